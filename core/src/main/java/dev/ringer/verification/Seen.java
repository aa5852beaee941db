package dev.ringer.verification;

import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Headers;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.Masks;
import dev.ringer.matching.Arrival;
import dev.ringer.matching.Conditions;
import dev.ringer.matching.operator.Truth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An exchange that is looked at: its two messages as conditions are held against them. For use by one thread. */
final class Seen {

    /** Stands in the place of what is hidden; of another length, so that no test of shape holds by chance. */
    private static final String OTHER = "Zq7-".repeat(24);

    private final JournalEntry entry;
    private @Nullable Arrival request;
    private @Nullable Arrival requestTwin;
    private @Nullable Arrival response;
    private @Nullable Arrival responseTwin;

    Seen(JournalEntry entry) {
        this.entry = entry;
    }

    /** Look at an exchange with values of path variables that its contract knows nothing of. */
    Seen(JournalEntry entry, Map<String, String> pathValues) {
        this.entry = entry;
        this.request = entry.arrival().withRoute(entry.route().operation(), pathValues);
    }

    JournalEntry entry() {
        return entry;
    }

    Arrival request() {
        if (request == null) {
            request = entry.arrival();
        }
        return request;
    }

    /** Give the response in the place of a request, since conditions are on headers and bodies of either. */
    Arrival response() {
        if (response == null) {
            response = arrival(entry.response());
        }
        return response;
    }

    private Arrival arrival(Response message) {
        Request carrier =
                new Request("GET", new Target("/", Query.EMPTY), message.headers(), message.body(), "", Caller.UNKNOWN);
        return Arrival.of(carrier, entry.time());
    }

    /** Tell whether conditions on the request hold. */
    Truth request(Conditions conditions) {
        if (conditions == Conditions.NONE) {
            return Truth.YES;
        }
        return told(conditions.truth(request(), requestTwin()), conditions, entry.isRequestTruncated());
    }

    /** Tell whether conditions on the response hold. */
    Truth response(Conditions conditions) {
        if (conditions == Conditions.NONE) {
            return Truth.YES;
        }
        return told(conditions.truth(response(), responseTwin()), conditions, entry.isResponseTruncated());
    }

    /** What was cut off a body may be what a condition asks for. */
    private static Truth told(Truth truth, Conditions conditions, boolean cut) {
        return cut && truth == Truth.NO && !conditions.names("body").isEmpty() ? Truth.HIDDEN : truth;
    }

    private Arrival requestTwin() {
        if (requestTwin == null) {
            Request now = entry.request();
            Headers headers = twin(now.headers());
            String query = now.target().query().raw();
            Target target = query.contains(Masks.MASK)
                    ? new Target(now.target().path(), Query.parse(query.replace(Masks.MASK, OTHER)))
                    : now.target();
            Body body = twin(now.body());
            boolean same = headers.equals(now.headers()) && target.equals(now.target()) && body == now.body();
            Arrival one = request();
            requestTwin = same
                    ? one
                    : Arrival.of(
                                    new Request(now.method(), target, headers, body, now.origin(), now.caller()),
                                    one.now())
                            .withRoute(one.operation(), one.pathValues())
                            .withSession(one.session());
        }
        return requestTwin;
    }

    private Arrival responseTwin() {
        if (responseTwin == null) {
            Response now = entry.response();
            Headers headers = twin(now.headers());
            Body body = twin(now.body());
            responseTwin = headers.equals(now.headers()) && body == now.body()
                    ? response()
                    : arrival(new Response(now.status(), headers, body, now.trailers()));
        }
        return responseTwin;
    }

    private static Headers twin(Headers headers) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.value(i).contains(Masks.MASK)) {
                Headers.Builder builder = Headers.builder();
                headers.forEach((name, value) -> builder.add(name, value.replace(Masks.MASK, OTHER)));
                return builder.build();
            }
        }
        return headers;
    }

    /** Values of JSON are hidden as a whole, and so are fields of forms. */
    private static Body twin(Body body) {
        String text = body.isEmpty() ? "" : body.text();
        return text.contains(Masks.MASK)
                ? Body.of(text.replace("\"" + Masks.MASK + "\"", "\"" + OTHER + "\"")
                        .replace("=" + Masks.MASK, "=" + OTHER))
                : body;
    }
}
