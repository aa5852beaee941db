package dev.ringer.keeper;

import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.resource.ForeignKey;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what members of work that has been done have: its state, its times, what it was about. */
final class FinishedJob {

    private static final Set<String> STATES = Set.of("status", "state", "phase", "stage", "result", "outcome");

    /** Members that may have the state inside of them. */
    private static final Set<String> AROUND = Set.of("attributes", "properties", "status", "state");

    /** States in which work goes on, beside all that end with "ing". */
    private static final Set<String> GOING = Set.of(
            "queued",
            "enqueued",
            "inqueue",
            "accepted",
            "submitted",
            "scheduled",
            "requested",
            "received",
            "initiated",
            "started",
            "notstarted",
            "inprogress",
            "progress",
            "incomplete");

    /** States of what was set up, where none says that work is done. */
    private static final List<String> SET_UP = List.of(
            "active", "available", "running", "online", "deployed", "provisioned", "enabled", "healthy", "live", "up");

    private static final List<String> DONE = List.of(
            "succeeded", "success", "successful", "completed", "complete", "finished", "done", "ready", "ok", "ended");
    private static final Set<String> FLAGS =
            Set.of("done", "finished", "completed", "complete", "iscomplete", "success", "succeeded");
    private static final Set<String> PARTS =
            Set.of("progress", "percent", "percentage", "percentcomplete", "progresspercent", "completion");
    private static final Set<String> FAULTS =
            Set.of("error", "errors", "failure", "failurereason", "errormessage", "errorcode", "canceledby");
    private static final Set<String> MOMENTS =
            Set.of("finished", "completed", "ended", "end", "started", "start", "enqueued", "queued", "processed");

    private final Generator generator;
    private final Stamps stamps;

    FinishedJob(Generator generator, Stamps stamps) {
        this.generator = generator;
        this.stamps = stamps;
    }

    /**
     * Give those members.
     *
     * @param turn whose place is that of jobs
     * @param about resource of the thing that the job was about
     * @param thing its identity; null where it is not known
     */
    JsonObject of(Turn turn, Schema schema, String about, @Nullable String thing) {
        Parts parts = Parts.ofAny(List.of(schema));
        JsonObject.Builder members = JsonObject.builder();
        for (String name : parts.memberNames()) {
            List<Schema> below = parts.member(name);
            generator.first(below, candidates(turn, name, below)).ifPresent(each -> members.put(name, each));
        }
        for (ForeignKey key : turn.resource().keys().get()) {
            boolean names = key.resource().equals(about) && key.form() == ForeignKey.Form.IDENTITY;
            if (names && thing != null && key.member().tokens().size() == 1) {
                Texts.typed(thing, Texts.at(schema, key.member()), generator)
                        .ifPresent(each -> members.put(key.member().last(), each));
            }
        }
        return members.build();
    }

    /**
     * Give a thing whose making is done later as it is then; the same where it does not say that something goes on.
     *
     * @param sent members of which only the client says what they are
     */
    Json ended(Turn turn, Json thing, JsonObject sent) {
        return ended(turn, List.of(turn.resource().schema().orElseThrow()), thing, sent);
    }

    private Json ended(Turn turn, List<Schema> schemas, Json thing, JsonObject sent) {
        if (!(thing instanceof JsonObject object)) {
            return thing;
        }
        Parts parts = Parts.ofAny(schemas);
        JsonObject result = object;
        boolean ends = false;
        for (String name : object.names()) {
            List<Schema> below = parts.member(name);
            Json value = Objects.requireNonNull(object.get(name));
            Optional<Json> last = sent.has(name) || !isGoing(name, value) ? Optional.empty() : last(below);
            result = last.isPresent() ? result.with(name, last.get()) : result;
            ends |= last.isPresent();
            if (AROUND.contains(Tokens.plain(name)) && value instanceof JsonObject) {
                JsonObject own = sent.get(name) instanceof JsonObject said ? said : JsonObject.EMPTY;
                result = result.with(name, ended(turn, below, value, own));
            }
        }
        Json done = ends ? with(turn, parts, result, sent) : result;
        return generator.accepts(schemas, Showing.fitted(done, schemas)) ? done : thing;
    }

    private static boolean isGoing(String name, Json value) {
        List<String> words = Tokens.of(name);
        String state = value instanceof JsonString text ? Tokens.plain(text.value()) : "";
        return !words.isEmpty()
                && STATES.contains(words.get(words.size() - 1))
                && (GOING.contains(state) || state.endsWith("ing"));
    }

    private Optional<Json> last(List<Schema> schemas) {
        List<Json> last = new ArrayList<>(states(schemas));
        Stamps.states(schemas, SET_UP).forEach(last::add);
        return generator.first(schemas, last);
    }

    /** Put in what is so of work that is done, where the thing has a place for it. */
    private JsonObject with(Turn turn, Parts parts, JsonObject thing, JsonObject sent) {
        JsonObject result = thing;
        for (String name : parts.memberNames()) {
            boolean state = STATES.contains(Tokens.plain(name));
            List<Schema> below = parts.member(name);
            Optional<Json> value =
                    state || sent.has(name) ? Optional.empty() : generator.first(below, candidates(turn, name, below));
            result = value.isPresent() ? result.with(name, value.get()) : result;
        }
        return result;
    }

    private List<Json> candidates(Turn turn, String name, List<Schema> schemas) {
        String plain = Tokens.plain(name);
        List<String> words = Tokens.of(name);
        if (STATES.contains(plain)) {
            return states(schemas);
        }
        if (FLAGS.contains(plain)) {
            return List.of(Json.of(true));
        }
        if (PARTS.contains(plain)) {
            return List.of(Json.of(100), Json.of(1), Json.of("100"));
        }
        if (FAULTS.contains(plain)) {
            return List.of(JsonNull.NULL, JsonArray.EMPTY);
        }
        boolean moment = words.size() > 1
                && Set.of("at", "on", "time", "date").contains(words.get(words.size() - 1))
                && words.stream().anyMatch(MOMENTS::contains);
        Optional<Json> time = moment ? stamps.time(schemas, null, turn.now()) : Optional.empty();
        return time.map(List::of).orElse(List.of());
    }

    /** Where states are listed, one of those that say it; else the plainest word. */
    private static List<Json> states(List<Schema> schemas) {
        return Stamps.states(schemas).isEmpty()
                ? List.of(Json.of(DONE.get(0)))
                : Stamps.states(schemas, DONE).toList();
    }
}
