package dev.ringer.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One range of bytes of a body (RFC 9110, 14.1.2).
 *
 * @param from the first byte, counted from 0
 * @param to the last byte
 */
public record ByteRange(long from, long to) {

    /** What a {@code Range} header asks for. */
    public sealed interface Asked {

        /** One range, cut to the length of the body. */
        record One(ByteRange range) implements Asked {}

        /** Bytes that the body does not have. */
        record Beyond() implements Asked {}

        /** Nothing that could be followed, such as other units or several ranges; the whole body is given. */
        record Whole() implements Asked {}
    }

    private static final int DIGITS_MAX = 18;

    /**
     * Read a header.
     *
     * @param header null where there is none
     * @param length of the body in bytes
     */
    public static Asked read(@Nullable String header, long length) {
        if (header == null || !header.startsWith("bytes=")) {
            return new Asked.Whole();
        }
        String range = header.substring("bytes=".length()).strip();
        int dash = range.indexOf('-');
        if (dash < 0 || range.indexOf(',') >= 0) {
            return new Asked.Whole();
        }
        Optional<Long> first = number(range.substring(0, dash).strip());
        Optional<Long> last = number(range.substring(dash + 1).strip());
        boolean malformed = (first.isEmpty() && (dash > 0 || last.isEmpty()))
                || (last.isEmpty() && dash < range.length() - 1)
                || (first.isPresent() && last.isPresent() && last.get() < first.get());
        return malformed ? new Asked.Whole() : within(first, last, length);
    }

    private static Asked within(Optional<Long> first, Optional<Long> last, long length) {
        long from = first.isPresent() ? first.get() : Math.max(0, length - last.orElse(0L));
        long to = first.isPresent() ? Math.min(last.orElse(length - 1), length - 1) : length - 1;
        boolean none = from >= length || (first.isEmpty() && last.orElse(0L) == 0);
        return none ? new Asked.Beyond() : new Asked.One(new ByteRange(from, to));
    }

    private static Optional<Long> number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= DIGITS_MAX && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /**
     * Cut a response to what a request asks for: 206 with the range, 416 beyond the body. Others than those of status 200
     * to {@code GET} stay as they are.
     */
    public static Response cut(Request request, Response response) {
        if (response.status() != 200
                || !request.method().equals("GET")
                || !request.headers().has("Range")) {
            return response;
        }
        long length = response.body().length();
        Asked asked = read(request.headers().get("Range"), length);
        if (asked instanceof Asked.One one) {
            ByteRange range = one.range();
            Body part = response.body().part(range.from(), range.to() - range.from() + 1);
            return new Response(206, response.headers(), part)
                    .withHeader("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + length);
        }
        return asked instanceof Asked.Beyond
                ? new Response(416, Headers.of("Content-Range", "bytes */" + length), Body.EMPTY)
                : response;
    }
}
