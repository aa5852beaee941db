package dev.ringer.server;

import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Feed;
import dev.ringer.http.Later;
import dev.ringer.http.Response;
import dev.ringer.server.Http1HeadWriter.Afterwards;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the answers of one HTTP/1 connection, one at a time. */
final class Http1Outlet implements Outlet {

    /** Up to this a body is copied behind its head, which is cheaper than a second buffer. */
    private static final int COPIED_BYTES_MAX = 16 << 10;

    private static final byte[] NO_BYTES = {};

    private final Channel channel;
    private final Http1Connection connection;
    private final Pump pump;
    private final Wait wait;
    private final Pending pending;
    private final Hub hub;
    private final Scratch scratch = Scratch.own();
    private @Nullable Flow flow;
    private boolean headOnly;
    private boolean http10;
    private boolean keepAlive;
    private boolean due;

    Http1Outlet(Channel channel, Http1Connection connection, Hub hub) {
        this.channel = channel;
        this.connection = connection;
        this.hub = hub;
        this.pump = new Pump(channel, this::writePiece, this::end);
        this.wait = new Wait(channel.eventLoop());
        this.pending = new Pending(channel.eventLoop());
    }

    /** Prepare for the answer to this request. */
    void begin(Http1Head head) {
        begin(head.method(), head.http10(), head.keepAlive());
    }

    /** Prepare for an answer after which the connection closes, to a request of which no more is known. */
    void beginLast(String method) {
        begin(method, false, false);
    }

    private void begin(String method, boolean old, boolean stay) {
        headOnly = method.equals("HEAD");
        http10 = old;
        keepAlive = stay;
        due = true;
    }

    @Override
    public EventExecutor loop() {
        return channel.eventLoop();
    }

    @Override
    public void later(long millis, Runnable sending) {
        wait.startMillis(millis, () -> connection.sendLate(sending));
    }

    @Override
    public void await(Later later, BiConsumer<@Nullable Delivery, @Nullable Throwable> whenHere) {
        pending.await(later, (delivery, error) -> connection.sendLate(() -> whenHere.accept(delivery, error)));
    }

    @Override
    public void send(Response response) {
        Octets out = head(response, Framing.length(response, headOnly));
        boolean sent = Framing.hasBody(response, headOnly);
        byte[] body = sent ? response.body().bytes() : NO_BYTES;
        boolean copied = sent && body.length <= COPIED_BYTES_MAX;
        if (copied) {
            out.add(body);
        }
        write(out);
        if (sent && !copied) {
            connection.sendingLong();
            pump.start(body);
        } else {
            end();
        }
    }

    /** Write the head, which settles whether the connection stays. Nothing is sent yet. */
    private Octets head(Response response, long length) {
        if (!due) {
            throw new IllegalStateException("a request is answered twice");
        }
        Octets out = scratch.octets();
        // An informational status cannot end a request: the client would wait for more, so the connection ends it.
        boolean stay = keepAlive && response.status() >= 200 && !Framing.asksToClose(response) && connection.mayStay();
        Afterwards afterwards = !stay ? Afterwards.CLOSE : http10 ? Afterwards.STAY_SAID : Afterwards.STAY;
        Http1HeadWriter.write(response, length, afterwards, scratch.dateField(), out);
        due = false;
        keepAlive = stay;
        return out;
    }

    private void write(Octets out) {
        ByteBuf bytes = channel.alloc().directBuffer(out.size());
        bytes.writeBytes(out.array(), 0, out.size());
        Wire.write(channel, bytes);
    }

    @Override
    public void send(Delivery delivery) {
        switch (delivery.fault()) {
            case NONE -> sendSlowly(delivery);
            case GOAWAY -> {
                keepAlive = false;
                sendSlowly(delivery);
            }
            case CUT -> {
                writeHalf(delivery.response());
                connection.answered(false);
            }
            case STALL -> {
                writeHalf(delivery.response());
                connection.hold();
            }
            case WRONG_LENGTH, MALFORMED_CHUNK -> sendMisframed(delivery.response(), delivery.fault());
            case RESET, TLS_FAILURE, EMPTY, SILENCE, GARBAGE -> sendNothing(delivery.fault());
        }
    }

    // --- slow answers

    private void sendSlowly(Delivery delivery) {
        Response response = delivery.response();
        boolean trailing = response.trailers().size() > 0;
        boolean bodied = Framing.hasBody(response, headOnly)
                && (trailing || !response.body().isEmpty());
        if (!bodied
                || (!trailing && !delivery.pace().slowsBody() && response.body().isHeld())) {
            send(response);
            return;
        }
        boolean inChunks = !http10 && (trailing || delivery.pace().chunks() > 0);
        byte[] end = inChunks ? Http1Chunk.end(response.trailers()) : new byte[0];
        write(head(response, inChunks ? Framing.IN_CHUNKS : response.body().length()));
        connection.sendingLong();
        new Http1Trickle(channel, connection, inChunks, end, this::end).start(response.body(), delivery.pace(), wait);
    }

    // --- faulty answers

    private void sendNothing(Fault fault) {
        due = false;
        switch (fault) {
            case RESET -> {
                connection.ended();
                Wire.reset(channel);
            }
            case TLS_FAILURE -> {
                connection.ended();
                Wire.breakTls(channel);
            }
            case SILENCE -> connection.hold();
            case GARBAGE -> {
                Wire.write(channel, Unpooled.wrappedBuffer(Garbage.BYTES));
                connection.answered(false);
            }
            case EMPTY, NONE, CUT, MALFORMED_CHUNK, WRONG_LENGTH, STALL, GOAWAY -> connection.answered(false);
        }
    }

    /** Send a body that is not framed as the head says; where there is no body, half the head. */
    private void sendMisframed(Response response, Fault fault) {
        if (Framing.hasBody(response, headOnly)) {
            keepAlive = false;
            boolean inChunks = fault == Fault.MALFORMED_CHUNK;
            byte[] body = response.body().bytes();
            write(head(response, inChunks ? Framing.IN_CHUNKS : Framing.wrongLength(response)));
            Wire.write(channel, Unpooled.wrappedBuffer(inChunks ? Http1Chunk.malformed(body) : body));
        } else {
            writeHalf(response);
        }
        connection.answered(false);
    }

    /** Write the head and half the body; where there is no body, half the head. */
    private void writeHalf(Response response) {
        Octets out = head(response, Framing.length(response, headOnly));
        byte[] body = response.body().bytes();
        if (Framing.hasBody(response, headOnly) && body.length > 1) {
            write(out);
            Wire.write(channel, Unpooled.wrappedBuffer(body, 0, body.length / 2));
        } else {
            Wire.write(channel, Unpooled.copiedBuffer(out.array(), 0, out.size() / 2));
        }
    }

    // --- feeds

    @Override
    public void send(Feed feed) {
        // Without chunks only the end of the connection tells the end of the body.
        keepAlive &= !http10;
        write(head(feed.response(), http10 ? Framing.NO_LENGTH : Framing.IN_CHUNKS));
        if (headOnly) {
            Flow.close(feed, hub);
            end();
            return;
        }
        // The empty piece that ends a feed is the chunk that ends a body.
        channel.flush();
        flow = new Flow(
                feed,
                new Http1Trickle(channel, connection, !http10, NO_BYTES, this::endFeed),
                hub,
                channel.eventLoop());
        flow.start();
    }

    private void endFeed() {
        stopFeed();
        keepAlive &= connection.mayStay();
        end();
    }

    private void stopFeed() {
        if (flow != null) {
            flow.stop();
            flow = null;
        }
    }

    /** End a feed in good order, where one is under way. */
    void finishFeed() {
        if (flow != null) {
            flow.finish();
        }
    }

    private void writePiece(byte[] body, int from, int count, boolean last) {
        Wire.write(channel, Unpooled.wrappedBuffer(body, from, count));
        connection.sendingLong();
    }

    private void end() {
        connection.answered(keepAlive);
    }

    /** Go on with a long answer; false where none is under way. */
    boolean goOn() {
        if (!pump.isRunning()) {
            return false;
        }
        pump.more();
        return true;
    }

    /** Tell whether an answer waits for its time, or is waited for. */
    boolean isWaiting() {
        return wait.isRunning() || needsClient();
    }

    /** Tell whether the answer is given up when the client goes: it is not there yet, or never ends. */
    boolean needsClient() {
        return pending.isRunning() || flow != null;
    }

    /** Forget the answer under way, the connection is gone. */
    void stop() {
        pump.stop();
        stopFeed();
        wait.cancel();
        pending.abandon();
    }
}
