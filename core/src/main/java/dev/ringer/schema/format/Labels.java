package dev.ringer.schema.format;

import java.text.Normalizer;

/** Labels of internationalised host names: which characters may stand where (RFC 5892, appendix A). */
final class Labels {

    private static final int MIDDLE_DOT = 0xB7;
    private static final int KERAIA = 0x375;
    private static final int GERESH = 0x5F3;
    private static final int GERSHAYIM = 0x5F4;
    private static final int KATAKANA_DOT = 0x30FB;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private Labels() {}

    static boolean isValid(String label) {
        if (label.isEmpty()
                || label.startsWith("-")
                || label.endsWith("-")
                || (label.length() > 3 && label.startsWith("--", 2))
                || !Normalizer.isNormalized(label, Normalizer.Form.NFC)) {
            return false;
        }
        int[] codes = label.codePoints().toArray();
        if (isMark(codes[0])) {
            return false;
        }
        for (int i = 0; i < codes.length; i++) {
            if (!isAllowed(codes, i)) {
                return false;
            }
        }
        return !mixesDigits(codes);
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAllowed(int[] codes, int at) {
        return switch (codes[at]) {
            case MIDDLE_DOT -> at > 0 && at + 1 < codes.length && codes[at - 1] == 'l' && codes[at + 1] == 'l';
            case KERAIA -> at + 1 < codes.length && isScript(codes[at + 1], Character.UnicodeScript.GREEK);
            case GERESH, GERSHAYIM -> at > 0 && isScript(codes[at - 1], Character.UnicodeScript.HEBREW);
            case KATAKANA_DOT -> hasJapanese(codes);
            case JOINER, NON_JOINER ->
                (at > 0 && isVirama(codes[at - 1])) || (codes[at] == NON_JOINER && joins(codes, at));
            // Exceptions of RFC 5892, 2.6 that are disallowed though letters or marks.
            case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B -> false;
            // Exceptions that are allowed though punctuation or symbols.
            case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007 -> true;
            default -> isLetterDigitMark(codes[at]);
        };
    }

    private static boolean isLetterDigitMark(int code) {
        if (code < 0x80) {
            return (code >= 'a' && code <= 'z')
                    || (code >= '0' && code <= '9')
                    || code == '-'
                    || (code >= 'A' && code <= 'Z');
        }
        int type = Character.getType(code);
        return type == Character.LOWERCASE_LETTER
                || type == Character.OTHER_LETTER
                || type == Character.MODIFIER_LETTER
                || type == Character.UPPERCASE_LETTER
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isScript(int code, Character.UnicodeScript script) {
        return Character.UnicodeScript.of(code) == script;
    }

    private static boolean hasJapanese(int[] codes) {
        for (int code : codes) {
            Character.UnicodeScript script = Character.UnicodeScript.of(code);
            boolean japanese = script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA
                    || script == Character.UnicodeScript.HAN;
            if (japanese && code != KATAKANA_DOT) {
                return true;
            }
        }
        return false;
    }

    /** The sign that takes the vowel off a consonant in Indic scripts. */
    private static boolean isVirama(int code) {
        return switch (code) {
            case 0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD4D, 0xDCA, 0xE3A, 0xF84, 0x1039 -> true;
            default -> false;
        };
    }

    /** A non-joiner may also stand between letters of a script that joins its letters, such as Arabic. */
    private static boolean joins(int[] codes, int at) {
        return at > 0
                && at + 1 < codes.length
                && isScript(codes[at - 1], Character.UnicodeScript.ARABIC)
                && isScript(codes[at + 1], Character.UnicodeScript.ARABIC);
    }

    private static boolean mixesDigits(int[] codes) {
        boolean arabic = false;
        boolean extended = false;
        for (int code : codes) {
            arabic |= code >= 0x660 && code <= 0x669;
            extended |= code >= 0x6F0 && code <= 0x6F9;
        }
        return arabic && extended;
    }
}
