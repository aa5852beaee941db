package dev.ringer.matching.path;

import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;
import dev.ringer.pattern.Verdict;
import org.jspecify.annotations.Nullable;

/** A regular expression of a filter (RFC 9485), in linear time. */
record Iregexp(Pattern pattern) {

    /** Read an expression, or give null where it is none, as the RFC wants it of a filter. */
    static @Nullable Iregexp of(String source, boolean whole) {
        String dots = dots(source);
        try {
            return new Iregexp(Pattern.of(whole ? "^(?:" + dots + ")$" : dots));
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    /** A dot is all but the two line ends that RFC 9485 has; ECMA-262 has four. */
    private static String dots(String source) {
        if (source.indexOf('.') < 0) {
            return source;
        }
        StringBuilder out = new StringBuilder(source.length() + 16);
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                out.append(c).append(source.charAt(++i));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            out.append(c == '.' && !inClass ? "[^\\n\\r]" : String.valueOf(c));
        }
        return out.toString();
    }

    Verdict find(String text) {
        return pattern.find(text);
    }
}
