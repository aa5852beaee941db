package dev.ringer.state;

import dev.ringer.json.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of what a store is asked to do; times are the caller's, in milliseconds of its clock. */
public sealed interface Write {

    /** Add the step to those before it. */
    void on(Transition transition);

    /** Put an entity that takes its birth from the one it replaces, or is created now. */
    static Write put(Key key, Expectation expected, Json value, long millis) {
        return new Put(key, expected, value, millis, null);
    }

    /** Put an entity; where there was none, it has this birth. */
    static Write put(Key key, Expectation expected, Json value, long millis, Birth birth) {
        return new Put(key, expected, value, millis, birth);
    }

    /** Delete what is there, or hide what lies below; a tombstone stays. */
    static Write delete(Key key, Expectation expected, long millis) {
        return new Delete(key, expected, millis);
    }

    /** Take the entity or tombstone away as if nothing had ever been written. */
    static Write forget(Key key, Expectation expected) {
        return new Forget(key, expected);
    }

    /** Write nothing, and let the other steps depend on another key. */
    static Write expect(Key key, Expectation expected) {
        return new Expect(key, expected);
    }

    /**
     * Write nothing, and let the other steps depend on that nobody has written one of the identities since a view, in
     * the scope or in those inside it. Takes time by what has changed there since.
     */
    static Write unclaimed(Scope inside, Set<String> identities, View since) {
        return new Unclaimed(inside, identities, since);
    }

    /** Forget all that the scope and those inside it hold; takes the logarithm of their number. */
    static Write drop(Scope scope) {
        return new Drop(scope);
    }

    /**
     * Make the scope and those inside it what they were. Entries have the versions again that they had, as these stand
     * for the same values; takes time by the number of differences.
     */
    static Write restore(Snapshot snapshot) {
        return new Restore(snapshot);
    }

    /** See {@link #put}. */
    record Put(
            Key key,
            Expectation expected,
            Json value,
            long millis,
            @Nullable Birth birth) implements Write {

        @Override
        public void on(Transition transition) {
            transition.put(this);
        }
    }

    /** See {@link #delete}. */
    record Delete(Key key, Expectation expected, long millis) implements Write {

        @Override
        public void on(Transition transition) {
            transition.delete(this);
        }
    }

    /** See {@link #forget}. */
    record Forget(Key key, Expectation expected) implements Write {

        @Override
        public void on(Transition transition) {
            transition.forget(this);
        }
    }

    /** See {@link #expect}. */
    record Expect(Key key, Expectation expected) implements Write {

        @Override
        public void on(Transition transition) {
            transition.expect(key, expected);
        }
    }

    /** See {@link #unclaimed}. */
    record Unclaimed(Scope inside, Set<String> identities, View since) implements Write {

        public Unclaimed {
            identities = Set.copyOf(identities);
        }

        @Override
        public void on(Transition transition) {
            transition.unclaimed(this);
        }
    }

    /** See {@link #drop}. */
    record Drop(Scope scope) implements Write {

        @Override
        public void on(Transition transition) {
            transition.drop(scope);
        }
    }

    /** See {@link #restore}. */
    record Restore(Snapshot snapshot) implements Write {

        @Override
        public void on(Transition transition) {
            transition.restore(snapshot);
        }
    }
}
