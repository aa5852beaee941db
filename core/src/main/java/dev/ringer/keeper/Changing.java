package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.generation.Generator;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonPatch;
import dev.ringer.json.MergePatch;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.resource.Role;
import dev.ringer.resource.Write;
import dev.ringer.schema.Access;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Replaces and patches things. */
final class Changing {

    private final Generator generator;
    private final Present present;
    private final Writing writing;
    private final Creation creation;
    private final Showing showing;
    private final Replies replies;
    private final Stamps stamps;

    Changing(
            Generator generator,
            Present present,
            Writing writing,
            Creation creation,
            Showing showing,
            Replies replies,
            Stamps stamps) {
        this.generator = generator;
        this.present = present;
        this.writing = writing;
        this.creation = creation;
        this.showing = showing;
        this.replies = replies;
        this.stamps = stamps;
    }

    /** What becomes of a thing, or why nothing may. */
    sealed interface Next {
        record Value(Json json) implements Next {}

        record Not(Decision decision) implements Next {}
    }

    /**
     * Change the thing that the path names.
     *
     * @param sent as it came; nothing where no body has it, and then nothing of the thing changes
     * @return nothing where the contract does not say enough of the thing to keep it
     */
    Optional<Decision> change(Turn turn, Optional<Json> sent) {
        Optional<Call> call = Replies.call(turn, 200);
        if (turn.place().identity() == null
                || call.isEmpty()
                || (sent.isEmpty() && !saysNothing(turn))
                || turn.resource().schema().isEmpty()
                || turn.role().key().isPresent()) {
            return Optional.empty();
        }
        return writing.repeat(turn, now -> change(now, call.get(), sent.orElse(JsonObject.EMPTY)));
    }

    /** A request may name a thing without saying anything of it: {@code PUT /teams/7/members/ann}. */
    private static boolean saysNothing(Turn turn) {
        return turn.request().body().isEmpty();
    }

    private Optional<Decision> change(Turn turn, Call call, Json sent) {
        Present.Thing thing = present.of(turn);
        Optional<Decision> stale = Conditions.stale(turn, thing);
        if (stale.isPresent()) {
            return stale;
        }
        Write write = turn.role().write();
        boolean upsert =
                write == Write.UPSERT || (write == Write.BARE && turn.role().role() == Role.REPLACE);
        if (upsert && (thing.value() == null || !present.isListed(turn))) {
            return made(turn, sent, thing);
        }
        if (thing.value() == null) {
            return present.isUnknown(turn, thing) ? unknown(turn, sent, thing) : Optional.of(thing.missing());
        }
        Optional<Decision> dangling = turn.relations().dangling(turn, sent);
        if (dangling.isPresent()) {
            return dangling;
        }
        Next next = saysNothing(turn)
                ? new Next.Value(thing.value())
                : next(turn, patchable(turn, thing, sent), sent, thing.identity());
        if (next instanceof Next.Not not) {
            return Optional.of(not.decision());
        }
        Json changed = stamps.changed(turn.resource(), ((Next.Value) next).json(), turn.now());
        return writing.put(turn, thing, changed, entity -> shown(turn, call, thing, entity));
    }

    /** What a whole thing is put to is there from then on; of a part nobody knows what the rest of the thing is. */
    private Optional<Decision> unknown(Turn turn, Json sent, Present.Thing thing) {
        return turn.role().role() == Role.REPLACE ? made(turn, sent, thing) : Optional.empty();
    }

    private Optional<Decision> made(Turn turn, Json sent, Present.Thing thing) {
        Optional<Decision> dangling = turn.relations().dangling(turn, sent);
        return dangling.isPresent() ? dangling : creation.at(turn, sent, thing.identity());
    }

    private Decision shown(Turn turn, Call call, Present.Thing thing, Entity entity) {
        return replies.thing(
                turn,
                call,
                Conditions.etag(turn.role(), entity),
                "the " + thing.words() + " as the request changed it",
                entity.value());
    }

    /**
     * Give a thing with what a patch replaces or removes: one that nobody wrote may lack what the contract lets be left
     * out, which is no fault of the patch.
     */
    private static Json patchable(Turn turn, Present.Thing thing, Json sent) {
        Json result = Objects.requireNonNull(thing.value());
        boolean mayLack = thing.entry() == null && isPatch(turn, sent);
        if (!mayLack || !(sent instanceof JsonArray operations) || operations.size() > JsonPatch.OPERATIONS_MAX) {
            return result;
        }
        Schema schema = turn.resource().schema().orElseThrow();
        for (Json each : operations) {
            Pointer at = changed(each);
            if (!at.isRoot()
                    && at.find(result) == null
                    && at.parent().find(result) instanceof JsonObject
                    && !Texts.at(schema, at).isEmpty()) {
                result = Edit.put(result, at, JsonNull.NULL);
            }
        }
        return result;
    }

    /** Give what must be there for an operation; the root where nothing must. */
    private static Pointer changed(Json operation) {
        String name = operation instanceof JsonObject said ? Texts.of(said.get("op")) : null;
        String path = operation instanceof JsonObject said ? Texts.of(said.get("path")) : null;
        boolean needs = "replace".equals(name) || "remove".equals(name);
        return needs && path != null && path.startsWith("/") ? Pointer.parse(path) : Pointer.ROOT;
    }

    private Next next(Turn turn, Json current, Json sent, String identity) {
        return switch (turn.role().write()) {
            case CREATE, REPLACE, UPSERT -> replaced(turn, current, sent, identity);
            case JSON_PATCH, MERGE, NONE, BARE ->
                isPatch(turn, sent) ? patched(turn, current, sent, identity) : merged(turn, current, sent, identity);
        };
    }

    /** The media type says it; where that is plain JSON, a list of operations looks like one. */
    static boolean isPatch(Turn turn, Json sent) {
        String type = turn.request().headers().get("Content-Type");
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return plain.startsWith("application/json-patch")
                || (!plain.startsWith("application/merge-patch") && sent instanceof JsonArray);
    }

    private Next replaced(Turn turn, Json current, Json sent, String identity) {
        Resource resource = turn.resource();
        Set<String> own = Set.copyOf(resource.serverSet().get());
        Schema schema = resource.schema().orElseThrow();
        JsonObject body = Creation.writable(resource, sent);
        JsonObject.Builder kept = JsonObject.builder();
        if (current instanceof JsonObject object) {
            object.forEach(each -> {
                if (own.contains(each.getKey()) || Access.isReadOnly(schema, each.getKey())) {
                    kept.put(each.getKey(), each.getValue());
                }
            });
        }
        return creation.filled(turn, creation.withDefaults(turn, kept.build()), body, identity)
                .<Next>map(each -> new Next.Value(Creation.kept(each, body)))
                .orElseGet(() -> new Next.Not(Decision.Declined.invalid(
                        Decision.Declined.IMPOSSIBLE,
                        "No valid " + resource.noun() + " can be made of what was sent.")));
    }

    private Next patched(Turn turn, Json current, Json sent, String identity) {
        Next applied = applied(current, sent);
        if (!(applied instanceof Next.Value patched)) {
            return applied;
        }
        Json value = patched.json();
        Pointer member = Base.member(turn.resource()).orElse(null);
        if (member != null && member.find(current) != null && !identity.equals(Texts.of(member.find(value)))) {
            return new Next.Not(Decision.Declined.invalid(
                    "identity",
                    "The patch changes '" + member + "', which names the "
                            + turn.resource().noun() + "."));
        }
        return accepted(turn, value).orElseGet(() -> refused(turn));
    }

    /** Give what a list of operations makes of a value, or why it cannot be followed. */
    static Next applied(Json current, Json operations) {
        JsonPatch.Outcome outcome = JsonPatch.apply(current, operations);
        return outcome instanceof JsonPatch.Outcome.Failed failed
                ? new Next.Not(Decision.Declined.invalid("patch", failed.message()))
                : new Next.Value(((JsonPatch.Outcome.Patched) outcome).value());
    }

    private Optional<Next> accepted(Turn turn, Json value) {
        Schema schema = turn.resource().schema().orElseThrow();
        return generator.accepts(schema, Showing.fitted(value, List.of(schema)))
                ? Optional.of(new Next.Value(value))
                : Optional.empty();
    }

    static Next refused(Turn turn) {
        return new Next.Not(Decision.Declined.invalid(
                "invalid-change", "The " + turn.resource().noun() + " would no longer be valid after the change."));
    }

    private Next merged(Turn turn, Json current, Json sent, String identity) {
        Resource resource = turn.resource();
        Schema schema = resource.schema().orElseThrow();
        JsonObject patch = Creation.writable(resource, sent);
        Json value = present.withIdentity(turn, nulled(MergePatch.apply(current, patch), patch, schema), identity);
        Optional<Next> accepted = accepted(turn, value);
        if (accepted.isPresent()) {
            return accepted.get();
        }
        boolean removes = patch.names().stream().anyMatch(each -> patch.get(each) == JsonNull.NULL);
        return removes
                ? refused(turn)
                : showing.valid(schema, Showing.fitted(value, List.of(schema)), () -> creation.wish(turn, identity))
                        .filter(each -> isTaken(patch, each))
                        .<Next>map(each -> new Next.Value(Creation.kept(each, patch)))
                        .orElseGet(() -> refused(turn));
    }

    /**
     * Tell whether a thing has what was sent, or has it in a form of its own: a label that is sent by its name may be
     * shown whole, but no other text stands for a text.
     */
    private static boolean isTaken(JsonObject patch, Json thing) {
        return patch.names().stream().allMatch(name -> {
            Json sent = patch.get(name);
            Json shown = thing instanceof JsonObject object ? object.get(name) : null;
            return sent == null
                    || shown == null
                    || !isSimple(sent)
                    || shown.kind() != sent.kind()
                    || shown.equals(sent);
        });
    }

    private static boolean isSimple(Json value) {
        return !(value instanceof JsonObject || value instanceof JsonArray);
    }

    /** Where a schema knows null, null is a value rather than a removal. */
    private Json nulled(Json merged, JsonObject patch, Schema schema) {
        if (!(merged instanceof JsonObject object)) {
            return merged;
        }
        JsonObject result = object;
        for (String name : patch.names()) {
            List<Schema> below = Texts.at(schema, Pointer.of(name));
            boolean known = !below.isEmpty() && generator.accepts(below, JsonNull.NULL);
            result = known && patch.get(name) == JsonNull.NULL ? result.with(name, JsonNull.NULL) : result;
        }
        return result;
    }
}
