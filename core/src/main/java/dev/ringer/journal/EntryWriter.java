package dev.ringer.journal;

import dev.ringer.contract.Operation;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes entries as bytes. {@link EntryReader} reads them in the same order. */
final class EntryWriter {

    private final EntryBuffer out;
    private final Masked masked;

    private EntryWriter(EntryBuffer out, Masked masked) {
        this.out = out;
        this.masked = masked;
    }

    /** Write an entry into a buffer that has begun; its number is still to be set. */
    static void write(EntryBuffer out, Masked masked, Timing timing) {
        EntryWriter writer = new EntryWriter(out, masked);
        writer.rest();
        writer.head(timing);
    }

    private void head(Timing timing) {
        Exchange exchange = masked.exchange();
        byte[] bytes = out.bytes();
        Instant time = timing.time();
        Layout.int32(bytes, Layout.SIZE, out.size());
        Layout.int64(bytes, Layout.SECONDS, time.getEpochSecond());
        Layout.int32(bytes, Layout.NANO, time.getNano());
        Layout.int64(bytes, Layout.MONOTONIC, timing.nanos());
        Layout.int64(bytes, Layout.TOOK, timing.tookNanos());
        Layout.int32(bytes, Layout.SESSION_HASH, exchange.session().hashCode());
        String operation = exchange.route() instanceof Route.Found found
                ? found.operation().id()
                : "";
        Layout.int32(bytes, Layout.OPERATION_HASH, operation.hashCode());
        Layout.int32(
                bytes,
                Layout.STUB_HASH,
                exchange.stub().isPresent() ? exchange.stub().get().hashCode() : 0);
        Layout.int16(bytes, Layout.STATUS, exchange.response().status());
        bytes[Layout.ORIGIN] = (byte) Layout.ORIGINS.indexOf(exchange.origin());
        bytes[Layout.FAULT] = (byte) Layout.FAULTS.indexOf(exchange.delivery().fault());
        bytes[Layout.ROUTE] = (byte) Layout.KINDS.indexOf(kind(exchange.route()));
        bytes[Layout.FLAGS] = (byte) ((exchange.violations().isEmpty() ? 0 : Layout.VIOLATIONS)
                | (exchange.replyViolations().isEmpty() ? 0 : Layout.REPLY_VIOLATIONS)
                | (out.isCut() ? Layout.CUT : 0));
        bytes[Layout.CLEARED] = 0;
    }

    private static JournalRoute.Kind kind(Route route) {
        return route instanceof Route.Found
                ? JournalRoute.Kind.FOUND
                : route instanceof Route.NoMethod ? JournalRoute.Kind.NO_METHOD : JournalRoute.Kind.NO_PATH;
    }

    private void rest() {
        Exchange exchange = masked.exchange();
        out.term(exchange.session());
        if (exchange.route() instanceof Route.Found found) {
            route(found);
        }
        request(masked.request());
        response(masked.response());
        pace(exchange.delivery().pace());
        out.term(masked.scrub(exchange.reason()));
        out.number(exchange.stub().isPresent() ? 1 : 0);
        if (exchange.stub().isPresent()) {
            out.term(exchange.stub().get());
        }
        violations(exchange.violations());
        violations(exchange.replyViolations());
        callbacks(exchange.callbacks());
    }

    private void route(Route.Found route) {
        Operation operation = route.operation();
        out.term(operation.id());
        out.term(operation.path().toString());
        out.term(out.name(route.mount().contract()));
        out.term(route.mount().basePath());
        int left = out.items(route.values().size());
        if (left == 0) {
            return;
        }
        for (Map.Entry<String, String> each : route.values().entrySet()) {
            if (left-- == 0) {
                return;
            }
            out.term(each.getKey());
            out.term(masked.scrub(each.getValue()));
        }
    }

    private void request(Request request) {
        out.term(request.method());
        out.term(request.target().path());
        out.term(request.target().query().raw());
        out.headers(request.headers());
        out.term(request.origin());
        caller(request.caller());
        out.number(masked.exchange().request().body().length());
        out.body(request.body());
    }

    private void caller(Caller caller) {
        out.term(caller.address());
        out.term(caller.protocol());
        out.number(caller.certificate().isPresent() ? 1 : 0);
        if (caller.certificate().isPresent()) {
            out.term(caller.certificate().get());
        }
    }

    private void response(Response response) {
        out.headers(response.headers());
        out.headers(response.trailers());
        out.number(masked.exchange().response().body().length());
        if (!masked.exchange().response().body().isHeld()) {
            out.absentBody();
            return;
        }
        // A body that is sent again and again repeats nothing of this request, and need not be looked through.
        Body body = response.body();
        out.sharedBody(out.knows(body) ? body : masked.scrub(body));
    }

    private void pace(Pace pace) {
        out.number(pace.isNone() ? 0 : 1);
        if (!pace.isNone()) {
            out.number(pace.delayMillis());
            out.number(pace.chunks());
            out.number(pace.overMillis());
            out.number(pace.bytesPerSecond());
        }
    }

    private void violations(List<Violation> violations) {
        int kept = out.items(violations.size());
        for (int i = 0; i < kept; i++) {
            Violation each = violations.get(i);
            int places = out.items(each.where().size());
            for (int j = 0; j < places; j++) {
                out.term(masked.scrub(each.where().get(j)));
            }
            out.number(Layout.SEVERITIES.indexOf(each.severity()));
            out.term(each.code());
            out.term(masked.scrub(each.message()));
            out.term(masked.scrub(each.pointer()));
            out.term(each.schemaPointer());
        }
    }

    private void callbacks(List<Callback> callbacks) {
        int kept = out.items(callbacks.size());
        for (int i = 0; i < kept; i++) {
            Callback each = callbacks.get(i);
            out.term(each.name());
            out.term(each.method());
            out.term(masked.scrub(masked.masking().url(each.url())));
            out.number(each.delayMillis());
            out.term(masked.scrub(each.defect().orElse("")));
        }
    }
}
