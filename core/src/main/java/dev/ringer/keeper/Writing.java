package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Key;
import dev.ringer.state.Outcome;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes things, and says why where it is not done. Safe for use by several threads: all may write at once, but for one
 * that was always too late, for which the others wait.
 */
final class Writing {

    private static final int TRIES = 100;

    /** Tries that others may spoil. What is done soon hardly loses one; what takes long would lose them all. */
    private static final int TRIES_AMONG_OTHERS = 3;

    private static final int WAIT_SECONDS_MAX = 10;

    private final Present present;
    private final ReadWriteLock others = new ReentrantReadWriteLock();

    Writing(Present present) {
        this.present = present;
    }

    /**
     * Do a turn until nobody else was faster. After a few tries the others wait with what they write.
     *
     * @param step gives nothing where somebody else was faster
     */
    <T> Optional<T> repeat(Turn turn, Function<Turn, Optional<T>> step) {
        Turn now = turn;
        for (int i = 0; i < TRIES; i++) {
            Optional<T> done = i < TRIES_AMONG_OTHERS ? step.apply(now) : alone(now, step);
            if (done.isPresent()) {
                return done;
            }
            now = now.again();
        }
        return Optional.empty();
    }

    private <T> Optional<T> alone(Turn turn, Function<Turn, Optional<T>> step) {
        return holding(others.writeLock(), () -> step.apply(turn.again()));
    }

    /** Do something that is right without the lock too; only that others come between it. */
    private static <T> T holding(Lock lock, Supplier<T> work) {
        boolean held = isTaken(lock);
        try {
            return work.get();
        } finally {
            if (held) {
                lock.unlock();
            }
        }
    }

    private static boolean isTaken(Lock lock) {
        try {
            return lock.tryLock(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How a turn comes to its end: with a decision, or with none where what was asked for is not known. */
    record End(Optional<Decision> decision) {

        static End with(Decision decision) {
            return new End(Optional.of(decision));
        }

        static End without() {
            return new End(Optional.empty());
        }
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
    Optional<Decision> delete(Turn turn, Present.Thing thing, Function<Entry, Decision> onEntry) {
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
    Outcome roomy(Turn turn, Supplier<Set<Key>> about, Supplier<Outcome> write) {
        return holding(others.readLock(), () -> written(turn, about, write));
    }

    private static Outcome written(Turn turn, Supplier<Set<Key>> about, Supplier<Outcome> write) {
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
