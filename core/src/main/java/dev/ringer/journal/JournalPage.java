package dev.ringer.journal;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some entries, in the order asked for.
 *
 * @param next cursor of the page behind it; nothing where this is the last
 * @param lost how many exchanges of the session, or of all, are no more
 */
public record JournalPage(List<JournalEntry> entries, OptionalLong next, long lost) {

    public JournalPage {
        entries = List.copyOf(entries);
    }
}
