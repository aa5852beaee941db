package dev.ringer.server;

import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import java.util.Locale;

/** Makes the header block of an HTTP/2 response (RFC 9113, 8.3.2). */
final class Http2HeadWriter {

    private Http2HeadWriter() {}

    /**
     * Make the block, with Date and Content-Length as they must be and names in lower case.
     *
     * @param length of the body; {@link Framing#NO_LENGTH} is none
     * @throws IllegalArgumentException when a field cannot be sent as it is
     */
    static DefaultHttp2Headers write(Response response, long length, String date) {
        // Checked here; the codec's own check would only end the stream.
        DefaultHttp2Headers block = new DefaultHttp2Headers(false);
        block.status(Integer.toString(response.status()));
        boolean dated = fields(response.headers(), block);
        if (!dated) {
            block.add("date", date);
        }
        if (length != Framing.NO_LENGTH) {
            block.add("content-length", Long.toString(length));
        }
        return block;
    }

    /**
     * Make the block that ends a stream behind its body.
     *
     * @throws IllegalArgumentException when a field cannot be sent as it is
     */
    static DefaultHttp2Headers trailers(Headers trailers) {
        DefaultHttp2Headers block = new DefaultHttp2Headers(false);
        fields(trailers, block);
        return block;
    }

    private static boolean fields(Headers headers, DefaultHttp2Headers block) {
        boolean dated = false;
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            String value = headers.value(i);
            if (Framing.isOwn(name) || name.equalsIgnoreCase("Upgrade")) {
                continue;
            }
            if (!Headers.isName(name) || !Headers.isValue(value)) {
                throw Framing.badField(name);
            }
            dated |= Framing.isDate(name);
            block.add(name.toLowerCase(Locale.ROOT), value);
        }
        return dated;
    }
}
