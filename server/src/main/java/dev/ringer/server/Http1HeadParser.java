package dev.ringer.server;

import dev.ringer.http.Headers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of an HTTP/1 request (RFC 9112, 2 to 5) from an array that begins with it.
 *
 * <p>Stricter than the RFC demands where leniency lets two readers of the same bytes disagree: lines end in CR LF,
 * neither may stand alone, lines are not folded, one space parts the request line, no space stands before the colon.
 */
final class Http1HeadParser {

    /** Empty lines before a request, which RFC 9112, 2.2 asks to be ignored. */
    private static final int EMPTY_LINES_MAX = 4;

    private final Limits limits;
    private final HeadFacts facts = new HeadFacts();

    private byte[] bytes = new byte[0];
    private int at;
    private int to;

    Http1HeadParser(Limits limits) {
        this.limits = limits;
    }

    /** Give how many bytes are always enough to read a head or to refuse it. */
    static int bytesMax(Limits limits) {
        return 2 * EMPTY_LINES_MAX + limits.requestLineBytesMax() + limits.headerBytesMax() + 8;
    }

    /**
     * Read a head.
     *
     * @return null where the head goes on past {@code length}
     * @throws Refusal as soon as the bytes cannot be the beginning of a head within the limits
     */
    @Nullable
    Http1Head parse(byte[] from, int length) {
        bytes = from;
        at = 0;
        to = length;
        facts.clear();
        if (!skipEmptyLines() || !requestLine()) {
            return null;
        }
        int start = at;
        Headers.Builder headers = Headers.builder();
        int count = 0;
        while (at < to && bytes[at] != '\r') {
            if (++count > limits.headerCountMax()) {
                throw new Refusal(431, "the header has more than the " + limits.headerCountMax() + " fields allowed");
            }
            if (!field(headers, start)) {
                return null;
            }
        }
        return endOfLine() ? facts.head(headers.build()) : null;
    }

    /** Give the index after the head that was just read. */
    int end() {
        return at;
    }

    /** Give the method of the head that was read or refused last; empty where it was refused before that. */
    String method() {
        return facts.method;
    }

    private boolean skipEmptyLines() {
        for (int lines = 0; at < to && bytes[at] == '\r'; lines++) {
            if (lines == EMPTY_LINES_MAX) {
                throw Refusal.malformed("more than " + EMPTY_LINES_MAX + " empty lines stand before the request line");
            }
            if (!endOfLine()) {
                return false;
            }
        }
        return at < to;
    }

    private boolean requestLine() {
        int start = at;
        // One byte more than allowed is looked at, to tell "at the limit" from "over it".
        int stop = (int) Math.min(to, (long) start + limits.requestLineBytesMax() + 1);
        int i = start;
        while (i < stop && Octet.isToken(bytes[i])) {
            i++;
        }
        if (i == stop) {
            return lineGoesOn(start);
        }
        if (i == start || bytes[i] != ' ') {
            throw Refusal.malformed("the request line begins with a method that has " + Octet.shown(bytes[i])
                    + " in it, only token characters and one space after them are allowed");
        }
        facts.method = method(start, i);
        int target = ++i;
        boolean ascii = true;
        while (i < stop && Octet.isTarget(bytes[i])) {
            ascii &= bytes[i++] > 0;
        }
        if (i == stop) {
            return lineGoesOn(start);
        }
        if (i == target || bytes[i] != ' ') {
            throw Refusal.malformed("the request line has " + Octet.shown(bytes[i])
                    + " in or after its target, only visible characters and one space after them are allowed");
        }
        facts.target = ascii ? text(target, i) : encoded(target, i);
        return version(start, i + 1, stop);
    }

    /** Read {@code HTTP/1.1} and the line's end. */
    private boolean version(int start, int from, int stop) {
        int i = from;
        while (i < stop && bytes[i] > 0x20 && bytes[i] != 0x7F) {
            i++;
        }
        if (i == stop) {
            return lineGoesOn(start);
        }
        at = i;
        if (bytes[i] == '\r' && i + 1 == to) {
            return false;
        }
        facts.version(text(from, i));
        return endOfLine();
    }

    private boolean lineGoesOn(int start) {
        if (to - start > limits.requestLineBytesMax()) {
            throw new Refusal(
                    414, "the request line is longer than the " + limits.requestLineBytesMax() + " bytes allowed");
        }
        return false;
    }

    private boolean field(Headers.Builder headers, int start) {
        int stop = (int) Math.min(to, (long) start + limits.headerBytesMax() + 1);
        int name = at;
        int i = name;
        while (i < stop && Octet.isToken(bytes[i])) {
            i++;
        }
        if (i == stop) {
            return headerGoesOn(start);
        }
        if (bytes[i] != ':' || i == name) {
            throw badName(i, name);
        }
        int nameEnd = i++;
        while (i < stop && Octet.isBlank(bytes[i])) {
            i++;
        }
        int value = i;
        while (i < stop && Octet.isValue(bytes[i])) {
            i++;
        }
        if (i == stop) {
            return headerGoesOn(start);
        }
        at = i;
        if (!endOfLine()) {
            return false;
        }
        while (i > value && Octet.isBlank(bytes[i - 1])) {
            i--;
        }
        add(headers, name, nameEnd, value, i);
        return true;
    }

    private void add(Headers.Builder headers, int name, int nameEnd, int value, int valueEnd) {
        FieldName known = FieldName.find(bytes, name, nameEnd);
        String text = text(value, valueEnd);
        if (known == null) {
            headers.add(text(name, nameEnd), text);
        } else {
            headers.add(known.spelled(bytes, name, nameEnd), text);
            facts.field(known, text);
        }
    }

    private Refusal badName(int i, int name) {
        if (i == name && Octet.isBlank(bytes[i])) {
            return Refusal.malformed("a header line begins with a space, folded lines are not allowed");
        }
        if (Octet.isBlank(bytes[i])) {
            return Refusal.malformed(
                    "a space stands in or after the header name " + text(name, i) + ", the colon must follow the name");
        }
        return Refusal.malformed("a header name has " + Octet.shown(bytes[i])
                + " in it, only token characters and a colon after them are allowed");
    }

    private boolean headerGoesOn(int start) {
        if (to - start > limits.headerBytesMax()) {
            throw new Refusal(431, "the header is longer than the " + limits.headerBytesMax() + " bytes allowed");
        }
        return false;
    }

    /** Step over CR LF; false where the bytes end before it does. */
    private boolean endOfLine() {
        if (at == to) {
            return false;
        }
        if (bytes[at] != '\r') {
            throw Refusal.malformed("a line of the head has " + Octet.shown(bytes[at])
                    + " in it, neither control characters nor LF without CR are allowed");
        }
        if (at + 1 == to) {
            return false;
        }
        if (bytes[at + 1] != '\n') {
            throw Refusal.malformed("a CR stands without LF after it");
        }
        at += 2;
        return true;
    }

    private String method(int from, int end) {
        int length = end - from;
        if (length == 3 && bytes[from] == 'G' && bytes[from + 1] == 'E' && bytes[from + 2] == 'T') {
            return "GET";
        }
        return text(from, end);
    }

    private String text(int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private String encoded(int from, int end) {
        StringBuilder out = new StringBuilder(end - from + 16);
        for (int i = from; i < end; i++) {
            if (bytes[i] < 0) {
                out.append(String.format("%%%02X", bytes[i] & 0xFF));
            } else {
                out.append((char) bytes[i]);
            }
        }
        return out.toString();
    }
}
