package dev.ringer.journal;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** What a journal held at one moment; it can be read while the journal goes on. */
final class View {

    private final List<JournalEntry> entries;
    private final long firstId;
    private final long lastId;
    private final long clearedThrough;

    View(List<JournalEntry> entries, long firstId, long lastId, long clearedThrough) {
        this.entries = entries;
        this.firstId = firstId;
        this.lastId = lastId;
        this.clearedThrough = clearedThrough;
    }

    /** Give the number of the oldest entry; one more than that of the last where there is none. */
    long firstId() {
        return firstId;
    }

    /** Give the number of the newest entry ever. */
    long lastId() {
        return lastId;
    }

    /** Give the number up to which all was cleared. */
    long clearedThrough() {
        return clearedThrough;
    }

    /** Go from the oldest to the newest entry, of those above a number and up to another. */
    Iterator<JournalEntry> between(JournalFilter filter, long above, long upTo) {
        return entries.stream()
                .filter(each -> each.id() > above && each.id() <= upTo && filter.includes(each))
                .iterator();
    }

    /** Go from the newest to the oldest entry, of those below a number. */
    Iterator<JournalEntry> below(JournalFilter filter, long below) {
        List<JournalEntry> reversed = new java.util.ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed.stream()
                .filter(each -> each.id() < below && filter.includes(each))
                .iterator();
    }
}
