package dev.ringer.journal;

import dev.ringer.http.Body;
import dev.ringer.http.Feed;
import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets clients follow a journal as server-sent events (HTML Living Standard, 9.2): so many at a time and no more. */
public final class Feeds {

    /** Feeds that may be open at once. */
    public static final int OPEN_MAX = 50;

    private static final Headers HEADERS = Headers.of("Content-Type", "text/event-stream", "Cache-Control", "no-store");

    /** A comment, which clients skip. */
    private static final Feed.Heartbeat HEARTBEAT = new Feed.Heartbeat(Body.of(EventText.COMMENT), 15_000);

    private final Journal journal;
    private final Executor executor;
    private final AtomicInteger open = new AtomicInteger();

    /**
     * Make feeds of a journal.
     *
     * @param executor looks for entries and makes events of them; never waited for
     */
    public Feeds(Journal journal, Executor executor) {
        this.journal = journal;
        this.executor = executor;
    }

    /**
     * Open a feed of the entries that a filter means. Nothing where as many are open as may be.
     *
     * @param afterId the last entry not to tell of. One that is yet to come is of a journal before this one, whose
     *     numbers nobody knows any more, and all entries are told
     */
    public Optional<Feed> open(JournalFilter filter, long afterId) {
        if (open.incrementAndGet() > OPEN_MAX) {
            open.decrementAndGet();
            return Optional.empty();
        }
        long after = afterId > journal.lastId() ? 0 : afterId;
        Feed.Source source = new EntryFeed(journal, filter, after, executor, open::decrementAndGet);
        return Optional.of(new Feed(new Response(200, HEADERS, Body.EMPTY), HEARTBEAT, source));
    }

    /** Give how many are open. */
    public int open() {
        return open.get();
    }
}
