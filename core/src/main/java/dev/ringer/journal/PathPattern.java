package dev.ringer.journal;

import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.Verdict;

/**
 * A test of paths: {@code *} for any characters, {@code ?} for one, and {@code {name}} for one segment or a part of
 * it, {@code {name*}} for several. Held against the path as sent, with the base path of the contract and without.
 */
public final class PathPattern {

    private static final String SPECIAL = "\\^$.|?*+()[]{}/";

    private final String source;
    private final Pattern pattern;

    private PathPattern(String source) {
        this.source = source;
        this.pattern = Pattern.of(regex(source));
    }

    public static PathPattern of(String source) {
        return new PathPattern(source);
    }

    private static String regex(String source) {
        StringBuilder out = new StringBuilder("^");
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int close = c == '{' ? source.indexOf('}', i) : -1;
            if (close > 0) {
                out.append(source.charAt(close - 1) == '*' ? "[^]+" : "[^/]+");
                i = close + 1;
                continue;
            }
            if (c == '*' || c == '?') {
                out.append(c == '*' ? "[^]*" : "[^]");
            } else {
                out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
            i++;
        }
        return out.append('$').toString();
    }

    boolean holds(JournalEntry entry) {
        String path = entry.request().target().path();
        String base = entry.route().basePath();
        return holds(path) || (!base.isEmpty() && path.startsWith(base) && holds(path.substring(base.length())));
    }

    boolean holds(String path) {
        return pattern.find(path) == Verdict.YES;
    }

    @Override
    public String toString() {
        return source;
    }
}
