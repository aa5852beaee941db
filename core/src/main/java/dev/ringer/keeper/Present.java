package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.resource.Resource;
import dev.ringer.state.Birth;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Expectation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what there is at the moment: what was changed, and else what always was. */
final class Present {

    /** Things that the list does not show stand behind those that it does. */
    private static final long BEHIND = 1L << 31;

    private final Base base;

    Present(Base base) {
        this.base = base;
    }

    /**
     * A thing that the path names.
     *
     * @param entry what was written; null where nothing was
     * @param value null where there is no such thing
     * @param words for people: {@code pet 7}
     */
    record Thing(
            String identity,
            @Nullable Entry entry,
            @Nullable Json value,
            String words) {

        Decision.Declined missing() {
            return Decision.Declined.missing("There is no " + words + (entry == null ? "." : " any more."));
        }
    }

    /** Look for the thing that the path names, which it does. */
    Thing of(Turn turn) {
        String identity = Objects.requireNonNull(turn.place().identity());
        String words = turn.place().thing(identity);
        Entry entry = turn.changed(identity).orElse(null);
        if (entry != null) {
            return new Thing(identity, entry, entry instanceof Entity entity ? entity.value() : null, words);
        }
        Json value = base.thing(turn.place(), identity, turn.preferences()).orElse(null);
        return new Thing(identity, null, value, words);
    }

    /** Tell whether nobody can say that there is such a thing, nor that there is none: no operation reads it. */
    boolean isUnknown(Turn turn, Thing thing) {
        return thing.entry() == null && thing.value() == null && !base.isGiven(turn.place());
    }

    /** Tell whether the thing that the path names was written, or is shown by the list. */
    boolean isListed(Turn turn) {
        String identity = Objects.requireNonNull(turn.place().identity());
        return turn.resource().isSingleton()
                || turn.changed(identity).isPresent()
                || all(turn).get(identity).isPresent();
    }

    /** Tell whether what a place names was deleted, or never was. */
    boolean isGone(Turn turn, Place place) {
        String identity = Objects.requireNonNull(place.identity());
        Entry entry = turn.holdings().get(turn.view(), place.key(identity)).orElse(null);
        return entry == null
                ? base.isGiven(place)
                        && base.things(place, turn.preferences()).get(identity).isEmpty()
                : !(entry instanceof Entity);
    }

    /** Give a thing of a place; nothing where it was deleted, or never was. */
    Optional<Json> value(Turn turn, Place place, String identity) {
        Entry entry = turn.holdings().get(turn.view(), place.key(identity)).orElse(null);
        return entry == null
                ? base.thing(place, identity, turn.preferences())
                : entry instanceof Entity entity ? Optional.of(entity.value()) : Optional.empty();
    }

    /** Give a thing of a place as it was before anything was changed; nothing where it was not there. */
    Optional<Json> before(Turn turn, Place place, String identity) {
        return base.thing(place, identity, turn.preferences());
    }

    /** Give the things of a place that people give. */
    Entities given(Turn turn, Place place) {
        return base.things(place, turn.preferences());
    }

    /** Tell whether people give the things of a resource of the same mount. */
    boolean isGiven(Turn turn, Resource resource) {
        return base.isGiven(turn.place().mount(), resource);
    }

    private Entities all(Turn turn) {
        return base.things(turn.place(), turn.preferences());
    }

    /** Give where a thing stands among the others once it is written. */
    Birth birth(Turn turn) {
        String identity = Objects.requireNonNull(turn.place().identity());
        return all(turn).get(identity).orElse(null) instanceof Entity entity
                ? entity.birth()
                : Birth.at(BEHIND, turn.now().toEpochMilli());
    }

    Json withIdentity(Turn turn, Json thing, String identity) {
        return base.withIdentity(turn.resource(), thing, identity);
    }

    /** Expect what was seen. */
    static Expectation unchanged(@Nullable Entry entry) {
        return entry == null ? Expectation.untouched() : Expectation.version(entry.version());
    }
}
