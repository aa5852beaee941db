package dev.ringer.engine;

import dev.ringer.exchange.Violation;
import java.util.List;

/**
 * Violations in a header: a list of strings (RFC 9651, 3.1 and 3.3.3), one for each, and a last one for those that do not
 * fit.
 */
final class ViolationsHeader {

    static final String NAME = "Ringer-Violations";

    private static final int CHARS_MAX = 2_000;
    private static final int MESSAGE_CHARS_MAX = 300;

    private ViolationsHeader() {}

    static String value(List<Violation> violations) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < violations.size(); i++) {
            String next = quoted(violations.get(i).toString());
            if (out.length() + next.length() > CHARS_MAX) {
                return out.append(i == 0 ? "" : ", ")
                        .append(quoted("and " + (violations.size() - i) + " more"))
                        .toString();
            }
            out.append(i == 0 ? "" : ", ").append(next);
        }
        return out.toString();
    }

    private static String quoted(String text) {
        String plain = text.replace("…", "...");
        String cut = plain.length() > MESSAGE_CHARS_MAX ? plain.substring(0, MESSAGE_CHARS_MAX) + "..." : plain;
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c >= 0x20 && c < 0x7F ? c : '?');
            }
        }
        return out.append('"').toString();
    }
}
