package dev.ringer.journal;

import dev.ringer.contract.SecurityScheme;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Route;
import dev.ringer.http.ByteSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges of a server, in the order in which they were added, each with the session that it belongs to.
 *
 * <p>Bounded in bytes and, if wanted, by age: the oldest are overwritten, and counted. Safe for use by several threads;
 * who reads holds up nobody who adds, and sees everything that was added before.
 */
public final class Journal {

    /** An exchange of longer bodies is added at once, so that none is kept longer than its answer. */
    private static final int NOTED_BYTES_MAX = 64 << 10;

    private final Store store;
    private final Inbox inbox = new Inbox(this::take);

    /** Whoever is to be told of an exchange; all that adding one looks at for their sake. */
    private final List<Watched> watches = new CopyOnWriteArrayList<>();

    private volatile Masks masks;

    /**
     * One who is told.
     *
     * @param session of which; null for all
     */
    private record Watched(@Nullable String session, Watcher watcher) {}

    public Journal(JournalConfig config) {
        this.store = new Store(config);
        this.masks = config.masks();
    }

    /**
     * Note an exchange to be added, which costs less than adding it: whoever waits for its answer waits less. When this
     * returns, it can be found; it is added by who looks first, or by {@link #settle()}. Some 256 are noted at most.
     *
     * @param failed told when it cannot be added
     */
    public void note(Exchange exchange, Timing timing, Consumer<RuntimeException> failed) {
        if (isWatched() || isLong(exchange)) {
            try {
                long unused = add(exchange, timing);
            } catch (RuntimeException e) {
                failed.accept(e);
            }
            return;
        }
        inbox.note(exchange, timing, failed);
        // Who began to watch meanwhile has found the inbox empty.
        if (isWatched()) {
            inbox.empty();
        }
    }

    private boolean isWatched() {
        return !watches.isEmpty();
    }

    private static boolean isLong(Exchange exchange) {
        return exchange.request().body().length() + exchange.response().body().length() > NOTED_BYTES_MAX;
    }

    /** Add what is noted. Never waits for others who do so. */
    public void settle() {
        inbox.settle();
    }

    /**
     * Add an exchange to those of its session, without its secrets. When this returns, it can be found.
     *
     * @return the number of the entry
     */
    public long add(Exchange exchange, Timing timing) {
        inbox.empty();
        return take(exchange, timing);
    }

    private long take(Exchange exchange, Timing timing) {
        Masks all = masks;
        if (exchange.route() instanceof Route.Found found) {
            Masks more = all.with(found.operation());
            all = more == all ? all : learn(each -> each.with(found.operation()));
        }
        long id = store.add(Masked.of(exchange, all), timing);
        for (Watched each : watches) {
            if (each.session() == null || each.session().equals(exchange.session())) {
                each.watcher().added(id);
            }
        }
        return id;
    }

    /**
     * Note what became of a callback, without the secrets of its exchange.
     *
     * @param id of the exchange's entry; nothing is noted of one that was cleared or lost
     */
    public void called(long id, Exchange exchange, CallbackResult result) {
        int callback = exchange.callbacks().indexOf(result.callback());
        if (callback < 0) {
            throw new IllegalArgumentException(
                    "the exchange has no callback '" + result.callback().name() + "'");
        }
        if (entry(id).isEmpty()) {
            return;
        }
        Masked masked = Masked.of(exchange, masks);
        // The answer's own headers and body are not kept, and what of them is told may repeat secrets of the exchange.
        store.results().add(id, exchange.session(), callback, ResultMaker.of(result, masked));
        for (Watched each : watches) {
            if (each.session() == null || each.session().equals(exchange.session())) {
                each.watcher().called(id);
            }
        }
    }

    Results results() {
        return store.results();
    }

    /** Hide an API key from now on, also where no operation is found. Those of operations it learns by itself. */
    public void hide(SecurityScheme scheme) {
        Masks unused = learn(each -> each.with(scheme));
    }

    /** What two threads learn at once is hidden both. */
    private synchronized Masks learn(UnaryOperator<Masks> more) {
        masks = more.apply(masks);
        return masks;
    }

    /** Give the entry of the number; nothing where it is lost, cleared or yet to come. */
    public Optional<JournalEntry> entry(long id) {
        Iterator<JournalEntry> found = view().between(JournalFilter.ALL, id - 1, id);
        return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    }

    /** Give all entries that a filter means, as they are now, read one by one. */
    public Stream<JournalEntry> entries(JournalFilter filter, Order order) {
        View view = view();
        Iterator<JournalEntry> entries = switch (order) {
            case OLDEST_FIRST -> view.between(filter, 0, Long.MAX_VALUE);
            case NEWEST_FIRST -> view.below(filter, Long.MAX_VALUE);
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * Give all entries that a filter means, the oldest first, as an HTTP archive (HAR 1.2), which is written while it is read.
     * All are read once before.
     *
     * @param version of the mock, which the archive names as its creator
     */
    public ByteSource har(JournalFilter filter, String version) {
        return export(filter, new Har(version));
    }

    /** Give the same as JSON lines, in the shape of {@link JournalEntry#toJson()}. */
    public ByteSource lines(JournalFilter filter) {
        return export(filter, new JsonLines());
    }

    private ByteSource export(JournalFilter filter, ExportFormat format) {
        View view = view();
        return new Export(format, () -> view.between(filter, 0, Long.MAX_VALUE));
    }

    /** Give one page. Entries that are added meanwhile move none from one page to another. */
    public JournalPage page(JournalQuery query) {
        View view = view();
        Iterator<JournalEntry> entries = switch (query.order()) {
            case OLDEST_FIRST -> view.between(query.filter(), query.cursor().orElse(0), Long.MAX_VALUE);
            case NEWEST_FIRST -> view.below(query.filter(), query.cursor().orElse(Long.MAX_VALUE));
        };
        List<JournalEntry> found = new ArrayList<>();
        long bytes = 0;
        while (found.size() < query.limit() && bytes < JournalPage.BYTES_MAX && entries.hasNext()) {
            JournalEntry entry = entries.next();
            bytes += entry.request().body().length() + entry.response().body().length();
            found.add(entry);
        }
        OptionalLong next =
                entries.hasNext() ? OptionalLong.of(found.get(found.size() - 1).id()) : OptionalLong.empty();
        long lost = query.filter()
                .session()
                .map(this::statistics)
                .orElseGet(this::statistics)
                .lost();
        return new JournalPage(found, next, lost);
    }

    /** Give its bounds. */
    public JournalConfig config() {
        return store.config();
    }

    /** Give the number of the newest entry ever; 0 before the first. */
    public long lastId() {
        inbox.empty();
        return store.lastId();
    }

    /**
     * Tell how many exchanges of a session, added behind a number, are no more. 0 is exact, and so is any answer for the
     * number 0; others may count some that were before it. Beyond 10,000 sessions the oldest are forgotten: for one that
     * is not known the answer counts what was lost of all of these.
     */
    public long lost(String session, long sinceId) {
        inbox.empty();
        return store.lost(session, sinceId);
    }

    public Statistics statistics() {
        inbox.empty();
        return store.statistics();
    }

    public Statistics statistics(String session) {
        inbox.empty();
        return store.statistics(session);
    }

    /** Forget all exchanges, which are not lost thereby. */
    public void clear() {
        inbox.empty();
        store.clear();
    }

    /** Forget the exchanges of a session, which are not lost thereby. */
    public void clear(String session) {
        inbox.empty();
        store.clear(session);
    }

    /**
     * Forget one exchange, which is not lost thereby.
     *
     * @return false where there is none of the number
     */
    public boolean forget(long id) {
        inbox.empty();
        return store.forget(id);
    }

    /**
     * Lose what is too old; adding does so too.
     *
     * @param nanos now, by the clock of {@link Timing#nanos()}
     */
    public void expire(long nanos) {
        store.expire(nanos);
    }

    /**
     * Tell of each entry that a filter means, until the subscription is closed.
     *
     * @param afterId the last entry not to tell of: 0 to begin with the oldest, {@link #lastId()} with the next
     * @param executor runs the listener; never waited for
     */
    public Subscription subscribe(JournalFilter filter, long afterId, Executor executor, Listener listener) {
        Subscription subscription = new Subscription(this, filter, afterId, executor, listener);
        watches.add(new Watched(null, subscription));
        subscription.wake();
        return subscription;
    }

    void forget(Subscription subscription) {
        watches.remove(new Watched(null, subscription));
    }

    /** Call a watcher for each exchange that is added to a session from now on. */
    public Watch watch(String session, Watcher watcher) {
        inbox.empty();
        Watched watched = new Watched(session, watcher);
        watches.add(watched);
        inbox.empty();
        return () -> watches.remove(watched);
    }

    /**
     * Give the first entry behind a number that a filter of one session means, as soon as there is one. Whoever waits no
     * longer cancels it, which {@link CompletableFuture#orTimeout} does not need.
     *
     * @throws IllegalArgumentException when the filter names no session
     */
    public CompletableFuture<JournalEntry> first(JournalFilter filter, long afterId) {
        String session = filter.session()
                .orElseThrow(() -> new IllegalArgumentException("session is absent, must be in the filter"));
        CompletableFuture<JournalEntry> found = new CompletableFuture<>();
        Watch watch = watch(session, id -> entry(id).filter(filter::includes).ifPresent(found::complete));
        CompletableFuture<JournalEntry> unused = found.whenComplete((entry, e) -> watch.close());
        Iterator<JournalEntry> old = view().between(filter, afterId, Long.MAX_VALUE);
        if (old.hasNext()) {
            found.complete(old.next());
        }
        return found;
    }

    View view() {
        inbox.empty();
        return store.view();
    }
}
