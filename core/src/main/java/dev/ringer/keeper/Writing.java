package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Key;
import dev.ringer.state.Outcome;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes things, and says why where it is not done. */
final class Writing {

    private static final int TRIES = 100;

    private final Present present;

    Writing(Present present) {
        this.present = present;
    }

    /** Do a turn until nobody else was faster. */
    static Optional<Decision> repeat(Turn turn, Function<Turn, Optional<Decision>> step) {
        Turn now = turn;
        for (int i = 0; i < TRIES; i++) {
            Optional<Decision> done = step.apply(now);
            if (done.isPresent()) {
                return done;
            }
            now = now.again();
        }
        return Optional.empty();
    }

    /** Put what becomes of a thing; nothing where it is no longer what was seen. */
    Optional<Decision> put(Turn turn, Present.Thing thing, Json value, Function<Entity, Decision> onEntity) {
        Key key = turn.place().key(thing.identity());
        Outcome outcome = roomy(
                turn,
                () -> Set.of(turn.holdings().own(key)),
                () -> turn.holdings()
                        .put(
                                key,
                                Present.unchanged(thing.entry()),
                                value,
                                turn.now().toEpochMilli(),
                                present.birth(turn)));
        return finish(outcome, turn, entry -> onEntity.apply((Entity) entry));
    }

    /** Delete a thing; nothing where it is no longer what was seen. */
    static Optional<Decision> delete(Turn turn, Present.Thing thing, Function<Entry, Decision> onEntry) {
        Key key = turn.place().key(thing.identity());
        Outcome outcome = roomy(
                turn,
                () -> Set.of(turn.holdings().own(key)),
                () -> turn.holdings()
                        .delete(
                                key,
                                Present.unchanged(thing.entry()),
                                turn.now().toEpochMilli()));
        return finish(outcome, turn, onEntry);
    }

    /**
     * Write; where no more is kept, what was made first is forgotten, as a server under load goes on, too.
     *
     * @param turn where it is forgotten first
     * @param about keys with the session of what is written or looked at for it, which stays
     */
    static Outcome roomy(Turn turn, Supplier<Set<Key>> about, Supplier<Outcome> write) {
        Outcome outcome = write.get();
        // Without success twice: somebody else may have made room just then, or there is nothing to forget.
        for (int idle = 0;
                idle < 2 && outcome instanceof Outcome.Full full && full.bound().isShared(); ) {
            idle = turn.holdings().makeRoom(turn.place().scope(), full, about.get()) > 0 ? 0 : idle + 1;
            outcome = write.get();
        }
        return outcome;
    }

    /** Go on with what was written; nothing where somebody else was faster, and all has to be looked at again. */
    static Optional<Decision> finish(Outcome outcome, Turn turn, Function<Entry, Decision> onEntry) {
        return done(outcome, turn, done -> done.entries().stream().map(onEntry).findFirst());
    }

    /** Go on with all that was written; nothing where somebody else was faster. */
    static Optional<Decision> done(Outcome outcome, Turn turn, Function<Outcome.Done, Optional<Decision>> onDone) {
        return outcome.fold(
                onDone,
                stale -> Optional.empty(),
                full -> Optional.of(full(turn, full.message() + "; forget some, or allow for more")),
                unwritten -> Optional.of(full(turn, unwritten.reason())));
    }

    private static Decision full(Turn turn, String reason) {
        return Decision.Declined.full("The " + turn.resource().noun() + " cannot be kept: " + reason + ".");
    }
}
