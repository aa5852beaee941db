package dev.ringer.journal;

import dev.ringer.http.Feed;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Sends entries as events, as fast as the client takes them. There is no queue: it reads on where it had to wait. */
final class EntryFeed implements Feed.Source, Listener {

    private final Journal journal;
    private final JournalFilter filter;
    private final long afterId;
    private final Executor executor;
    private final Runnable onClose;
    private Feed.@Nullable Sink sink;
    private @Nullable Subscription subscription;

    EntryFeed(Journal journal, JournalFilter filter, long afterId, Executor executor, Runnable onClose) {
        this.journal = journal;
        this.filter = filter;
        this.afterId = afterId;
        this.executor = executor;
        this.onClose = onClose;
    }

    @Override
    public synchronized void start(Feed.Sink given) {
        sink = given;
        // Clients are told that it has begun, also where nothing happens yet.
        given.send(bytes(EventText.COMMENT));
        subscription = journal.subscribe(filter, afterId, executor, this);
    }

    /** Entries may come before it is known whose they are; they wait for {@link #start} to end. */
    private synchronized Subscription subscription() {
        if (subscription == null) {
            throw new IllegalStateException("the feed was not started");
        }
        return subscription;
    }

    private synchronized boolean send(String event) {
        return sink != null && sink.send(bytes(event));
    }

    private static byte[] bytes(String event) {
        return event.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void entry(JournalEntry entry) {
        tell(EventText.of(entry));
    }

    @Override
    public void called(JournalEntry entry, int callback) {
        // Of a long list the journal keeps only the first.
        if (callback < entry.callbacks().size()) {
            tell(EventText.called(entry, callback));
        }
    }

    private void tell(String event) {
        Subscription own = subscription();
        // Paused beforehand, since there may be room again before this thread has heard that there was none.
        own.pause();
        if (send(event)) {
            own.resume();
        }
    }

    @Override
    public void missed(long exchanges) {
        boolean unused = send(EventText.missed(exchanges));
    }

    @Override
    public void resume() {
        subscription().resume();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (subscription != null) {
                subscription.close();
            }
        }
        onClose.run();
    }
}
