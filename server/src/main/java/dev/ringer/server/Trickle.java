package dev.ringer.server;

import io.netty.channel.ChannelFuture;

/**
 * Sends a body by its timetable, and never faster than the client takes it: a piece leaves once it is due and the one
 * before it has left.
 */
final class Trickle {

    /** Where the pieces go. */
    interface Channel {

        /** Send a piece; from here on the client owes progress until the future is done. */
        ChannelFuture write(byte[] body, int from, int count, boolean last);

        /** The client owes nothing until the next piece. */
        void rest();

        /** The last piece has left. */
        void end();
    }

    private final byte[] body;
    private final Timetable table;
    private final Channel channel;
    private final Wait wait;
    private final long startNanos = System.nanoTime();
    private int next;

    /** Make one for a body that is not empty; cancelling the wait stops it. */
    Trickle(byte[] body, Timetable table, Channel channel, Wait wait) {
        this.body = body;
        this.table = table;
        this.channel = channel;
        this.wait = wait;
    }

    /** Send the next piece when it is due. */
    void go() {
        long nanos = startNanos + table.dueNanos(next) - System.nanoTime();
        if (nanos <= 0) {
            write();
        } else {
            channel.rest();
            wait.start(nanos, this::write);
        }
    }

    private void write() {
        int from = next == 0 ? 0 : table.end(next - 1);
        int count = table.end(next) - from;
        next++;
        boolean last = next == table.count();
        channel.write(body, from, count, last).addListener(written -> {
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
}
