package dev.ringer.journal;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import java.util.Locale;

/** Looks for a text in what people see of an entry. */
final class TextSearch {

    private TextSearch() {}

    static boolean finds(String wanted, JournalEntry entry) {
        String part = wanted.toLowerCase(Locale.ROOT);
        return in(entry.request().method() + " " + entry.request().target(), part)
                || in(entry.reason(), part)
                || in(entry.route().operation(), part)
                || in(entry.request().headers(), part)
                || in(entry.response().headers(), part)
                || in(entry.request().body(), entry.isRequestTruncated(), part)
                || in(entry.response().body(), entry.isResponseTruncated(), part);
    }

    private static boolean in(Headers headers, String part) {
        for (int i = 0; i < headers.size(); i++) {
            if (in(headers.name(i) + ": " + headers.value(i), part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(Body body, boolean truncated, String part) {
        return !body.isEmpty()
                && BodyText.of(body, truncated).filter(text -> in(text, part)).isPresent();
    }

    private static boolean in(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
