package dev.ringer.journal;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some entries, in the order asked for; fewer than asked for where their bodies are large.
 *
 * @param next cursor of the page behind it; nothing where this is the last
 * @param lost how many exchanges of the session, or of all, are no more
 */
public record JournalPage(List<JournalEntry> entries, OptionalLong next, long lost) {

    /** Of bodies, behind which a page ends: whoever reads it needs some times as much memory. */
    static final long BYTES_MAX = 4 << 20;

    public JournalPage {
        entries = List.copyOf(entries);
    }
}
