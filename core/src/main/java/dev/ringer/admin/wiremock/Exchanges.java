package dev.ringer.admin.wiremock;

import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.Order;
import dev.ringer.stub.StubId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The exchanges of a session. Answers with many of them are bounded, since a journal holds more than a message should. */
final class Exchanges {

    /** So many are sent at once at the most, and so many bytes of bodies; the newest of them. */
    static final int SENT_MAX = 10_000;

    private static final long BYTES_MAX = 32L << 20;

    private final Call call;
    private final Journal journal;

    private Exchanges(Call call, Journal journal) {
        this.call = call;
        this.journal = journal;
    }

    /** Give them; nothing where none are recorded. */
    static Optional<Exchanges> of(Call call) {
        return call.journal().map(each -> new Exchanges(call, each));
    }

    /** Give them where they cannot be done without. */
    static Exchanges required(Call call) {
        return of(call).orElseThrow(Exchanges::disabled);
    }

    static Refusal disabled() {
        return Refusal.of(
                422, "Request journal disabled", "The mock records no exchanges: its setting 'journal' is off.");
    }

    JournalFilter filter() {
        return JournalFilter.ALL.withSession(call.session().name());
    }

    Stream<JournalEntry> newestFirst(JournalFilter filter) {
        return journal.entries(filter, Order.NEWEST_FIRST);
    }

    Stream<JournalEntry> newestFirst() {
        return newestFirst(filter());
    }

    /** Give the exchange that the path names. */
    JournalEntry named() {
        String id = call.path("id");
        if (!StubId.isId(id)) {
            throw Refusal.of(400, "Not a UUID", "'" + Call.cut(id) + "' is not a valid UUID.");
        }
        return Ids.exchange(id).stream()
                .mapToObj(journal::entry)
                .flatMap(Optional::stream)
                .filter(each -> each.session().equals(call.session().name()))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(
                        "There is no request '" + id + "'; it was overwritten, forgotten, or never came."));
    }

    void forget(JournalEntry entry) {
        journal.forget(entry.id());
    }

    void clear() {
        journal.clear(call.session().name());
    }

    /** Read a moment of the query. */
    static Optional<Instant> since(Call call) {
        return call.query("since").map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw Refusal.of(
                        400,
                        "Not a moment",
                        "'since' is '" + Call.cut(text) + "', must be a moment such as 2026-05-04T10:11:12Z.");
            }
        });
    }

    /** Some exchanges, as many as are sent at once, and how many there are. */
    record Page(List<JournalEntry> entries, int total) {}

    static Page page(Stream<JournalEntry> all, int limit) {
        List<JournalEntry> entries = new ArrayList<>();
        long bytes = 0;
        int total = 0;
        Iterator<JournalEntry> each = all.iterator();
        while (each.hasNext()) {
            JournalEntry entry = each.next();
            total++;
            if (entries.size() < Math.min(limit, SENT_MAX) && bytes <= BYTES_MAX) {
                bytes += entry.request().body().length()
                        + entry.response().body().length();
                entries.add(entry);
            }
        }
        return new Page(entries, total);
    }
}
