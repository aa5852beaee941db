package dev.ringer.journal;

/**
 * Counts of a journal, or of a session in it.
 *
 * @param added ever, or since it was cleared
 * @param entries that can be read
 * @param lost overwritten or too old; not those that were cleared
 * @param bytes of memory in use; 0 for a session
 */
public record Statistics(long added, long entries, long lost, long bytes) {}
