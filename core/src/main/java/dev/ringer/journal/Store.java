package dev.ringer.journal;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps entries in the order in which they come, within the bounds. */
final class Store {

    private static final int ENTRY_BYTES = 1_000;

    private final JournalConfig config;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private final Map<String, Long> lost = new HashMap<>();
    private final Map<String, Long> added = new HashMap<>();
    private long bytes;
    private long lastId;
    private long clearedThrough;

    Store(JournalConfig config) {
        this.config = config;
    }

    synchronized long add(Exchange exchange, String session, Timing timing, Masking masking) {
        long id = ++lastId;
        Details details = EntryMaker.details(exchange, session, timing, masking, config.bodyBytesMax());
        entries.addLast(new JournalEntry(id, () -> details));
        bytes += size(details);
        added.merge(session, 1L, Long::sum);
        while (bytes > config.bytesMax()) {
            drop();
        }
        return id;
    }

    private void drop() {
        JournalEntry oldest = entries.removeFirst();
        bytes -= size(oldest.request().body(), oldest.response().body());
        lost.merge(oldest.session(), 1L, Long::sum);
    }

    private static int size(Details details) {
        return size(details.request().body(), details.response().body());
    }

    private static int size(Body request, Body response) {
        return ENTRY_BYTES + request.length() + response.length();
    }

    synchronized View view() {
        List<JournalEntry> all = new ArrayList<>(entries);
        return new View(all, all.isEmpty() ? lastId + 1 : all.get(0).id(), lastId, clearedThrough);
    }

    synchronized long lastId() {
        return lastId;
    }

    synchronized void expire(long nanos) {
        long first = nanos - config.ageMax().map(each -> each.toNanos()).orElse(Long.MAX_VALUE);
        while (!entries.isEmpty() && entries.getFirst().timing().nanos() < first) {
            drop();
        }
    }

    synchronized void clear() {
        entries.clear();
        lost.clear();
        added.clear();
        bytes = 0;
        clearedThrough = lastId;
    }

    synchronized void clear(String session) {
        entries.removeIf(each -> each.session().equals(session));
        lost.remove(session);
        added.remove(session);
    }

    synchronized long lost(String session, long sinceId) {
        return sinceId >= lastId - entries.size() ? 0 : lost.getOrDefault(session, 0L);
    }

    synchronized Statistics statistics() {
        return new Statistics(sum(added), entries.size(), sum(lost), bytes);
    }

    synchronized Statistics statistics(String session) {
        long all = added.getOrDefault(session, 0L);
        long gone = lost.getOrDefault(session, 0L);
        return new Statistics(all, all - gone, gone, 0);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
