package dev.ringer.server;

import org.jspecify.annotations.Nullable;

/** The host that a request is for, with or without a port, as Host and {@code :authority} give it (RFC 9110, 7.2). */
final class Authority {

    private static final int SHOWN_MAX = 60;

    private Authority() {}

    /**
     * Refuse what is no host with or without a port (RFC 9112, 3.2). Nothing at all is allowed.
     *
     * @param text null where the request does not say
     */
    static void check(@Nullable String text) {
        if (text != null && !text.isEmpty() && !isValid(text)) {
            throw Refusal.malformed(
                    "the host is \"" + (text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "…" : text)
                            + "\", must be a name or an address, with or without a port");
        }
    }

    /** Tell whether the text is a host with an optional port (RFC 3986, 3.2), without user information. */
    static boolean isValid(String text) {
        int hostEnd = text.startsWith("[") ? literalEnd(text) : nameEnd(text);
        return hostEnd > 0 && isPort(text, hostEnd);
    }

    private static int nameEnd(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '%' && !(isHex(text, i + 1) && isHex(text, i + 2))) {
                return i;
            }
            if (!isNameCharacter(c)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "-._~%!$&'()*+,;=".indexOf(c) >= 0;
    }

    private static int literalEnd(String text) {
        int i = 1;
        while (isHex(text, i) || (i < text.length() && ":.".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i > 2 && i < text.length() && text.charAt(i) == ']' ? i + 1 : 0;
    }

    /** Tell whether the rest is nothing or a colon with up to five digits. */
    private static boolean isPort(String text, int from) {
        int length = text.length();
        if (from == length) {
            return true;
        }
        boolean fine = text.charAt(from) == ':' && length - from <= 6;
        for (int i = from + 1; fine && i < length; i++) {
            fine = isDigit(text.charAt(i));
        }
        return fine;
    }

    private static boolean isHex(String text, int index) {
        char c = index < text.length() ? text.charAt(index) : ' ';
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
