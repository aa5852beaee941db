package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.Arrival;
import dev.ringer.matching.Conditions;
import dev.ringer.source.Location;
import dev.ringer.template.History;
import dev.ringer.template.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule: for requests that look so, reply like so. Equal only to itself.
 *
 * @see StubReader
 */
public final class Stub {

    /** What no stub is called, since its place in the control API is that of something else. */
    public static final List<String> NO_NAMES = List.of("export", "reset", "save", "unused");

    /** Priorities go from 1, the strongest, on. */
    static final int USUAL_PRIORITY = 5;

    /** Which of the stubs of one priority comes first. */
    enum Order {
        SPECIFIC,
        /** The newest, however specific others are; before all that go by that. */
        NEWEST
    }

    /** Where a stub stands among others. */
    record Precedence(int priority, Order order) {}

    /**
     * What a stub is called, and where it comes from.
     *
     * @param source as its file has it
     * @param identity by which it is counted: the name that somebody gave it, else what it says
     * @param contract false where it belongs to none, as itself or its file says
     */
    record Label(String name, Location location, Json source, String identity, boolean contract) {}

    /**
     * The part of a stub in a scenario; in which step the scenario must be is one of the conditions.
     *
     * @param then the step that it goes to; null to stay
     */
    record Scene(String scenario, @Nullable String then) {}

    /**
     * When a stub answers, beside its conditions.
     *
     * @param call test of how many requests the conditions have held for, this one included
     * @param times how often it answers before it lets requests pass
     * @param probability from 0 to 1
     */
    record Bounds(Optional<Conditions> call, long times, double probability) {

        static final Bounds NONE = new Bounds(Optional.empty(), Long.MAX_VALUE, 1);

        /** Tell whether it must be counted how many requests came. */
        boolean countsCalls() {
            return call.isPresent() || probability < 1;
        }
    }

    private final Label label;
    private final String reason;
    private final Target target;
    private final Conditions conditions;
    private final Precedence precedence;
    private final Bounds bounds;
    private final @Nullable Scene scene;
    private final Wanted wanted;
    private final Replies replies;
    private final Optional<String> excuse;
    private final JsonObject parameters;
    private final Optional<List<StubCallback>> callbacks;
    private final Map<String, Json> variables;

    Stub(
            Label label,
            Target target,
            Conditions conditions,
            Precedence precedence,
            Bounds bounds,
            @Nullable Scene scene,
            Wanted wanted,
            Replies replies,
            Optional<String> excuse,
            JsonObject parameters,
            Optional<List<StubCallback>> callbacks) {
        this.label = label;
        this.reason = "the stub '" + label.name() + "'";
        this.target = target;
        this.conditions = conditions;
        this.precedence = precedence;
        this.bounds = bounds;
        this.scene = scene;
        this.wanted = wanted;
        this.replies = replies;
        this.excuse = excuse;
        this.parameters = parameters;
        this.callbacks = callbacks.map(List::copyOf);
        this.variables = Map.copyOf(members(parameters));
    }

    /** Give the name, unique among all stubs; file and pointer where nobody gave one. */
    public String name() {
        return label.name();
    }

    /** Give what its calls and answers are counted by, also after its file has changed. */
    String identity() {
        return label.identity();
    }

    /** Give why an exchange was answered by it, as a sentence. */
    String reason() {
        return reason;
    }

    public Location location() {
        return label.location();
    }

    /** Tell whether it is for the operations of contracts, where these have its path. */
    boolean isOfContract() {
        return label.contract();
    }

    Target target() {
        return target;
    }

    public Conditions conditions() {
        return conditions;
    }

    int priority() {
        return precedence.priority();
    }

    Order order() {
        return precedence.order();
    }

    Bounds bounds() {
        return bounds;
    }

    @Nullable
    Scene scene() {
        return scene;
    }

    /** Give how many answers it gives before it lets requests pass. */
    long answersMax() {
        return Math.min(bounds.times(), replies.callsMax());
    }

    Wanted wanted() {
        return wanted;
    }

    Replies replies() {
        return replies;
    }

    /** Give why its replies may break the contract; nothing where they may not. */
    public Optional<String> excuse() {
        return excuse;
    }

    /** Give the stub as its file has it; two that are equal do the same, variables of their files apart. */
    public Json source() {
        return label.source();
    }

    /** Tell whether the stub says which callbacks follow, so that those of the contract are not sent by themselves. */
    public boolean saysCallbacks() {
        return callbacks.isPresent();
    }

    /** Give the stub as a file has it that holds no more: with its name, and what its own file says for all its stubs. */
    public JsonObject alone() {
        JsonObject said = label.source() instanceof JsonObject object ? object : JsonObject.EMPTY;
        JsonObject whole =
                JsonObject.builder().put("name", label.name()).putAll(said).build();
        JsonObject placed = label.contract() ? whole : whole.with("contract", Json.of("none"));
        return parameters.isEmpty() ? placed : placed.with("variables", parameters);
    }

    /** Give what is sent after its replies; nothing where the stub does not say. */
    Optional<List<StubCallback>> callbacks() {
        return callbacks;
    }

    /** Choose the stub for a request that nobody sent, for checks. */
    Chosen sample(String method, String target) {
        return new Chosen(
                this,
                Arrival.of(Request.of(method, target), Instant.EPOCH),
                0,
                Dice.of(""),
                "en",
                History.EMPTY,
                State.EMPTY);
    }

    /** Give what the stub hands to its templates. */
    JsonObject parameters() {
        return parameters;
    }

    Map<String, Json> variables() {
        return variables;
    }

    private static Map<String, Json> members(JsonObject object) {
        Map<String, Json> members = new LinkedHashMap<>();
        object.forEach(each -> members.put(each.getKey(), each.getValue()));
        return members;
    }

    /** Give a copy with further conditions, which follow from where it stands. */
    Stub with(Conditions more) {
        return new Stub(
                label,
                target,
                conditions.and(more),
                precedence,
                bounds,
                scene,
                wanted,
                replies,
                excuse,
                parameters,
                callbacks);
    }

    Stub with(Replies others) {
        return new Stub(
                label, target, conditions, precedence, bounds, scene, wanted, others, excuse, parameters, callbacks);
    }

    @Override
    public String toString() {
        return name();
    }
}
