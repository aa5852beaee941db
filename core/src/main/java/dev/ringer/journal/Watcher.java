package dev.ringer.journal;

/**
 * Told of an added exchange by the thread that added it, before its response is sent: must return at once and not
 * throw.
 */
@FunctionalInterface
public interface Watcher {

    void added(long id);

    /** A callback of an exchange has come to its end, by the thread that saw it; the same holds for this. */
    default void called(long id) {}
}
