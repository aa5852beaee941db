package dev.ringer.journal;

/** What was registered with a journal, and can be taken back. */
public interface Watch extends AutoCloseable {

    /** Tell no more; one call may still be under way. */
    @Override
    void close();
}
