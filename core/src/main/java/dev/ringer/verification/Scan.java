package dev.ringer.verification;

import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.JournalPage;
import dev.ringer.journal.JournalQuery;
import dev.ringer.journal.Order;
import java.util.List;
import java.util.OptionalLong;

/** A verification on its way through a session's exchanges, each of which it looks at once. Safe for several threads. */
final class Scan {

    private final Journal journal;
    private final Verification verification;
    private final JournalFilter filter;
    private final String session;
    private final Progress progress;
    private long cursor;
    private long lost;

    Scan(Journal journal, Verification verification, String session) {
        this.journal = journal;
        this.verification = verification;
        this.session = session;
        JournalFilter all = JournalFilter.ALL.withSession(session);
        this.filter = verification.since().map(all::withSince).orElse(all);
        this.progress = verification.check().begin();
        this.cursor = verification.afterId();
    }

    /**
     * Look at what has come since.
     *
     * @return whether nothing more can change the outcome
     */
    synchronized boolean advance() {
        boolean more = true;
        while (more) {
            JournalQuery query =
                    new JournalQuery(filter, Order.OLDEST_FIRST, OptionalLong.of(cursor), JournalQuery.LIMIT_MAX);
            JournalPage page = journal.page(query);
            lost = Math.max(lost, journal.lost(session, cursor));
            for (JournalEntry each : page.entries()) {
                progress.see(new Seen(each));
                cursor = each.id();
            }
            more = page.next().isPresent();
        }
        return progress.isSettled();
    }

    /** Give the verdict on what was seen. */
    synchronized Verdict verdict() {
        Outcome outcome = progress.outcome(lost);
        List<Verdict.Near> nearest = outcome.passed()
                ? List.of()
                : outcome.wanted()
                        .map(each -> new NearestExchanges(each, verification.afterId()).among(journal, filter))
                        .orElse(List.of());
        return Message.verdict(verification, outcome, nearest);
    }
}
