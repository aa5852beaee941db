package dev.ringer.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Multipart bodies (RFC 2046, 5.1; RFC 7578). Bound: {@value #PARTS_MAX} parts. */
public final class Multipart {

    private static final int PARTS_MAX = 1_000;
    private static final int HEADERS_MAX = 16 * 1024;

    /**
     * A part.
     *
     * @param name from {@code Content-Disposition}; empty where there is none
     * @param file name of a file; empty where there is none
     */
    public record Part(String name, Optional<String> file, Headers headers, Body body) {

        public Optional<MediaType> type() {
            return headers.first("Content-Type").flatMap(MediaType::parse);
        }

        /** Tell whether it is a file, not a field: it has a file's name, or a media type that is no text or JSON. */
        public boolean isFile() {
            return file.isPresent()
                    || type().map(type -> !type.isText() && !type.isJson() && !type.isXml())
                            .orElse(false);
        }
    }

    /** Parts, or why there are none. */
    public sealed interface Result {
        record Parts(List<Part> parts) implements Result {}

        record Malformed(String reason) implements Result {}
    }

    private Multipart() {}

    /** Split a body at its boundary; lines may end in CR LF or in LF alone. */
    public static Result parse(Body body, String boundary) {
        byte[] bytes = body.bytes();
        byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int at = delimiter(bytes, delimiter, 0);
        if (at < 0) {
            return new Result.Malformed("the boundary '" + boundary + "' does not occur");
        }
        List<Part> parts = new ArrayList<>();
        while (!isClosing(bytes, at + delimiter.length)) {
            int start = lineEnd(bytes, at + delimiter.length);
            int next = delimiter(bytes, delimiter, start);
            if (next < 0) {
                return new Result.Malformed("there is no closing boundary behind part " + (parts.size() + 1));
            }
            if (parts.size() == PARTS_MAX) {
                return new Result.Malformed("there are more than " + PARTS_MAX + " parts");
            }
            Optional<Part> part = part(bytes, start, withoutLineEnd(bytes, start, next));
            if (part.isEmpty()) {
                return new Result.Malformed("part " + (parts.size() + 1) + " has no blank line behind its headers");
            }
            parts.add(part.get());
            at = next;
        }
        return new Result.Parts(parts);
    }

    /** Find the delimiter at the beginning of a line. */
    private static int delimiter(byte[] bytes, byte[] delimiter, int from) {
        for (int i = from; i + delimiter.length <= bytes.length; i++) {
            boolean lineStart = i == 0 || bytes[i - 1] == '\n';
            if (lineStart
                    && bytes[i] == '-'
                    && Arrays.equals(bytes, i, i + delimiter.length, delimiter, 0, delimiter.length)
                    && endsDelimiter(bytes, i + delimiter.length)) {
                return i;
            }
        }
        return -1;
    }

    /** A longer line, such as the boundary of a multipart within, is content; blanks do not count (RFC 2046, 5.1.1). */
    private static boolean endsDelimiter(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return isClosing(bytes, from) || at == bytes.length || bytes[at] == '\r' || bytes[at] == '\n';
    }

    private static boolean isClosing(byte[] bytes, int at) {
        return at + 1 < bytes.length && bytes[at] == '-' && bytes[at + 1] == '-';
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    private static int withoutLineEnd(byte[] bytes, int start, int end) {
        int at = end;
        if (at > start && bytes[at - 1] == '\n') {
            at--;
        }
        return at > start && bytes[at - 1] == '\r' ? at - 1 : at;
    }

    private static Optional<Part> part(byte[] bytes, int start, int end) {
        Headers.Builder headers = Headers.builder();
        int at = start;
        while (at < end && at - start < HEADERS_MAX) {
            int next = Math.min(end, lineEnd(bytes, at));
            String line = new String(bytes, at, next - at, StandardCharsets.UTF_8).strip();
            at = next;
            if (line.isEmpty()) {
                return Optional.of(part(headers.build(), Arrays.copyOfRange(bytes, at, end)));
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return Optional.empty();
    }

    private static Part part(Headers headers, byte[] content) {
        String disposition = headers.first("Content-Disposition").orElse("");
        String name = parameter(disposition, "name").orElse("");
        Optional<String> file = parameter(disposition, "filename*")
                .map(value -> Percent.decode(value.substring(value.lastIndexOf('\'') + 1)))
                .or(() -> parameter(disposition, "filename"));
        return new Part(name, file, headers, Body.of(content));
    }

    private static Optional<String> parameter(String disposition, String wanted) {
        for (String part : MediaType.split(disposition, ';')) {
            int equals = part.indexOf('=');
            if (equals > 0
                    && part.substring(0, equals)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals(wanted)) {
                String value = part.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                return Optional.of(
                        quoted
                                ? value.substring(1, value.length() - 1)
                                        .replace("\\\"", "\"")
                                        .replace("%22", "\"")
                                : value);
            }
        }
        return Optional.empty();
    }
}
