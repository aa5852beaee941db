package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.generation.Generator;
import dev.ringer.http.Headers;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.Pointer;
import dev.ringer.resource.OnDelete;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.resource.SoftDelete;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entry;
import dev.ringer.state.Expectation;
import dev.ringer.state.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Deletes things, or marks them as deleted where they stay. */
final class Removal {

    private final Present present;
    private final Writing writing;
    private final Replies replies;
    private final Stamps stamps;
    private final ResourcePolicies policies;

    Removal(Present present, Writing writing, Replies replies, Stamps stamps, ResourcePolicies policies) {
        this.present = present;
        this.writing = writing;
        this.replies = replies;
        this.stamps = stamps;
        this.policies = policies;
    }

    /**
     * Delete the thing that the path names.
     *
     * @return nothing where the path names none
     */
    Optional<Decision> delete(Turn turn) {
        Optional<Call> call = Replies.call(turn, 200);
        if (turn.place().identity() == null
                || call.isEmpty()
                || turn.role().key().isPresent()) {
            return Optional.empty();
        }
        return writing.repeat(turn, now -> delete(now, call.get()));
    }

    private Optional<Decision> delete(Turn turn, Call call) {
        Present.Thing thing = present.of(turn);
        if (isGone(turn, thing)) {
            return Optional.of(thing.missing());
        }
        Optional<Decision> stale = Conditions.stale(turn, thing);
        if (stale.isPresent()) {
            return stale;
        }
        OnDelete policy = onDelete(turn, turn.resource());
        List<Relations.Dependant> dependants =
                policy == OnDelete.KEEP ? List.of() : turn.relations().dependants(turn, thing.identity());
        if (policy == OnDelete.REFUSE && !dependants.isEmpty()) {
            return Optional.of(Decision.Declined.conflict(needed(thing, dependants)));
        }
        Json last = thing.value();
        Optional<Json> marked = last == null ? Optional.empty() : marked(turn, last);
        String reason = "the " + thing.words() + ", which is deleted";
        Json shown = marked.orElse(last);
        Function<Entry, Decision> told = entry -> {
            cascade(turn, dependants, new HashSet<>());
            return shown == null
                    ? replies.anyway(call, Headers.EMPTY, reason)
                    : replies.deleted(turn, call, reason, shown);
        };
        return marked.isPresent()
                ? writing.put(turn, thing, marked.get(), told::apply)
                : writing.delete(turn, thing, told);
    }

    private OnDelete onDelete(Turn turn, Resource resource) {
        return policies.of(turn.place().mount().contract()).overrides().onDelete(resource.name());
    }

    private static String needed(Present.Thing thing, List<Relations.Dependant> dependants) {
        Relations.Dependant first = dependants.get(0);
        String name = first.resource().noun() + " " + first.entity().identity();
        int more = dependants.size() - 1;
        return "The " + thing.words() + " is named by the " + name + (more == 0 ? "" : " and " + more + " more") + ".";
    }

    /** Delete what names a deleted thing, and what names that. */
    private void cascade(Turn turn, List<Relations.Dependant> dependants, Set<Key> done) {
        for (Relations.Dependant each : dependants) {
            if (done.add(each.key())) {
                turn.holdings()
                        .delete(each.key(), Expectation.anything(), turn.now().toEpochMilli());
                Turn next = turn.about(each);
                if (onDelete(turn, each.resource()) == OnDelete.CASCADE) {
                    cascade(
                            next,
                            next.relations().dependants(next, each.entity().identity()),
                            done);
                }
            }
        }
    }

    /** Things that were never written are there, unless people said which are. */
    private boolean isGone(Turn turn, Present.Thing thing) {
        boolean written = thing.entry() != null;
        return thing.value() == null
                ? !present.isUnknown(turn, thing)
                : written && isMarked(turn.resource(), thing.value());
    }

    /** Give the thing as deleted ones look; nothing where they do not stay. */
    private Optional<Json> marked(Turn turn, Json thing) {
        Optional<SoftDelete> how = turn.resource().softDelete();
        Schema schema = turn.resource().schema().orElse(null);
        if (how.isEmpty() || schema == null || turn.resource().isSingleton()) {
            return Optional.empty();
        }
        Pointer member = how.get().member();
        List<Schema> below = Texts.at(schema, member);
        Optional<Json> value = how.get().kind() == SoftDelete.Kind.TIME
                ? stamps.time(below, member.find(thing), turn.now())
                : Optional.of(how.get().value());
        return value.map(each -> Edit.put(thing, member, each));
    }

    /** Give a thing that does not look deleted; the same where its schema wants it to. */
    static Json unmarked(Resource resource, Json thing, Generator generator) {
        SoftDelete how = resource.softDelete().orElse(null);
        if (how == null || !isMarked(resource, thing)) {
            return thing;
        }
        List<Schema> schemas =
                resource.schema().map(each -> Texts.at(each, how.member())).orElse(List.of());
        List<Json> candidates = new ArrayList<>(List.of(JsonNull.NULL, JsonBoolean.FALSE));
        candidates.addAll(Stamps.states(schemas));
        return candidates.stream()
                .filter(each -> generator.accepts(schemas, each))
                .map(each -> Edit.put(thing, how.member(), each))
                .filter(each -> !isMarked(resource, each))
                .findFirst()
                .orElseGet(() -> Edit.remove(thing, how.member()));
    }

    /** Tell whether a thing that was written looks deleted. */
    static boolean isMarked(Resource resource, @Nullable Json thing) {
        SoftDelete how = resource.softDelete().orElse(null);
        if (how == null || thing == null) {
            return false;
        }
        Json said = how.member().find(thing);
        return how.kind() == SoftDelete.Kind.TIME
                ? said != null && said != JsonNull.NULL
                : Objects.equals(said, how.value());
    }
}
