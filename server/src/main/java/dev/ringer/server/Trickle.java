package dev.ringer.server;

import dev.ringer.http.Body;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import java.io.IOException;

/**
 * Sends a body by its timetable, and never faster than the client takes it: a piece leaves once it is due and the one
 * before it has left. Of a body that is not in memory one piece is at a time.
 */
final class Trickle {

    /** Where the pieces go. */
    interface Channel {

        /** Send a piece; from here on the client owes progress until the future is done. */
        ChannelFuture write(ByteBuf piece, boolean last);

        /** The client owes nothing until the next piece. */
        void rest();

        /** The last piece has left. */
        void end();

        /** There is no next piece, though one was promised. */
        void fail(IOException why);

        ByteBufAllocator alloc();
    }

    private final Body body;
    private final Timetable table;
    private final Channel channel;
    private final Wait wait;
    private final long startNanos = System.nanoTime();
    private int next;

    /** Make one for a body that is not empty; cancelling the wait stops it. */
    Trickle(Body body, Timetable table, Channel channel, Wait wait) {
        this.body = body;
        this.table = table;
        this.channel = channel;
        this.wait = wait;
    }

    /** Send the next piece when it is due. */
    void go() {
        long nanos = startNanos + table.dueNanos(next) - System.nanoTime();
        if (nanos > 0) {
            channel.rest();
            wait.start(nanos, this::write);
        } else if (body.isHeld() || next == 0) {
            write();
        } else {
            // Reading takes time, which other connections are to have between two pieces, however fast the client is.
            wait.start(0, this::write);
        }
    }

    private void write() {
        long from = next == 0 ? 0 : table.end(next - 1);
        int count = (int) (table.end(next) - from);
        next++;
        boolean last = next == table.count();
        ByteBuf piece;
        try {
            piece = piece(from, count);
        } catch (IOException e) {
            channel.fail(e);
            return;
        }
        channel.write(piece, last).addListener(written -> {
            if (!written.isSuccess()) {
                return;
            }
            if (last) {
                channel.end();
            } else {
                go();
            }
        });
    }

    private ByteBuf piece(long from, int count) throws IOException {
        if (body.isHeld()) {
            return Unpooled.wrappedBuffer(body.bytes(), (int) from, count);
        }
        ByteBuf piece = channel.alloc().directBuffer(count);
        try {
            body.read(from, piece.nioBuffer(0, count));
            return piece.writerIndex(count);
        } catch (IOException | RuntimeException e) {
            piece.release();
            throw e;
        }
    }
}
