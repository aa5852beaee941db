package dev.ringer.journal;

/** A shape of files that hold entries. */
interface ExportFormat {

    /** Give what comes before the first entry. */
    byte[] head();

    byte[] entry(JournalEntry entry, boolean isFirst);

    /** Give what comes behind the last entry. */
    byte[] tail();
}
