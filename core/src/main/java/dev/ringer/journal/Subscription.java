package dev.ringer.journal;

import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells a listener of entries, old and new, in order.
 *
 * <p>There is no queue: it remembers up to where it has told, and reads on in the journal, some entries a turn. A
 * listener that is slow or paused holds up nobody; what is overwritten meanwhile it is told to have missed.
 */
public final class Subscription implements Watcher, AutoCloseable {

    /** Entries for which one turn looks at most, so that many subscriptions can share a thread. */
    private static final int TURN_MAX = 256;

    private final Journal journal;
    private final JournalFilter filter;
    private final Executor executor;
    private final Listener listener;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile boolean paused;
    private volatile boolean closed;
    private volatile long told;
    private volatile long toldResult;

    Subscription(Journal journal, JournalFilter filter, long afterId, Executor executor, Listener listener) {
        this.journal = journal;
        this.filter = filter;
        this.told = afterId;
        this.toldResult = journal.results().lastNumber();
        this.executor = executor;
        this.listener = listener;
    }

    /** Tell nothing until {@link #resume()}; entries of the turn under way may still come. */
    public void pause() {
        paused = true;
    }

    /** Tell on where it was paused. */
    public void resume() {
        paused = false;
        wake();
    }

    @Override
    public void close() {
        closed = true;
        journal.forget(this);
    }

    @Override
    public void added(long id) {
        wake();
    }

    @Override
    public void called(long id) {
        wake();
    }

    /** Have a turn unless one is to come. */
    void wake() {
        if (!paused && !closed && !scheduled.getAndSet(true)) {
            try {
                executor.execute(this::turn);
            } catch (RejectedExecutionException e) {
                // Whoever adds an exchange is not to suffer from an executor that was shut down.
                close();
            }
        }
    }

    private void turn() {
        boolean more;
        try {
            more = tell();
        } finally {
            scheduled.set(false);
        }
        // What was added between the end of the turn and this line found the turn still scheduled.
        if (more || journal.lastId() > told || journal.results().lastNumber() > toldResult) {
            wake();
        }
    }

    /** Tell of some entries, and whether there may be more. */
    private boolean tell() {
        View view = journal.view();
        miss(view);
        long end = Math.min(view.lastId(), told + TURN_MAX);
        Iterator<JournalEntry> entries = view.between(filter, told, end);
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            if (paused || closed) {
                return false;
            }
            told = entry.id();
            listener.entry(entry);
        }
        told = Math.max(told, end);
        if (told < view.lastId()) {
            return true;
        }
        tellResults();
        return false;
    }

    /** Tell of results behind their exchanges. */
    private void tellResults() {
        long last = journal.results().lastNumber();
        for (Results.Noted each : journal.results().since(toldResult)) {
            if (paused || closed) {
                return;
            }
            toldResult = each.number();
            journal.entry(each.exchange())
                    .filter(filter::includes)
                    .ifPresent(entry -> listener.called(entry, each.callback()));
        }
        // The last may have been forgotten by now.
        toldResult = Math.max(toldResult, last);
    }

    private void miss(View view) {
        long from = Math.max(told, view.clearedThrough());
        if (view.firstId() - 1 > from) {
            listener.missed(view.firstId() - 1 - from);
        }
        told = Math.max(from, view.firstId() - 1);
    }
}
