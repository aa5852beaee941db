package dev.ringer.journal;

import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads entries as {@link EntryWriter} wrote them. */
final class EntryReader {

    private final byte[] bytes;
    private final Dictionary dictionary;
    private final int bodyBytesMax;
    private int at;

    private EntryReader(byte[] bytes, int at, Dictionary dictionary, int bodyBytesMax) {
        this.bytes = bytes;
        this.at = at + Layout.END;
        this.dictionary = dictionary;
        this.bodyBytesMax = bodyBytesMax;
    }

    /**
     * Read the entry that begins at a place.
     *
     * @param bodyBytesMax that are shown of a body which is kept as a whole
     */
    static Details read(byte[] bytes, int at, Dictionary dictionary, int bodyBytesMax) {
        return new EntryReader(bytes, at, dictionary, bodyBytesMax).read(at);
    }

    /** Read the session alone. */
    static String session(byte[] bytes, int at, Dictionary dictionary) {
        return new EntryReader(bytes, at, dictionary, 0).text();
    }

    private Details read(int head) {
        String session = text();
        JournalRoute route = route(Layout.KINDS.get(bytes[head + Layout.ROUTE]));
        String method = text();
        Target target = new Target(text(), Query.parse(text()));
        Headers headers = headers();
        String origin = text();
        Caller caller = new Caller(text(), text(), optional());
        int requestBytes = count();
        boolean requestTruncated = count() == 1;
        Request request = new Request(method, target, headers, body(), origin, caller);
        Headers responseHeaders = headers();
        Headers trailers = headers();
        int responseBytes = count();
        boolean responseTruncated = count() == 1;
        Response response = new Response(Layout.int16(bytes, head + Layout.STATUS), responseHeaders, body(), trailers);
        return new Details(
                session,
                timing(head),
                route,
                request,
                requestBytes,
                requestTruncated,
                response,
                responseBytes,
                responseTruncated,
                number() == 0 ? Pace.NONE : new Pace(number(), count(), number(), number()),
                Layout.FAULTS.get(bytes[head + Layout.FAULT]),
                Layout.ORIGINS.get(bytes[head + Layout.ORIGIN]),
                text(),
                optional(),
                list(this::violation),
                list(this::violation),
                list(this::callback),
                (bytes[head + Layout.FLAGS] & Layout.CUT) != 0);
    }

    private Timing timing(int head) {
        Instant time = Instant.ofEpochSecond(
                Layout.int64(bytes, head + Layout.SECONDS), Layout.int32(bytes, head + Layout.NANO));
        return new Timing(time, Layout.int64(bytes, head + Layout.MONOTONIC), Layout.int64(bytes, head + Layout.TOOK));
    }

    private JournalRoute route(JournalRoute.Kind kind) {
        if (kind != JournalRoute.Kind.FOUND) {
            return new JournalRoute(kind, "", "", "", "", Map.of());
        }
        String operation = text();
        String template = text();
        String contract = text();
        String basePath = text();
        Map<String, String> values = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
            values.put(text(), text());
        }
        return new JournalRoute(kind, operation, template, contract, basePath, values);
    }

    private Violation violation() {
        List<String> where = list(this::text);
        Violation.Severity severity = Layout.SEVERITIES.get(count());
        return new Violation(where, severity, text(), text(), text(), text());
    }

    private JournalCallback callback() {
        return new JournalCallback(text(), text(), text(), number(), text(), Optional.empty());
    }

    private <T> List<T> list(Supplier<T> item) {
        int length = count();
        if (length == 0) {
            return List.of();
        }
        List<T> items = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            items.add(item.get());
        }
        return List.copyOf(items);
    }

    private long number() {
        long value = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            value |= (long) (bytes[at++] & 0x7F) << shift;
            shift += 7;
        }
        return value | ((long) bytes[at++] << shift);
    }

    private int count() {
        return (int) number();
    }

    private Optional<String> optional() {
        return number() == 0 ? Optional.empty() : Optional.of(text());
    }

    private String text() {
        int tag = count();
        int length = tag >>> 2;
        if ((tag & 3) == EntryBuffer.TERM) {
            return (String) dictionary.term(length);
        }
        if ((tag & 3) == EntryBuffer.NARROW) {
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) ((bytes[at] & 0xFF) | (bytes[at + 1] << 8));
            at += 2;
        }
        return new String(chars);
    }

    private Headers headers() {
        int tag = count();
        if ((tag & 1) == 1) {
            return (Headers) dictionary.term(tag >>> 1);
        }
        Headers.Builder headers = Headers.builder();
        for (int left = tag >>> 1; left > 0; left--) {
            headers.add(text(), text());
        }
        return headers.build();
    }

    private Body body() {
        int tag = count();
        if ((tag & 1) == 1) {
            Body body = (Body) dictionary.term(tag >>> 1);
            return body.length() <= bodyBytesMax ? body : Body.of(Arrays.copyOf(body.bytes(), bodyBytesMax));
        }
        int length = tag >>> 1;
        at += length;
        return Body.of(Arrays.copyOfRange(bytes, at - length, at));
    }
}
