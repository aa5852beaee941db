package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stub that waits for its reply, and is in force as soon as it has one. */
public final class Stubbing {

    private static final String WHEN = "when";

    private final Control control;
    private final JsonObject stub;

    Stubbing(Control control, JsonObject stub) {
        this.control = control;
        this.stub = stub;
    }

    /** Give a copy with a key of stub files set. */
    public Stubbing with(String key, @Nullable Object value) {
        return new Stubbing(control, stub.with(key, Trees.json(value)));
    }

    /** Give a copy with a name, which answers, journals and messages show; it takes the place of one of that name. */
    public Stubbing named(String name) {
        return with("name", name);
    }

    /** Give a copy of which more must hold. */
    public Stubbing when(Condition... conditions) {
        JsonObject when = Trees.object(stub, WHEN);
        for (Condition each : conditions) {
            when = Condition.both(when, each.json());
        }
        return with(WHEN, when);
    }

    /** Give a copy that belongs to a scenario, whose steps {@code step} and {@link #then} are about. */
    public Stubbing scenario(String name) {
        return with("scenario", name);
    }

    /** Give a copy that moves its scenario on. */
    public Stubbing then(String step) {
        return with("then", JsonObject.of("step", Json.of(step)));
    }

    /** Give a copy that answers so often, and lets later requests pass. */
    public Stubbing times(int times) {
        return with("times", times);
    }

    /** Give a copy that comes before those of higher numbers; 5 is the usual. */
    public Stubbing priority(int priority) {
        return with("priority", priority);
    }

    /** Give a copy that answers a share of requests, from 0 to 1. */
    public Stubbing probability(double share) {
        return with("probability", share);
    }

    /** Give a copy that answers between two times only. */
    public Stubbing between(Object from, Object to) {
        return with("between", Arrays.asList(from, to));
    }

    /** Give a copy that takes requests which break the contract, too. */
    public Stubbing anyRequests() {
        return with("requests", "any");
    }

    /** Give a copy that takes requests before they are checked. */
    public Stubbing uncheckedRequests() {
        return with("requests", "unchecked");
    }

    /** Give a copy whose replies may break the contract. */
    public Stubbing allowInvalid(String reason) {
        return with("allowInvalid", true).with("reason", reason);
    }

    /** Give a copy whose templates see these as {@code vars}. */
    public Stubbing variables(Map<String, ?> variables) {
        return with("variables", variables);
    }

    /** Give a copy after whose reply more is sent, one after the other. */
    public Stubbing callbacks(Callback... callbacks) {
        List<Json> all = Trees.items(stub, "callbacks");
        Stream.of(callbacks).map(Callback::json).forEach(all::add);
        return with("callbacks", JsonArray.of(all));
    }

    /** Give a copy whose sequence ends otherwise: {@code repeat}, {@code loop} or {@code pass}. */
    public Stubbing atEnd(String what) {
        return with("atEnd", what);
    }

    // --- replies

    /**
     * Answer with a reply from now on.
     *
     * @throws RingerException with all that is wrong, when the contract does not allow it
     */
    public Stub reply(Reply reply) {
        return add("reply", reply.json());
    }

    /** Answer with replies one after the other, and with the last one from then on. */
    public Stub sequence(Reply... replies) {
        return add("sequence", list(replies));
    }

    /** Answer with replies one after the other, then from the first on. */
    public Stub cycle(Reply... replies) {
        return add("cycle", list(replies));
    }

    /** Answer with replies by their weights, always in the same order for the same seed. */
    public Stub random(Reply... replies) {
        return add("random", list(replies));
    }

    private static JsonArray list(Reply... replies) {
        return JsonArray.of(Stream.of(replies).map(Reply::json).toList());
    }

    private Stub add(String key, Json replies) {
        JsonObject added = control.post("stubs?replace=true", stub.with(key, replies));
        return new Stub(
                control,
                RingerServer.names(added).stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the control API sent no name in " + added)));
    }

    @Override
    public String toString() {
        return stub.toString();
    }
}
