package dev.ringer.matching.operator;

import org.jspecify.annotations.Nullable;

/** The end of the text. */
record EndsWith(String end, boolean ignoreCase) implements TextMatcher {

    static @Nullable Matcher read(Operand operand) {
        String text = operand.text();
        return text == null ? null : new EndsWith(text, operand.ignoresCase());
    }

    @Override
    public boolean test(String text) {
        return text.regionMatches(ignoreCase, text.length() - end.length(), end, 0, end.length());
    }

    @Override
    public double miss(String text) {
        return Nearness.texts(end, text.substring(Math.max(0, text.length() - end.length())));
    }

    @Override
    public String expected() {
        return "end in '" + Subject.cut(end) + "'" + (ignoreCase ? ", in any case" : "");
    }

    @Override
    public int sharpness() {
        return SHAPED;
    }
}
