package dev.ringer.matching.path;

import dev.ringer.json.JsonNumber;

/** The text of a query with the place that was read up to. */
final class Cursor {

    private static final long WHOLE_MAX = (1L << 53) - 1;

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean isEnd() {
        return at == text.length();
    }

    /** Give the next character, or NUL at the end. */
    char peek() {
        return isEnd() ? '\0' : text.charAt(at);
    }

    char next() {
        return isEnd() ? '\0' : text.charAt(at++);
    }

    int index() {
        return at;
    }

    void back(int index) {
        at = index;
    }

    boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    void need(String word) {
        if (!take(word)) {
            throw wrong("'" + word + "' is missing");
        }
    }

    void blanks() {
        while (!isEnd() && " \t\n\r".indexOf(peek()) >= 0) {
            at++;
        }
    }

    JsonPathSyntaxException wrong(String reason) {
        return new JsonPathSyntaxException(reason, at);
    }

    boolean isNameFirst() {
        char c = peek();
        return c == '_' || isLetter(c) || c >= 0x80;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    boolean isDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    /** Read a name as it may stand behind a dot. */
    String name() {
        int from = at;
        while (!isEnd() && (isNameFirst() || isDigit())) {
            at++;
        }
        if (from == at) {
            throw wrong("a name, '*' or '[' is missing");
        }
        return text.substring(from, at);
    }

    /** Read the name of a function: small letters, digits and low lines. */
    String function() {
        int from = at;
        while (!isEnd() && ((peek() >= 'a' && peek() <= 'z') || isDigit() || peek() == '_')) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Read a whole number as indexes and slices have them (RFC 9535, 2.1). */
    long whole() {
        int from = at;
        take("-");
        digits();
        String digits = text.substring(from, at);
        boolean zeros = digits.equals("-0") || digits.matches("-?0[0-9]+");
        if (zeros || digits.length() > 17 || Math.abs(Long.parseLong(digits)) > WHOLE_MAX) {
            at = from;
            throw wrong("'" + digits + "' is no index; those are whole, have no leading zeros, and are below 2^53");
        }
        return Long.parseLong(digits);
    }

    private void digits() {
        int from = at;
        while (isDigit()) {
            at++;
        }
        if (at == from) {
            throw wrong("a digit is missing");
        }
    }

    JsonNumber number() {
        int from = at;
        take("-");
        digits();
        if (take(".")) {
            digits();
        }
        if (take("e") || take("E")) {
            if (!take("+")) {
                take("-");
            }
            digits();
        }
        try {
            return JsonNumber.parse(text.substring(from, at));
        } catch (NumberFormatException e) {
            at = from;
            throw wrong("a number must be as in JSON");
        }
    }

    /** Read a string in single or double quotes, whose escapes are those of JSON. */
    String quoted() {
        char quote = next();
        StringBuilder out = new StringBuilder();
        while (peek() != quote) {
            if (isEnd()) {
                throw wrong("the closing " + quote + " is missing");
            }
            if (peek() < 0x20) {
                throw wrong("a control character must be escaped");
            }
            char c = next();
            if (c == '\\') {
                escape(quote, out);
            } else {
                out.append(c);
            }
        }
        next();
        return out.toString();
    }

    private void escape(char quote, StringBuilder out) {
        char c = peek();
        int named = "bfnrt/\\".indexOf(c);
        if (c == quote) {
            out.append(c);
        } else if (c == 'u') {
            at++;
            unit(out);
            return;
        } else if (named >= 0 && !isEnd()) {
            out.append("\b\f\n\r\t/\\".charAt(named));
        } else {
            throw wrong("there is no such escape");
        }
        at++;
    }

    private void unit(StringBuilder out) {
        char first = hex();
        if (Character.isLowSurrogate(first)) {
            throw wrong("half a surrogate pair is no character");
        }
        out.append(first);
        if (Character.isHighSurrogate(first)) {
            need("\\u");
            char second = hex();
            if (!Character.isLowSurrogate(second)) {
                throw wrong("half a surrogate pair is no character");
            }
            out.append(second);
        }
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw wrong("four hexadecimal digits are missing");
            }
            value = value << 4 | digit;
            at++;
        }
        return (char) value;
    }
}
