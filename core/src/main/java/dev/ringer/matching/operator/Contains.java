package dev.ringer.matching.operator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text within the text. */
record Contains(String part, boolean ignoreCase) implements TextMatcher {

    static @Nullable Matcher read(Operand operand) {
        String text = operand.text();
        return text == null ? null : new Contains(text, operand.ignoresCase());
    }

    @Override
    public boolean test(String text) {
        return ignoreCase ? text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)) : text.contains(part);
    }

    /** The longest beginning of the part that occurs tells how near it is. */
    @Override
    public double miss(String text) {
        String in = ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
        String wanted = ignoreCase ? part.toLowerCase(Locale.ROOT) : part;
        int low = 0;
        int high = wanted.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (in.contains(wanted.substring(0, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return 1 - (double) low / wanted.length();
    }

    @Override
    public String expected() {
        return "contain '" + Subject.cut(part) + "'" + (ignoreCase ? ", in any case" : "");
    }

    @Override
    public int sharpness() {
        return LOOSE;
    }
}
