package dev.ringer.server;

import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Sends a large body piece by piece, as fast as the client takes it, so that a slow client holds one piece in socket
 * memory and not the whole body.
 */
final class Pump {

    static final int PIECE_BYTES = 32 << 10;

    /** Writes a piece without flushing. */
    interface Writer {
        void write(byte[] body, int from, int count, boolean last);
    }

    private final Channel channel;
    private final Writer writer;
    private final Runnable onEnd;
    private byte @Nullable [] body;
    private int at;
    private boolean pumping;

    /** Make one that runs {@code onEnd} after the last piece was written. */
    Pump(Channel channel, Writer writer, Runnable onEnd) {
        this.channel = channel;
        this.writer = writer;
        this.onEnd = onEnd;
    }

    boolean isRunning() {
        return body != null;
    }

    void start(byte[] whole) {
        body = whole;
        at = 0;
        more();
    }

    /** Write as many pieces as there is room for; to be called whenever there may be room. */
    void more() {
        byte[] whole = body;
        // Flushing makes room, and is told of it in the midst of this loop.
        if (whole == null || pumping) {
            return;
        }
        pumping = true;
        channel.flush();
        while (at < whole.length && channel.isWritable()) {
            int count = Math.min(PIECE_BYTES, whole.length - at);
            int from = at;
            at += count;
            writer.write(whole, from, count, at == whole.length);
            channel.flush();
        }
        pumping = false;
        if (at == whole.length) {
            body = null;
            onEnd.run();
        }
    }

    void stop() {
        body = null;
    }
}
