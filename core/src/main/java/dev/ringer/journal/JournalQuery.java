package dev.ringer.journal;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A question for a page of entries.
 *
 * @param cursor number of the entry behind which the page begins, in the order asked for; nothing for the first page
 * @param limit of entries, 1 to {@value #LIMIT_MAX}
 */
public record JournalQuery(JournalFilter filter, Order order, OptionalLong cursor, int limit) {

    public static final int LIMIT_MAX = 1_000;

    private static final int LIMIT_USUAL = 50;

    /** The newest entries of all. */
    public static final JournalQuery NEWEST =
            new JournalQuery(JournalFilter.ALL, Order.NEWEST_FIRST, OptionalLong.empty(), LIMIT_USUAL);

    public JournalQuery {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + LIMIT_MAX);
        }
    }

    /** A query, or what is wrong with what was written, each as a sentence that says what is allowed. */
    public sealed interface Reading {
        record Read(JournalQuery query) implements Reading {}

        record Malformed(List<String> errors) implements Reading {
            public Malformed {
                errors = List.copyOf(errors);
            }
        }
    }

    /** Read a query from the parameters of a filter, {@code order}, {@code cursor} and {@code limit}. */
    public static Reading parse(Map<String, String> parameters) {
        FilterReader reader = new FilterReader(parameters);
        JournalQuery query = new JournalQuery(
                reader.filter(),
                reader.order(),
                reader.cursor().map(OptionalLong::of).orElse(OptionalLong.empty()),
                reader.limit(LIMIT_USUAL, LIMIT_MAX));
        List<String> errors = reader.finish();
        return errors.isEmpty() ? new Reading.Read(query) : new Reading.Malformed(errors);
    }

    public JournalQuery withFilter(JournalFilter replacement) {
        return new JournalQuery(replacement, order, cursor, limit);
    }

    public JournalQuery withOrder(Order replacement) {
        return new JournalQuery(filter, replacement, cursor, limit);
    }

    public JournalQuery withCursor(long replacement) {
        return new JournalQuery(filter, order, OptionalLong.of(replacement), limit);
    }

    public JournalQuery withLimit(int replacement) {
        return new JournalQuery(filter, order, cursor, replacement);
    }
}
