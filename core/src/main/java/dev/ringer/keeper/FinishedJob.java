package dev.ringer.keeper;

import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.ForeignKey;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what members of a job that has been done have: its state, its times, what it was about. */
final class FinishedJob {

    private static final Set<String> STATES = Set.of("status", "state", "phase", "stage", "result", "outcome");
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
