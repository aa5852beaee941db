package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Headers;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Facet;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what actions say to the members that they name: {@code cancel} makes the status {@code cancelled}. */
final class Acting {

    private static final List<String> STATES = List.of("status", "state", "phase", "stage", "lifecycle");

    /** Words whose state is another word. */
    private static final Map<String, List<String>> STATES_OF = Map.ofEntries(
            Map.entry("start", List.of("started", "running", "inprogress", "active")),
            Map.entry("run", List.of("running", "started")),
            Map.entry("stop", List.of("stopped", "halted", "inactive")),
            Map.entry("resume", List.of("resumed", "running", "active", "inprogress")),
            Map.entry("restart", List.of("restarted", "running", "started")),
            Map.entry("finish", List.of("finished", "completed", "done")),
            Map.entry("complete", List.of("completed", "complete", "done", "finished")),
            Map.entry("reopen", List.of("reopened", "open", "opened")),
            Map.entry("open", List.of("open", "opened")),
            Map.entry("activate", List.of("active", "activated", "enabled")),
            Map.entry("enable", List.of("enabled", "active")),
            Map.entry("deactivate", List.of("inactive", "deactivated", "disabled")),
            Map.entry("disable", List.of("disabled", "inactive")),
            Map.entry("suspend", List.of("suspended", "inactive")),
            Map.entry("unsuspend", List.of("active")),
            Map.entry("ship", List.of("shipped", "sent")),
            Map.entry("send", List.of("sent", "sending")),
            Map.entry("pay", List.of("paid")),
            Map.entry("void", List.of("voided", "void")),
            Map.entry("submit", List.of("submitted", "pending")),
            Map.entry("restore", List.of("restored", "active", "available")),
            Map.entry("verify", List.of("verified")),
            Map.entry("deny", List.of("denied", "rejected")),
            Map.entry("accept", List.of("accepted")),
            Map.entry("draft", List.of("draft")),
            Map.entry("retry", List.of("pending", "queued", "running")));

    private final Generator generator;
    private final Present present;
    private final Writing writing;
    private final Replies replies;
    private final Stamps stamps;

    Acting(Generator generator, Present present, Writing writing, Replies replies, Stamps stamps) {
        this.generator = generator;
        this.present = present;
        this.writing = writing;
        this.replies = replies;
        this.stamps = stamps;
    }

    /**
     * Do the action to the thing that the path names.
     *
     * @param sent as it came
     * @return nothing where it is not known what the action does, and nothing else has happened to the thing
     */
    Optional<Decision> act(Turn turn, Optional<Json> sent) {
        Optional<Call> call = Replies.call(turn, 200);
        if (turn.place().identity() == null
                || call.isEmpty()
                || turn.role().key().isPresent()
                || turn.resource().schema().isEmpty()) {
            return Optional.empty();
        }
        return writing.repeat(turn, now -> act(now, call.get(), sent.orElse(JsonObject.EMPTY)))
                .flatMap(Writing.End::decision);
    }

    /** Do it once; nothing where somebody else was faster. */
    private Optional<Writing.End> act(Turn turn, Call call, Json sent) {
        Present.Thing thing = present.of(turn);
        if (thing.value() == null) {
            return Optional.of(
                    present.isUnknown(turn, thing) ? Writing.End.without() : Writing.End.with(thing.missing()));
        }
        Json next = acted(turn, thing.value(), sent);
        if (next.equals(thing.value())) {
            return Optional.of(
                    thing.entry() == null ? Writing.End.without() : Writing.End.with(unmoved(turn, call, thing)));
        }
        return write(turn, call, thing, next).map(Writing.End::with);
    }

    private Decision unmoved(Turn turn, Call call, Present.Thing thing) {
        return replies.thing(
                turn,
                call,
                Headers.EMPTY,
                "the " + thing.words() + " as it was last written",
                Objects.requireNonNull(thing.value()));
    }

    private Optional<Decision> write(Turn turn, Call call, Present.Thing thing, Json next) {
        Optional<Decision> stale = Conditions.stale(turn, thing);
        if (stale.isPresent()) {
            return stale;
        }
        Json changed = stamps.changed(turn.resource(), next, turn.now());
        String reason = "the " + thing.words() + " after '" + turn.role().action() + "'";
        return writing.put(turn, thing, changed, entity -> shown(turn, call, entity, reason));
    }

    private Decision shown(Turn turn, Call call, Entity entity, String reason) {
        return replies.thing(turn, call, Conditions.etag(turn.role(), entity), reason, entity.value());
    }

    /** Give the thing after the action: members of the same name as those that are sent, the state, a flag, a time. */
    private Json acted(Turn turn, Json thing, Json sent) {
        if (!(thing instanceof JsonObject object)) {
            return thing;
        }
        Schema schema = turn.resource().schema().orElseThrow();
        Pointer at = turn.role().facet().map(Facet::member).orElse(Pointer.ROOT);
        JsonObject result = sent instanceof JsonObject body ? taken(object, at, body, schema) : object;
        String action = Tokens.plain(turn.role().action());
        JsonObject stated = stated(result, action, schema);
        JsonObject flagged = flagged(stated, action, schema);
        JsonObject timed = flagged.equals(object) ? flagged : timed(turn, flagged, action, schema);
        return generator.accepts(schema, Showing.fitted(timed, List.of(schema))) ? timed : thing;
    }

    /** Take what the thing, or the member that the action is about, has by the same names. */
    private JsonObject taken(JsonObject thing, Pointer at, JsonObject sent, Schema schema) {
        JsonObject result = at.find(thing) instanceof JsonObject there ? there : JsonObject.EMPTY;
        List<Schema> schemas = Texts.at(schema, at);
        Parts parts = Parts.ofAny(schemas);
        for (Map.Entry<String, Json> each : sent) {
            List<Schema> below = parts.member(each.getKey());
            boolean known = parts.memberNames().contains(each.getKey())
                    && below.stream().noneMatch(Access::isReadOnly);
            if (known && accepts(below, each.getValue())) {
                result = result.with(each.getKey(), each.getValue());
            }
        }
        return at.isRoot() ? result : (JsonObject) Edit.put(thing, at, result);
    }

    private JsonObject stated(JsonObject thing, String action, Schema schema) {
        for (String name : Parts.ofAny(schema).memberNames()) {
            if (STATES.contains(Tokens.plain(name))) {
                Json state = state(action, Stamps.states(Texts.at(schema, Pointer.of(name))));
                if (state != null) {
                    return thing.with(name, state);
                }
            }
        }
        return thing;
    }

    private static @Nullable Json state(String action, List<Json> states) {
        for (String word : STATES_OF.getOrDefault(action, List.of())) {
            for (Json each : states) {
                if (each instanceof JsonString text
                        && Tokens.plain(text.value()).equals(word)) {
                    return each;
                }
            }
        }
        for (Json each : states) {
            if (each instanceof JsonString text && isDone(action, Tokens.plain(text.value()))) {
                return each;
            }
        }
        return null;
    }

    /** Tell whether a word says that the action was done: {@code cancel} and {@code cancelled} or {@code canceled}. */
    static boolean isDone(String action, String word) {
        if (action.length() < 3 || word.length() < action.length()) {
            return false;
        }
        String stem = action.endsWith("e") || action.endsWith("y") ? action.substring(0, action.length() - 1) : action;
        String last = stem.substring(stem.length() - 1);
        return word.equals(action)
                || List.of(stem + "ed", stem + "ied", stem + last + "ed", stem + "d", action + "n", stem + "en")
                        .contains(word);
    }

    private JsonObject flagged(JsonObject thing, String action, Schema schema) {
        boolean undone = action.startsWith("un") && action.length() > 5;
        String done = undone ? action.substring(2) : action;
        for (String name : Parts.ofAny(schema).memberNames()) {
            String plain = Tokens.plain(name);
            String word = plain.startsWith("is") ? plain.substring(2) : plain;
            Json value = Json.of(!undone);
            if (isFlag(done, word) && accepts(Texts.at(schema, Pointer.of(name)), value)) {
                return thing.with(name, value);
            }
        }
        return thing;
    }

    private static boolean isFlag(String action, String word) {
        return isDone(action, word)
                || STATES_OF.getOrDefault(action, List.of()).stream().limit(2).anyMatch(word::equals);
    }

    /** An action leaves its time where a member is named after it: {@code cancelledAt}. */
    private JsonObject timed(Turn turn, JsonObject thing, String action, Schema schema) {
        for (String name : Parts.ofAny(schema).memberNames()) {
            String plain = Tokens.plain(name);
            boolean named = (plain.endsWith("at") || plain.endsWith("on"))
                    && isDone(action, plain.substring(0, plain.length() - 2));
            if (named) {
                return stamps.time(Texts.at(schema, Pointer.of(name)), thing.get(name), turn.now())
                        .map(each -> thing.with(name, each))
                        .orElse(thing);
            }
        }
        return thing;
    }

    private boolean accepts(List<Schema> schemas, Json value) {
        return !schemas.isEmpty() && generator.accepts(schemas, value);
    }
}
