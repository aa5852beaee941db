package dev.ringer.journal;

/** Told of entries, one after the other, never by two threads at once. */
public interface Listener {

    void entry(JournalEntry entry);

    /**
     * Tell that the journal was faster: exchanges were overwritten before they could be told of.
     *
     * @param exchanges of every kind, since nobody knows any more which of them were meant
     */
    void missed(long exchanges);
}
