package dev.ringer.state;

import java.util.List;

/**
 * Keeps changes of entities.
 *
 * <p>Calls are linearizable: each write happens at one moment between its call and its return, and views show all
 * writes that returned before. Reads take the current view and never wait; writers wait for each other. Safe for use by
 * any threads.
 */
public interface Store extends AutoCloseable {

    /** Give all that is there; take one view for reads that shall agree with each other. */
    View now();

    /**
     * Do all the writes, in order, or none of them. A later write sees the earlier ones of the same call.
     *
     * <p>Versions are given by the store, each once, whatever is deleted, forgotten, dropped or restored in between.
     */
    Outcome write(List<Write> writes);

    default Outcome write(Write... writes) {
        return write(List.of(writes));
    }

    /** End the use of what the store holds open; later writes are {@link Outcome.Unwritten}. */
    @Override
    void close();
}
