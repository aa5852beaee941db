package dev.ringer.wiremock;

import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;
import dev.ringer.pattern.Verdict;

/**
 * A regular expression as Java has it, which must match a whole text, in the form that is found in a text.
 *
 * @param source such as {@code ^/pets/[0-9]+$}
 * @param takesEmpty whether it matches a text without characters
 */
record JavaPattern(String source, boolean takesEmpty) {

    private static final String MEANINGFUL = "\\^$.|?*+()[]{}";

    /**
     * Read an expression.
     *
     * @throws IllegalArgumentException when it is none, or says what cannot be decided in linear time; the message says why
     */
    static JavaPattern of(String java) {
        String plain = withoutQuotes(java);
        boolean grouped = plain.indexOf('|') >= 0 || plain.startsWith("(?");
        String source = (plain.indexOf('.') >= 0 ? "(?s)" : "") + "^" + (grouped ? "(?:" + plain + ")" : plain) + "$";
        try {
            return new JavaPattern(source, Pattern.of(source).find("") == Verdict.YES);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.reason(), e);
        }
    }

    /** Java's {@code \Q…\E} is text as it stands. */
    private static String withoutQuotes(String java) {
        int open = java.indexOf("\\Q");
        if (open < 0 || (open > 0 && java.charAt(open - 1) == '\\')) {
            return java;
        }
        int close = java.indexOf("\\E", open);
        String literal = close < 0 ? java.substring(open + 2) : java.substring(open + 2, close);
        String rest = close < 0 ? "" : withoutQuotes(java.substring(close + 2));
        return java.substring(0, open) + literal(literal) + rest;
    }

    /** Write a text so that it stands for itself. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(MEANINGFUL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }
}
