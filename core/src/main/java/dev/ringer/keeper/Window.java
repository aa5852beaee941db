package dev.ringer.keeper;

import dev.ringer.http.Query;
import dev.ringer.resource.Paging;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param offset number of things before it; where a cursor says the thing before, its place when the cursor was given
 * @param size how many there may be
 * @param after identity of the thing before; null where no cursor says it
 * @param asked true when the caller names a part
 */
record Window(long offset, int size, @Nullable String after, boolean asked) {

    /** Things on one page; more are not shown, whatever is asked for. */
    static final int SIZE_MAX = 1_000;

    /** Things that are shown to who asks for no page, where there may be pages and nothing says how large they are. */
    static final int SIZE_USUAL = 100;

    private static final long OFFSET_MAX = 1_000_000_000L;

    /**
     * Read what a query asks for.
     *
     * @param usual how many things a part may have where neither the query nor the contract says it
     */
    static Window of(Paging paging, Query query, IntSupplier usual) {
        Optional<Long> size = number(paging.size(), query);
        Optional<Long> offset = number(paging.offset(), query);
        Optional<Long> page = number(paging.page(), query);
        String cursor = paging.cursor().map(query::get).orElse(null);
        int shown = (int)
                Math.min(SIZE_MAX, size.orElseGet(() -> (long) paging.usual().orElseGet(usual)));
        boolean asked = size.isPresent() || offset.isPresent() || page.isPresent() || cursor != null;
        if (cursor != null && !cursor.isEmpty()) {
            return decoded(cursor, shown);
        }
        long before = offset.orElseGet(() -> page.map(number -> Math.max(0, number - paging.firstPage()) * shown)
                .orElse(0L));
        return new Window(Math.min(before, OFFSET_MAX), shown, null, asked);
    }

    private static Optional<Long> number(Optional<String> parameter, Query query) {
        return parameter
                .map(query::get)
                .filter(each -> each.matches("[0-9]{1,9}"))
                .map(Long::parseLong);
    }

    // --- cursors

    /** Give the text from which the part behind a thing is asked for. */
    static String cursor(long offset, String identity) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((offset + ":" + identity).getBytes(StandardCharsets.UTF_8));
    }

    /** A text that we did not give is the identity of the thing before, else it means the beginning. */
    private static Window decoded(String cursor, int size) {
        if (cursor.matches("[0-9]{1,9}")) {
            return new Window(Long.parseLong(cursor), size, null, true);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon > 0 && text.substring(0, colon).matches("[0-9]{1,9}")
                    ? new Window(Long.parseLong(text.substring(0, colon)), size, text.substring(colon + 1), true)
                    : new Window(0, size, cursor, true);
        } catch (IllegalArgumentException e) {
            return new Window(0, size, cursor, true);
        }
    }

    Window at(long replacement) {
        return new Window(replacement, size, after, asked);
    }

    Window atMost(int most) {
        return most < size ? new Window(offset, most, after, asked) : this;
    }

    /** Give the number of the page, counted from 0. */
    long page() {
        return size == 0 ? 0 : offset / size;
    }
}
