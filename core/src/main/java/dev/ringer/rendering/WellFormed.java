package dev.ringer.rendering;

/** Text that can be written in UTF-8. */
final class WellFormed {

    static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** Give the text with U+FFFD for each half of a character that stands alone; the same object where there is none. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(each -> out.appendCodePoint(isHalf(each) ? REPLACEMENT : each));
        return out.toString();
    }

    private static boolean isHalf(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }
}
