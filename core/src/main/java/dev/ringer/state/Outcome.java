package dev.ringer.state;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of the writes of one call: all of them happened, or none. */
public sealed interface Outcome {

    <T> T fold(
            Function<Done, T> onDone,
            Function<Stale, T> onStale,
            Function<Full, T> onFull,
            Function<Unwritten, T> onUnwritten);

    /**
     * All happened.
     *
     * @param entries what was put and deleted, in the order of the writes
     */
    record Done(List<Entry> entries) implements Outcome {

        @Override
        public <T> T fold(
                Function<Done, T> onDone,
                Function<Stale, T> onStale,
                Function<Full, T> onFull,
                Function<Unwritten, T> onUnwritten) {
            return onDone.apply(this);
        }
    }

    /**
     * An expectation did not hold.
     *
     * @param found what is there instead; null for nothing
     */
    record Stale(Key key, @Nullable Entry found) implements Outcome {

        @Override
        public <T> T fold(
                Function<Done, T> onDone,
                Function<Stale, T> onStale,
                Function<Full, T> onFull,
                Function<Unwritten, T> onUnwritten) {
            return onStale.apply(this);
        }
    }

    /** There would be more of something than is allowed. */
    record Full(Bound bound, long found, long allowed) implements Outcome {

        /** Say it to people: {@code 1000001 entries of one session, at most 1000000 are kept}. */
        public String message() {
            return found + " " + bound.words() + ", at most " + allowed + " are kept";
        }

        @Override
        public <T> T fold(
                Function<Done, T> onDone,
                Function<Stale, T> onStale,
                Function<Full, T> onFull,
                Function<Unwritten, T> onUnwritten) {
            return onFull.apply(this);
        }
    }

    /** The store cannot keep it, nor anything else from now on: its disk is full, or it was closed. */
    record Unwritten(String reason) implements Outcome {

        @Override
        public <T> T fold(
                Function<Done, T> onDone,
                Function<Stale, T> onStale,
                Function<Full, T> onFull,
                Function<Unwritten, T> onUnwritten) {
            return onUnwritten.apply(this);
        }
    }
}
