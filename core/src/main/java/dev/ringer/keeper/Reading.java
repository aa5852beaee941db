package dev.ringer.keeper;

import dev.ringer.http.Headers;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.state.Birth;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Tombstone;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one thing. */
final class Reading {

    private final Base base;
    private final Replies replies;

    private final Expansion expansion;

    Reading(Base base, Replies replies, Expansion expansion) {
        this.base = base;
        this.replies = replies;
        this.expansion = expansion;
    }

    /** Answer where the thing was changed, or where all things are given; nothing where it is as it always was. */
    Optional<Decision> read(Turn turn) {
        String named = turn.place().identity();
        if (named == null) {
            return Optional.empty();
        }
        Pointer key = turn.role().key().orElse(null);
        Entry entry = key == null ? entry(turn, named) : by(turn, key, named);
        if (entry instanceof Entity entity) {
            return shown(
                    turn, named, entity, () -> expanded(turn, turn.relations().written(turn, entity.value())));
        }
        boolean gone = entry instanceof Tombstone;
        boolean differs = turn.relations().mayDiffer(turn) || Expansion.isAsked(turn) || Included.isAsked(turn);
        if (!gone && key == null && differs && !base.isGiven(turn.place())) {
            return agreed(turn, named);
        }
        return gone || base.isGiven(turn.place())
                ? Optional.of(Decision.Declined.missing(
                        "There is no " + turn.place().thing(named) + (gone ? " any more." : ".")))
                : Optional.empty();
    }

    /** A thing that nobody changed may show one that somebody did. */
    private Optional<Decision> agreed(Turn turn, String named) {
        Optional<Json> before = base.thing(turn.place(), named, turn.preferences());
        Optional<Json> now =
                before.map(each -> turn.relations().agreed(turn, each)).map(each -> expanded(turn, each));
        return now.isEmpty() || (now.equals(before) && !Included.isAsked(turn))
                ? Optional.empty()
                : shown(turn, named, Entity.of(named, now.get(), 0, Birth.at(0, 0), 0), now::get);
    }

    private @Nullable Entry entry(Turn turn, String named) {
        Optional<Entry> changed = turn.changed(named);
        return changed.isPresent() || !base.isGiven(turn.place())
                ? changed.orElse(null)
                : base.things(turn.place(), turn.preferences()).get(named).orElse(null);
    }

    /** Find by another member than the identity. */
    private @Nullable Entity by(Turn turn, Pointer key, String named) {
        Entities changed = turn.holdings().entities(turn.view(), turn.place().scope());
        Entities all =
                base.isGiven(turn.place()) ? changed.over(base.things(turn.place(), turn.preferences())) : changed;
        Iterator<Entity> each = all.iterator();
        while (each.hasNext()) {
            Entity entity = each.next();
            if (named.equals(Texts.of(key.find(entity.value())))) {
                return entity;
            }
        }
        return null;
    }

    private Optional<Decision> shown(Turn turn, String named, Entity entity, Supplier<Json> thing) {
        Headers headers = Conditions.etag(turn.role(), entity);
        if (Conditions.isKnown(turn, entity) && turn.role().outcomes().names(304)) {
            return Replies.call(turn, 304)
                    .map(call -> Replies.bare(call, headers, turn.place().thing(named) + " as the caller knows it"));
        }
        String how = how(turn, entity);
        return Replies.call(turn, 200)
                .filter(call -> turn.role().shown().isPresent() && Replies.isValue(call))
                .map(call -> replies.agreed(
                        turn, call, headers, "the " + turn.place().thing(named) + " as it " + how, thing.get()));
    }

    private Json expanded(Turn turn, Json thing) {
        return Replies.call(turn, 200)
                .flatMap(call -> call.selection().content())
                .flatMap(each -> each.schema())
                .map(schema -> Texts.at(schema, turn.role().shown().orElse(Pointer.ROOT)))
                .map(schemas -> expansion.of(Expansion.Opening.of(turn), thing, schemas))
                .orElse(thing);
    }

    private String how(Turn turn, Entity entity) {
        if (entity.version() > 0) {
            return "was last written";
        }
        return base.isGiven(turn.place()) ? "is given" : "is, with what was written of others";
    }
}
