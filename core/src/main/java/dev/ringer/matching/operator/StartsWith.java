package dev.ringer.matching.operator;

import org.jspecify.annotations.Nullable;

/** The beginning of the text. */
record StartsWith(String start, boolean ignoreCase) implements TextMatcher {

    static @Nullable Matcher read(Operand operand) {
        String text = operand.text();
        return text == null ? null : new StartsWith(text, operand.ignoresCase());
    }

    @Override
    public boolean test(String text) {
        return text.regionMatches(ignoreCase, 0, start, 0, start.length());
    }

    @Override
    public double miss(String text) {
        return Nearness.texts(start, text.substring(0, Math.min(text.length(), start.length())));
    }

    @Override
    public String expected() {
        return "begin with '" + Subject.cut(start) + "'" + (ignoreCase ? ", in any case" : "");
    }

    @Override
    public int sharpness() {
        return SHAPED;
    }
}
