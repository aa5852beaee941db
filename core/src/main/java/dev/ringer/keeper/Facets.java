package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.generation.Generator;
import dev.ringer.http.Headers;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.MergePatch;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Facet;
import dev.ringer.resource.Role;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads and writes members of things by paths of their own: what is written there is so of the thing, and the other way round. */
final class Facets {

    private final Generator generator;
    private final Base base;
    private final Present present;
    private final Writing writing;
    private final Filling filling;
    private final Replies replies;
    private final Stamps stamps;

    Facets(
            Generator generator,
            Base base,
            Present present,
            Writing writing,
            Filling filling,
            Replies replies,
            Stamps stamps) {
        this.generator = generator;
        this.base = base;
        this.present = present;
        this.writing = writing;
        this.filling = filling;
        this.replies = replies;
        this.stamps = stamps;
    }

    /**
     * Answer what is asked of the member of the thing that the path names.
     *
     * @param sent what the body has of it
     * @return nothing where the thing is as ever and nobody changes it, or it is not known how
     */
    Optional<Decision> answer(Turn turn, Optional<Json> sent) {
        Facet facet = turn.role().facet().orElseThrow();
        Call call = Replies.call(turn, 200).orElse(null);
        if (turn.place().identity() == null
                || turn.role().key().isPresent()
                || turn.resource().schema().isEmpty()
                || call == null) {
            return Optional.empty();
        }
        if (turn.role().role() == Role.READ) {
            return read(turn, call, facet);
        }
        boolean said = sent.isPresent() || turn.role().role() == Role.DELETE;
        return said
                ? writing.repeat(turn, now -> write(now, call, facet, sent.orElse(JsonObject.EMPTY)))
                        .flatMap(Writing.End::decision)
                : Optional.empty();
    }

    private Optional<Decision> read(Turn turn, Call call, Facet facet) {
        boolean same =
                turn.changed(Objects.requireNonNull(turn.place().identity())).isEmpty();
        if (same && !base.isGiven(turn.place())) {
            return Optional.empty();
        }
        Present.Thing thing = present.of(turn);
        if (thing.value() == null) {
            return Optional.of(thing.missing());
        }
        Json there = facet.member().find(turn.relations().written(turn, thing.value()));
        if (there == null) {
            return Optional.of(none(facet.member(), thing));
        }
        Headers headers = thing.entry() instanceof Entity entity ? Conditions.etag(turn.role(), entity) : Headers.EMPTY;
        String reason =
                name(facet.member(), thing) + " as it " + (thing.entry() == null ? "is given" : "was last written");
        return Replies.isValue(call) && turn.role().shown().isPresent()
                ? Optional.of(replies.agreed(turn, call, headers, reason, there))
                : Optional.empty();
    }

    private static String name(Pointer member, Present.Thing thing) {
        return "the " + member.last() + " of the " + thing.words();
    }

    private static Decision none(Pointer member, Present.Thing thing) {
        return Decision.Declined.missing("There is no " + member.last() + " of the " + thing.words() + ".");
    }

    // --- writing

    /** Do it once; nothing where somebody else was faster. */
    private Optional<Writing.End> write(Turn turn, Call call, Facet facet, Json sent) {
        Present.Thing thing = present.of(turn);
        if (thing.value() == null) {
            return Optional.of(
                    present.isUnknown(turn, thing) ? Writing.End.without() : Writing.End.with(thing.missing()));
        }
        Optional<Decision> stale = Conditions.stale(turn, thing);
        if (stale.isPresent()) {
            return stale.map(Writing.End::with);
        }
        Changing.Next next = next(turn, facet.member(), thing, sent);
        if (next instanceof Changing.Next.Not not) {
            return Optional.of(Writing.End.with(not.decision()));
        }
        Json changed = stamps.changed(turn.resource(), ((Changing.Next.Value) next).json(), turn.now());
        return writing.put(turn, thing, changed, entity -> shown(turn, call, facet, thing, entity))
                .map(Writing.End::with);
    }

    private Changing.Next next(Turn turn, Pointer at, Present.Thing thing, Json sent) {
        Json now = Objects.requireNonNull(thing.value());
        Json there = at.find(now);
        Json before = there == null ? JsonObject.EMPTY : there;
        if (turn.role().role() == Role.DELETE) {
            return there == null
                    ? new Changing.Next.Not(none(at, thing))
                    : held(turn, thing, Edit.remove(now, at), JsonObject.EMPTY);
        }
        if (turn.role().role() == Role.REPLACE) {
            Json next = replaced(Texts.at(turn.resource().schema().orElseThrow(), at), before, sent);
            return held(turn, thing, Edit.put(now, at, next), sent);
        }
        if (!Changing.isPatch(turn, sent)) {
            return held(turn, thing, Edit.put(now, at, MergePatch.apply(before, sent)), sent);
        }
        Changing.Next applied = Changing.applied(before, sent);
        return applied instanceof Changing.Next.Value patched
                ? held(turn, thing, Edit.put(now, at, patched.json()), JsonObject.EMPTY)
                : applied;
    }

    /** Give what was sent with what only the server says, as it was. */
    private static Json replaced(List<Schema> schemas, Json before, Json sent) {
        if (!(sent instanceof JsonObject object) || !(before instanceof JsonObject there)) {
            return sent;
        }
        Parts parts = Parts.ofAny(schemas);
        JsonObject result = object;
        for (String name : parts.memberNames()) {
            if (parts.member(name).stream().anyMatch(Access::isReadOnly)) {
                Json own = there.get(name);
                result = own == null ? result.without(name) : result.with(name, own);
            }
        }
        return result;
    }

    /**
     * Hold a changed thing to its schema; what only it must have beside what was sent is filled in.
     *
     * @param sent what has to be in the member
     */
    private Changing.Next held(Turn turn, Present.Thing thing, Json changed, Json sent) {
        Schema schema = turn.resource().schema().orElseThrow();
        Pointer at = turn.role().facet().orElseThrow().member();
        Optional<Decision> dangling = turn.relations().dangling(turn, Edit.put(JsonObject.EMPTY, at, sent));
        if (dangling.isPresent()) {
            return new Changing.Next.Not(dangling.get());
        }
        Json fitted = Showing.fitted(changed, List.of(schema));
        if (generator.accepts(schema, fitted)) {
            return new Changing.Next.Value(changed);
        }
        if (turn.role().role() != Role.REPLACE) {
            return Changing.refused(turn);
        }
        return filling.filled(schema, changed, turn.place(), thing.identity(), turn.preferences())
                .<Changing.Next>map(Changing.Next.Value::new)
                .orElseGet(() -> Changing.refused(turn));
    }

    private Decision shown(Turn turn, Call call, Facet facet, Present.Thing thing, Entity entity) {
        Headers headers = Conditions.etag(turn.role(), entity);
        String reason = name(facet.member(), thing) + " as the request changed it";
        Json now = turn.relations().written(turn, entity.value());
        Json shown = facet.shown() == Facet.Shown.THING ? now : facet.member().find(now);
        return shown == null
                ? replies.anyway(call, headers, reason)
                : replies.agreed(turn, call, headers, reason, shown);
    }
}
