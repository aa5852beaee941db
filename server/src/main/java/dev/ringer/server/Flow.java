package dev.ringer.server;

import dev.ringer.http.Feed;
import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.EventExecutor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The body of a feed on its way: takes bytes on any thread and writes them on the event loop. A client that takes none
 * for too long is cut off, and so is one whose source does not stop when there is no room.
 */
final class Flow implements Feed.Sink {

    /** So much may wait for the client before the source is asked to wait too. */
    private static final int ROOM_BYTES = 64 << 10;

    /** With so much waiting no more is taken. */
    private static final int WAITING_BYTES_MAX = 1 << 20;

    /** How long a client may take for the rest when the server closes. */
    private static final int FAREWELL_MILLIS = 1_000;

    /** Where the pieces go. */
    interface Channel extends Trickle.Channel {

        /** End it all before its time. */
        void cut();
    }

    private final Feed feed;
    private final Channel channel;
    private final Hub hub;
    private final EventExecutor loop;
    private final Wait beat;
    private final Deadline progress;
    private long wroteNanos = System.nanoTime();
    private boolean finishing;
    private boolean stopped;

    // What follows is guarded by this object.
    private ByteArrayOutputStream given = new ByteArrayOutputStream();
    private long waiting;
    private boolean scheduled;
    private boolean sourceWaits;
    private boolean over;

    /** Make one whose head has been written. Its loop calls all but {@link #send} and {@link #end}. */
    Flow(Feed feed, Channel channel, Hub hub, EventExecutor loop) {
        this.feed = feed;
        this.channel = channel;
        this.hub = hub;
        this.loop = loop;
        this.beat = new Wait(loop);
        this.progress = new Deadline(loop, channel::cut);
    }

    void start() {
        channel.rest();
        beat();
        try {
            feed.source().start(this);
        } catch (RuntimeException | Error e) {
            hub.report("beginning a feed", e);
            channel.cut();
            return;
        }
        if (hub.connections().isClosing()) {
            finish();
        }
    }

    @Override
    public synchronized boolean send(byte[] bytes) {
        if (over || bytes.length == 0) {
            return !over && waiting <= ROOM_BYTES;
        }
        if (waiting > WAITING_BYTES_MAX) {
            over = true;
            onLoop(this::overflow);
            return false;
        }
        waiting += bytes.length;
        given.writeBytes(bytes);
        boolean room = waiting <= ROOM_BYTES;
        sourceWaits |= !room;
        if (!scheduled) {
            scheduled = true;
            onLoop(this::write);
        }
        return room;
    }

    @Override
    public synchronized void end() {
        if (!over) {
            over = true;
            onLoop(this::endNow);
        }
    }

    private void overflow() {
        if (!stopped) {
            channel.fail(new IOException(
                    "the feed went on although " + WAITING_BYTES_MAX + " bytes of it wait for the client"));
        }
    }

    private void onLoop(Runnable action) {
        try {
            loop.execute(action);
        } catch (RejectedExecutionException e) {
            // The server was closed, and nobody reads any more.
        }
    }

    private synchronized byte[] take() {
        scheduled = false;
        byte[] all = given.toByteArray();
        given = new ByteArrayOutputStream();
        return all;
    }

    private void write() {
        byte[] all = take();
        if (stopped || all.length == 0) {
            return;
        }
        wroteNanos = System.nanoTime();
        awaitProgress();
        // Each piece that leaves shows that the client still reads.
        for (int from = 0; from < all.length; from += Pump.PIECE_BYTES) {
            int count = Math.min(Pump.PIECE_BYTES, all.length - from);
            channel.write(Unpooled.wrappedBuffer(all, from, count), false).addListener(written -> {
                if (written.isSuccess() && !stopped) {
                    left(count);
                }
            });
        }
    }

    private void awaitProgress() {
        if (!finishing) {
            progress.in(hub.limits().idleTimeoutMillis());
        }
    }

    private void left(int bytes) {
        boolean rests;
        boolean resumes;
        synchronized (this) {
            waiting -= bytes;
            rests = waiting == 0 && !over;
            resumes = sourceWaits && waiting <= ROOM_BYTES / 2;
            sourceWaits &= !resumes;
        }
        if (rests) {
            progress.never();
            channel.rest();
        } else {
            awaitProgress();
        }
        if (resumes) {
            feed.source().resume();
        }
    }

    /** Send a heartbeat when nothing else was sent, and see to the next. */
    private void beat() {
        long restNanos =
                wroteNanos + TimeUnit.MILLISECONDS.toNanos(feed.heartbeat().millis()) - System.nanoTime();
        if (restNanos > 0) {
            beat.start(restNanos, this::beat);
            return;
        }
        if (!isWaiting()) {
            send(feed.heartbeat().body().bytes());
        }
        beat.startMillis(feed.heartbeat().millis(), this::beat);
    }

    private synchronized boolean isWaiting() {
        return waiting > 0;
    }

    /** End in good order and soon, since the server closes. */
    void finish() {
        finishing = true;
        progress.in(FAREWELL_MILLIS);
        end();
    }

    private void endNow() {
        if (stopped) {
            return;
        }
        write();
        beat.cancel();
        awaitProgress();
        channel.write(Unpooled.EMPTY_BUFFER, true).addListener(written -> {
            if (written.isSuccess()) {
                channel.end();
            }
        });
    }

    /** Take no more, since nobody reads any more. */
    void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        synchronized (this) {
            over = true;
            given = new ByteArrayOutputStream();
        }
        beat.cancel();
        progress.cancel();
        close(feed, hub);
    }

    /** Tell a source that nobody reads it. */
    static void close(Feed feed, Hub hub) {
        try {
            feed.source().close();
        } catch (RuntimeException | Error e) {
            hub.report("ending a feed", e);
        }
    }
}
