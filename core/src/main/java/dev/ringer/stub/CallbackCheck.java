package dev.ringer.stub;

import dev.ringer.callback.Draft;
import dev.ringer.callback.Occasion;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Response;
import dev.ringer.json.Pointer;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Holds the callbacks of a stub to the contract when it is loaded. */
final class CallbackCheck {

    private final StubCallbacks callbacks;
    private final BiConsumer<String, Location> errors;

    /**
     * Make a check.
     *
     * @param errors takes what is wrong, and where it stands
     */
    CallbackCheck(StubCallbacks callbacks, BiConsumer<String, Location> errors) {
        this.callbacks = callbacks;
        this.errors = errors;
    }

    /** Check the callbacks of a stub for each operation that it is for, or, where it is for none, for no route. */
    void check(Stub stub, List<Route.Found> routes) {
        for (StubCallback each : stub.callbacks().orElse(List.of())) {
            if (each.source() instanceof StubCallback.Source.OfWebhooks webhook) {
                check(stub, each, "webhook", webhook.webhook(), callbacks.webhooks());
            } else if (each.source() instanceof StubCallback.Source.OfOperation named) {
                List<Draft.Documented> all = new ArrayList<>();
                routes.forEach(route -> all.addAll(StubCallbacks.callbacks(route)));
                check(stub, each, "callback", named.callback(), all);
            }
        }
    }

    private void check(Stub stub, StubCallback callback, String key, String name, List<Draft.Documented> all) {
        List<Draft.Documented> found =
                all.stream().filter(each -> each.callback().name().equals(name)).toList();
        if (found.isEmpty()) {
            List<String> names =
                    all.stream().map(each -> each.callback().name()).distinct().toList();
            String owner = key.equals("callback") ? "the operation" : "the contract";
            errors.accept(
                    owner + " has no " + key + " '" + name + "'" + Nearest.hint(name, names)
                            + (names.isEmpty() ? "" : "; it has " + String.join(", ", names)),
                    callback.location().child(key));
        }
        if (stub.excuse().isEmpty() && callback.isConstant()) {
            found.forEach(each -> body(stub, callback, each));
        }
    }

    private void body(Stub stub, StubCallback callback, Draft.Documented documented) {
        Chosen chosen = stub.sample("POST", "/");
        Occasion occasion = Occasion.of(chosen.arrival().request(), new Route.NoPath(""), Response.of(200));
        Callback sample = callbacks.sample(callback, documented, chosen.scope(), occasion);
        sample.defect().ifPresent(defect -> errors.accept("it cannot be made: " + defect, callback.location()));
        for (Violation each : sample.violations()) {
            if (each.where().get(0).equals("body") || each.where().contains("content-type")) {
                errors.accept(
                        "the body of the callback must keep the contract: " + each.message()
                                + " (allowInvalid: true with a reason lets it through)",
                        place(callback, each.pointer()));
            }
        }
    }

    private static Location place(StubCallback callback, String pointer) {
        Location body = callback.location().child("body");
        return callback.body() instanceof StubBody.Written
                ? new Location(body.document(), body.pointer().append(Pointer.parse(pointer)))
                : callback.location();
    }
}
