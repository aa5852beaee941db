package dev.ringer.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStoreRaceTest extends StateRaceContract {

    @Override
    protected Store make() {
        return new MemoryStore(Bounds.STANDARD);
    }

    /** Looks first and writes then, as a store must not. */
    private static final class HastyStore implements Store {

        private final Store store = new MemoryStore(Bounds.STANDARD);

        @Override
        public View now() {
            return store.now();
        }

        @Override
        public Outcome write(List<Write> writes) {
            View seen = store.now();
            Outcome outcome = Transition.of(seen, writes, Bounds.STANDARD).outcome();
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
            for (int i = 0; i < 10_000 && store.now() == seen; i++) {
                Thread.onSpinWait(); // Long enough for another to come first, most of the time.
            }
            Write.Put put = writes.get(0) instanceof Write.Put given ? given : null;
            return put == null
                    ? store.write(writes)
                    : store.write(Write.put(put.key(), Expectation.anything(), put.value(), put.millis()));
        }

        @Override
        public void close() {}
    }

    @Test
    void store_that_looks_first_and_writes_then_is_found_out() throws Exception {
        assertThat(isLinearizable(this, new HastyStore(), 2)).isFalse();
    }
}
