package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Reads the body that a head announced. */
final class Http1BodyReader {

    private final Http1Head head;
    private final BodyBuffer buffer;
    private final @Nullable ChunkReader chunks;

    /** Make a reader; refuses an announced length above the limit at once. */
    Http1BodyReader(Http1Head head, Limits limits, Budget budget) {
        this.head = head;
        this.buffer = head.chunked()
                ? BodyBuffer.open(budget, limits.bodyBytesMax())
                : BodyBuffer.ofLength(head.bodyBytes(), budget, limits.bodyBytesMax());
        this.chunks = head.chunked() ? new ChunkReader(limits, buffer) : null;
    }

    Http1Head head() {
        return head;
    }

    /** Read on; true when the body is complete. */
    boolean read(ByteBuf in) {
        if (chunks != null) {
            return chunks.read(in);
        }
        int left = (int) head.bodyBytes() - buffer.size();
        buffer.take(in, Math.min(left, in.readableBytes()));
        return buffer.size() == head.bodyBytes();
    }

    Body complete() {
        return buffer.complete();
    }

    void discard() {
        buffer.discard();
    }

    /** Give the head's fields as they are for the body now read: of a chunked one the length is known by now. */
    Headers headers(Body body) {
        return head.chunked()
                ? head.headers()
                        .without("Transfer-Encoding")
                        .without("Trailer")
                        .with("Content-Length", Long.toString(body.length()))
                : head.headers();
    }
}
