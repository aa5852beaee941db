package dev.ringer.schema.format;

import dev.ringer.http.MediaType;
import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;

/** Formats of short technical texts. */
final class Texts {

    private Texts() {}

    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : c >= 0x80 || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isJsonPointer(String text) {
        if (!text.isEmpty() && text.charAt(0) != '/') {
            return false;
        }
        for (int i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (next != '0' && next != '1') {
                return false;
            }
        }
        return true;
    }

    static boolean isRelativeJsonPointer(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || (digits > 1 && text.charAt(0) == '0')) {
            return false;
        }
        String rest = text.substring(digits);
        return rest.equals("#") || isJsonPointer(rest);
    }

    static boolean isRegex(String text) {
        try {
            return Pattern.of(text).deviation().isEmpty();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    static boolean isBase64(String text) {
        return isBase64(text, "+/");
    }

    static boolean isBase64Url(String text) {
        return isBase64(text, "-_");
    }

    /** Line breaks are let through, as MIME has them; padding may be missing in the URL variant only. */
    private static boolean isBase64(String text, String marks) {
        int count = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                continue;
            }
            if (c == '=') {
                padding++;
                continue;
            }
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.indexOf(c) >= 0;
            if (!plain || padding > 0) {
                return false;
            }
            count++;
        }
        boolean padded = (count + padding) % 4 == 0 && padding <= 2;
        return padded || (padding == 0 && marks.equals("-_") && count % 4 != 1);
    }

    static boolean isMediaRange(String text) {
        return MediaType.parse(text).isPresent();
    }
}
