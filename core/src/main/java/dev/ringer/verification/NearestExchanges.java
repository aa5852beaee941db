package dev.ringer.verification;

import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Finds the exchanges that are almost as described: of the newest {@value #LOOKED_AT_MAX} the {@value #SHOWN_MAX} that
 * are nearest, of two that are as near the newer one.
 */
record NearestExchanges(Description description, long afterId) {

    static final int LOOKED_AT_MAX = 2_000;
    static final int SHOWN_MAX = 3;

    /** What is farther off has nothing to do with the question. */
    private static final double DISTANCE_MAX = 0.6;

    private record Candidate(long id, double distance) {}

    List<Verdict.Near> among(Journal journal, JournalFilter filter) {
        List<Candidate> best = new ArrayList<>();
        Iterator<JournalEntry> entries = journal.entries(filter, Order.NEWEST_FIRST)
                .limit(LOOKED_AT_MAX)
                .takeWhile(each -> each.id() > afterId)
                .iterator();
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            double distance = description.distance(new Seen(entry));
            if (distance > 0 && distance <= DISTANCE_MAX) {
                best.add(new Candidate(entry.id(), distance));
                if (best.size() > SHOWN_MAX) {
                    best.sort(Comparator.comparingDouble(Candidate::distance)
                            .thenComparing(
                                    Comparator.comparingLong(Candidate::id).reversed()));
                    best.remove(SHOWN_MAX);
                }
            }
        }
        best.sort(Comparator.comparingDouble(Candidate::distance));
        return best.stream()
                .flatMap(each -> journal.entry(each.id()).stream().map(entry -> near(entry, each.distance())))
                .toList();
    }

    private Verdict.Near near(JournalEntry entry, double distance) {
        return new Verdict.Near(entry.id(), distance, Lines.summary(entry), description.differences(new Seen(entry)));
    }
}
