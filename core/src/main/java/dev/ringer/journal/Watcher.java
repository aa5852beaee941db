package dev.ringer.journal;

/**
 * Told of an added exchange by the thread that added it, before its response is sent: must return at once and not
 * throw.
 */
@FunctionalInterface
public interface Watcher {

    void added(long id);
}
