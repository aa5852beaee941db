package dev.ringer.journal;

import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes what is kept of exchanges. */
final class EntryMaker {

    private EntryMaker() {}

    static Details details(Exchange exchange, String session, Timing timing, Masking masking, int bodyBytesMax) {
        Request request = masking.hide(exchange.request());
        Response response = masking.hide(exchange.response());
        Secrets secrets = masking.secrets();
        return new Details(
                session,
                timing,
                route(exchange.route()),
                new Request(
                        request.method(),
                        request.target(),
                        secrets.scrub(request.headers()),
                        cut(secrets.scrub(request.body()), bodyBytesMax),
                        request.origin(),
                        request.caller()),
                exchange.request().body().length(),
                request.body().length() > bodyBytesMax,
                new Response(
                        response.status(),
                        secrets.scrub(response.headers()),
                        cut(secrets.scrub(response.body()), bodyBytesMax),
                        secrets.scrub(response.trailers())),
                exchange.response().body().length(),
                response.body().length() > bodyBytesMax,
                exchange.delivery().pace(),
                exchange.delivery().fault(),
                exchange.origin(),
                secrets.scrub(exchange.reason()),
                exchange.stub(),
                violations(exchange.violations(), secrets),
                violations(exchange.replyViolations(), secrets),
                exchange.callbacks().stream()
                        .map(each -> callback(each, masking))
                        .toList(),
                false);
    }

    private static Body cut(Body body, int most) {
        return body.length() <= most ? body : Body.of(Arrays.copyOf(body.bytes(), most));
    }

    private static JournalRoute route(Route route) {
        if (route instanceof Route.Found found) {
            return new JournalRoute(
                    JournalRoute.Kind.FOUND,
                    found.operation().id(),
                    found.operation().path().toString(),
                    found.mount().contract().name(),
                    found.mount().basePath(),
                    found.values());
        }
        JournalRoute.Kind kind =
                route instanceof Route.NoMethod ? JournalRoute.Kind.NO_METHOD : JournalRoute.Kind.NO_PATH;
        return new JournalRoute(kind, "", "", "", "", Map.of());
    }

    private static List<Violation> violations(List<Violation> violations, Secrets secrets) {
        return violations.stream()
                .map(each -> new Violation(
                        each.where().stream().map(secrets::scrub).toList(),
                        each.severity(),
                        each.code(),
                        secrets.scrub(each.message()),
                        each.pointer(),
                        each.schemaPointer()))
                .toList();
    }

    private static JournalCallback callback(Callback callback, Masking masking) {
        String url = masking.secrets().scrub(masking.url(callback.url()));
        return new JournalCallback(
                callback.name(),
                callback.method(),
                url,
                callback.delayMillis(),
                callback.defect().map(masking.secrets()::scrub).orElse(""));
    }
}
