package dev.ringer.server;

import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import dev.ringer.http.Status;
import java.nio.charset.StandardCharsets;

/** Writes the head of an HTTP/1 response (RFC 9112, 4 and 5). */
final class Http1HeadWriter {

    private static final byte[][] STATUS_LINES = new byte[1000][];
    private static final byte[] LENGTH = ascii("Content-Length: ");
    private static final byte[] CHUNKED = ascii("Transfer-Encoding: chunked\r\n");
    private static final byte[] CLOSE = ascii("Connection: close\r\n");
    private static final byte[] KEEP_ALIVE = ascii("Connection: keep-alive\r\n");
    private static final byte[] COLON = ascii(": ");
    private static final byte[] LINE_END = ascii("\r\n");

    /** What the connection does after the response. */
    enum Afterwards {
        CLOSE,
        STAY,
        /** Stay, and say so, which HTTP/1.0 needs. */
        STAY_SAID
    }

    private Http1HeadWriter() {}

    /**
     * Write status line and fields, with Date, the body's framing and Connection as they must be.
     *
     * @param length of the body; {@link Framing#NO_LENGTH} and {@link Framing#IN_CHUNKS} are none
     * @throws IllegalArgumentException when a field cannot be sent as it is
     */
    static void write(Response response, long length, Afterwards afterwards, byte[] dateField, Octets out) {
        out.add(statusLine(response.status()));
        boolean dated = fields(response.headers(), out);
        if (!dated) {
            out.add(dateField);
        }
        if (length == Framing.IN_CHUNKS) {
            out.add(CHUNKED);
        } else if (length != Framing.NO_LENGTH) {
            out.add(LENGTH);
            out.addNumber(length);
            out.add(LINE_END);
        }
        switch (afterwards) {
            case CLOSE -> out.add(CLOSE);
            case STAY_SAID -> out.add(KEEP_ALIVE);
            case STAY -> {}
        }
        out.add(LINE_END);
    }

    /**
     * Write fields but those of the framing; true where Date is among them.
     *
     * @throws IllegalArgumentException when a field cannot be sent as it is
     */
    static boolean fields(Headers headers, Octets out) {
        boolean dated = false;
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            if (Framing.isOwn(name)) {
                continue;
            }
            dated |= Framing.isDate(name);
            if (!out.addName(name)) {
                throw Framing.badField(name);
            }
            out.add(COLON);
            if (!out.addValue(headers.value(i))) {
                throw Framing.badField(name);
            }
            out.add(LINE_END);
        }
        return dated;
    }

    private static byte[] statusLine(int status) {
        byte[] line = STATUS_LINES[status];
        if (line == null) {
            // Two threads may make the same line; either will do.
            line = ascii("HTTP/1.1 " + status + " " + Status.reason(status) + "\r\n");
            STATUS_LINES[status] = line;
        }
        return line;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
