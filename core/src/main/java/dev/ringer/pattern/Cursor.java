package dev.ringer.pattern;

import org.jspecify.annotations.Nullable;

/** A place in the source of a pattern that moves on as the source is read. */
final class Cursor {

    private final String source;
    private final int end;
    private int at;
    private @Nullable String deviation;

    Cursor(String source, int start, int end) {
        this.source = source;
        this.at = start;
        this.end = end;
    }

    int at() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    boolean isDone() {
        return at >= end;
    }

    /** Give the next code point without moving on; -1 at the end. */
    int peek() {
        return isDone() ? -1 : source.codePointAt(at);
    }

    int next() {
        int codePoint = source.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    boolean sees(String text) {
        return at + text.length() <= end && source.startsWith(text, at);
    }

    /** Move past the text when it stands here. */
    boolean eat(String text) {
        boolean seen = sees(text);
        if (seen) {
            at += text.length();
        }
        return seen;
    }

    /** Read up to a text and move past it; null, without moving, where it does not follow. */
    @Nullable
    String until(String text) {
        int found = source.indexOf(text, at);
        if (found < 0 || found + text.length() > end) {
            return null;
        }
        String read = source.substring(at, found);
        at = found + text.length();
        return read;
    }

    /** Read a number of digits; -1, without moving, where fewer follow or some are not of the radix. */
    int digits(int count, int radix) {
        if (at + count > end) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + count; i++) {
            char c = source.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        at += count;
        return value;
    }

    /** Read all decimal digits here; numbers too large for an int become the largest; -1 where there is none. */
    int number() {
        long value = -1;
        for (int digit = digits(1, 10); digit >= 0; digit = digits(1, 10)) {
            value = Math.min(Math.max(value, 0) * 10 + digit, Integer.MAX_VALUE);
        }
        return (int) value;
    }

    PatternSyntaxException wrong(String reason, int index) {
        return new PatternSyntaxException(reason, source, index);
    }

    /** Note a construct that ECMA-262 does not have, or not in Unicode mode; the first one is kept. */
    void deviate(String construct) {
        if (deviation == null) {
            deviation = construct;
        }
    }

    @Nullable
    String deviation() {
        return deviation;
    }
}
