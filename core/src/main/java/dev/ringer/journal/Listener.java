package dev.ringer.journal;

/** Told of entries, one after the other, never by two threads at once. */
public interface Listener {

    void entry(JournalEntry entry);

    /**
     * Tell what became of a callback of an entry that was told, unless the journal has forgotten it.
     *
     * @param callback its place among those of the entry, which has the result
     */
    default void called(JournalEntry entry, int callback) {}

    /**
     * Tell that the journal was faster: exchanges were overwritten before they could be told of.
     *
     * @param exchanges of every kind, since nobody knows any more which of them were meant
     */
    void missed(long exchanges);
}
