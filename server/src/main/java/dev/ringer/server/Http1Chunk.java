package dev.ringer.server;

import dev.ringer.http.Headers;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes bodies in chunks (RFC 9112, 7.1). */
final class Http1Chunk {

    private static final byte[] LINE_END = {'\r', '\n'};

    private Http1Chunk() {}

    /** Make one chunk of a piece of a body. */
    static ByteBuf of(ByteBuf piece) {
        return Unpooled.wrappedBuffer(
                Unpooled.wrappedBuffer(size(piece.readableBytes())), piece, Unpooled.wrappedBuffer(LINE_END));
    }

    private static byte[] size(int count) {
        return (Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Make what ends a body in chunks.
     *
     * @throws IllegalArgumentException when a trailer cannot be sent as it is
     */
    static byte[] end(Headers trailers) {
        Octets out = new Octets();
        out.add(size(0));
        Http1HeadWriter.fields(trailers, out);
        out.add(LINE_END);
        return Arrays.copyOf(out.array(), out.size());
    }

    /** Make half a body as one chunk, and behind it a size that is no number. */
    static byte[] malformed(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int half = body.length / 2;
        if (half > 0) {
            out.writeBytes(size(half));
            out.write(body, 0, half);
            out.writeBytes(LINE_END);
        }
        out.writeBytes("xyz\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(body, half, body.length - half);
        return out.toByteArray();
    }
}
