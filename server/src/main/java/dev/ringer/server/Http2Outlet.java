package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Feed;
import dev.ringer.http.Later;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One stream of an HTTP/2 connection: a request as its frames come in, and its answer. */
final class Http2Outlet implements Outlet {

    /** How much of a body is handed over at a time; each piece that leaves shows that the client still reads. */
    private static final int PIECE_BYTES = 64 << 10;

    private final Http2Connection connection;
    private final Hub hub;
    private final int stream;

    private @Nullable Http2RequestHead head;
    private @Nullable BodyBuffer body;
    private @Nullable Deadline deadline;
    private @Nullable Wait wait;
    private @Nullable Pending pending;
    private @Nullable Flow flow;
    private boolean requestEnded;
    private boolean answered;
    private boolean sending;
    private boolean held;
    private boolean closed;

    Http2Outlet(Http2Connection connection, Hub hub, int stream) {
        this.connection = connection;
        this.hub = hub;
        this.stream = stream;
    }

    /** Answer a request that came by other ways than frames. */
    void answerWhole(Request request) {
        requestEnded = true;
        hub.answer(request, this);
    }

    /** Read a header, or the trailers, which nothing here asks for. */
    void read(Http2Headers block, boolean last) {
        requestEnded |= last;
        if (answered) {
            return;
        }
        try {
            if (head == null) {
                begin(Http2RequestHead.read(block, hub.limits()));
            }
            if (requestEnded) {
                complete();
            }
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void begin(Http2RequestHead read) {
        head = read;
        if (requestEnded) {
            return;
        }
        long announced = read.announcedBytes();
        int max = hub.limits().bodyBytesMax();
        body = announced < 0 ? BodyBuffer.open(hub.budget(), max) : BodyBuffer.ofLength(announced, hub.budget(), max);
        deadline = new Deadline(loop(), this::missed);
        deadline.in(hub.limits().bodyTimeoutMillis());
        if (read.expectsContinue()) {
            connection.write(stream, new DefaultHttp2Headers().status("100"), false);
        }
    }

    /** Read a part of the body. */
    void read(ByteBuf data, boolean last) {
        requestEnded |= last;
        if (answered) {
            return;
        }
        try {
            if (body != null) {
                body.take(data, data.readableBytes());
            }
            if (requestEnded) {
                complete();
            }
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void complete() {
        Http2RequestHead read = head;
        if (read == null) {
            throw Refusal.malformed("the stream has no header");
        }
        Body whole = body == null ? Body.EMPTY : body.complete();
        body = null;
        cancelDeadline();
        String host = read.authority() == null ? read.headers().get("host") : read.authority();
        hub.answer(
                new Request(
                        read.method(),
                        Target.parse(read.target()),
                        read.headers(),
                        whole,
                        connection.peer().origin(host),
                        connection.peer().caller()),
                this);
    }

    private void refuse(Refusal refusal) {
        dropBody();
        send(refusal.response());
    }

    private void dropBody() {
        cancelDeadline();
        if (body != null) {
            body.discard();
            body = null;
        }
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel();
            deadline = null;
        }
    }

    private void missed() {
        int allowed = hub.limits().bodyTimeoutMillis();
        refuse(new Refusal(408, "the body did not end within the " + allowed + " ms allowed"));
    }

    /** Take note that the stream is over, for whatever reason. */
    void closed() {
        closed = true;
        sending = false;
        if (wait != null) {
            wait.cancel();
        }
        if (pending != null) {
            pending.abandon();
        }
        if (flow != null) {
            flow.stop();
        }
        dropBody();
    }

    /** Tell whether a part of the answer is on its way. */
    boolean isSending() {
        return sending;
    }

    /** Take note that a part of the answer is on its way. */
    void sends() {
        if (!sending && !closed) {
            sending = true;
            connection.answerBegan();
        }
    }

    /** Take note that the rest of the answer waits for its time. */
    void rests() {
        if (sending) {
            sending = false;
            connection.answerRests();
        }
    }

    private Wait waiting() {
        Wait made = wait;
        if (made == null) {
            made = new Wait(loop());
            wait = made;
        }
        return made;
    }

    @Override
    public EventExecutor loop() {
        return connection.loop();
    }

    @Override
    public void later(long millis, Runnable action) {
        if (!closed) {
            waiting().startMillis(millis, () -> hub.sendLate(action, this));
        }
    }

    @Override
    public void await(Later later, BiConsumer<@Nullable Delivery, @Nullable Throwable> whenHere) {
        if (closed) {
            later.abandon().run();
            return;
        }
        pending = new Pending(loop());
        pending.await(later, (delivery, error) -> hub.sendLate(() -> whenHere.accept(delivery, error), this));
    }

    @Override
    public void send(Response response) {
        Http2Headers block = head(response);
        if (closed) {
            return;
        }
        if (response.status() < 200) {
            // Such a status cannot end a request, so the stream is cut, as HTTP/1 closes the connection.
            connection.write(stream, block, false);
            connection.reset(stream, Http2Error.CANCEL);
        } else if (!response.body().isEmpty() && Framing.hasBody(response, isHead())) {
            connection.write(stream, block, false);
            sendBody(response.body().bytes());
        } else {
            connection.write(stream, block, true);
            refuseRest();
        }
        connection.flushSoon();
    }

    private boolean isHead() {
        return head != null && head.method().equals("HEAD");
    }

    /** Make the head, which counts as the answer from here on. */
    private Http2Headers head(Response response) {
        return head(response, Framing.length(response, isHead()));
    }

    private Http2Headers head(Response response, long length) {
        if (answered) {
            throw new IllegalStateException("a request is answered twice");
        }
        Http2Headers block =
                Http2HeadWriter.write(response, length, Scratch.own().date());
        answered = true;
        sends();
        return block;
    }

    @Override
    public void send(Delivery delivery) {
        Response response = delivery.response();
        switch (delivery.fault()) {
            case NONE -> sendSlowly(delivery);
            case GOAWAY -> {
                connection.goAway();
                sendSlowly(delivery);
            }
            case RESET, EMPTY -> {
                answered = true;
                reset();
            }
            case CUT -> sendHalf(response, this::reset);
            case STALL -> {
                sendHalf(response, () -> {});
                hold();
            }
            case SILENCE -> {
                answered = true;
                hold();
            }
            case WRONG_LENGTH -> sendWithWrongLength(response);
            case MALFORMED_CHUNK -> {
                connection.write(stream, head(response), false);
                connection.writeRaw(Http2Frames.oversized(stream));
            }
            case GARBAGE -> {
                answered = true;
                connection.writeRaw(Garbage.BYTES);
            }
            case TLS_FAILURE -> {
                answered = true;
                connection.breakTls();
            }
        }
    }

    private void sendSlowly(Delivery delivery) {
        Response response = delivery.response();
        boolean trailing = response.trailers().size() > 0;
        boolean bodied = Framing.hasBody(response, isHead())
                && (trailing || !response.body().isEmpty());
        if (!bodied
                || (!trailing && !delivery.pace().slowsBody() && response.body().isHeld())) {
            send(response);
            return;
        }
        Http2Headers trailers = trailing ? Http2HeadWriter.trailers(response.trailers()) : null;
        Http2Headers block = head(response);
        if (closed) {
            return;
        }
        connection.write(stream, block, false);
        connection.flushSoon();
        new Http2Trickle(connection, this, stream, trailers).start(response.body(), delivery.pace(), waiting());
    }

    // --- feeds

    @Override
    public void send(Feed feed) {
        Http2Headers block = head(feed.response(), Framing.NO_LENGTH);
        if (closed) {
            Flow.close(feed, hub);
            return;
        }
        connection.write(stream, block, isHead());
        connection.flushSoon();
        if (isHead()) {
            Flow.close(feed, hub);
            refuseRest();
            return;
        }
        flow = new Flow(feed, new Http2Trickle(connection, this, stream, null), hub, loop());
        flow.start();
    }

    // --- faulty answers

    private void reset() {
        if (!closed) {
            connection.reset(stream, Http2Error.INTERNAL_ERROR);
            connection.flushSoon();
        }
    }

    /** Give up on an answer whose body cannot be sent to its end. */
    void broken(IOException why) {
        hub.report("sending a body", why);
        reset();
    }

    /** Keep the stream open without an end to its answer, until nothing has happened for too long. */
    private void hold() {
        held = true;
        rests();
        waiting().startMillis(hub.limits().idleTimeoutMillis(), this::release);
        if (hub.connections().isClosing()) {
            release();
        }
    }

    /** Give up on a stream that was kept open, and end one that would go on. */
    void release() {
        if (held) {
            cancel();
        } else if (flow != null) {
            flow.finish();
        }
    }

    /** Give the stream up, unless it is over. */
    void cancel() {
        if (!closed) {
            connection.reset(stream, Http2Error.CANCEL);
            connection.flushSoon();
        }
    }

    /** Send the head and half the body, and run the action when they have left. */
    private void sendHalf(Response response, Runnable onSent) {
        Http2Headers block = head(response);
        if (closed) {
            return;
        }
        connection.write(stream, block, false);
        byte[] body = response.body().bytes();
        if (Framing.hasBody(response, isHead()) && body.length > 1) {
            connection.write(stream, body, 0, body.length / 2, onSent);
        } else {
            onSent.run();
        }
        connection.flushSoon();
    }

    private void sendWithWrongLength(Response response) {
        Http2Headers block = head(response);
        if (closed) {
            return;
        }
        block.setLong("content-length", Framing.wrongLength(response));
        connection.write(stream, block, false);
        connection.writeLast(stream, response.body().bytes(), 0, this::refuseRest);
        connection.flushSoon();
    }

    // --- whole answers

    private void sendBody(byte[] bytes) {
        int from = 0;
        while (bytes.length - from > PIECE_BYTES) {
            connection.write(stream, bytes, from, PIECE_BYTES, connection::touch);
            from += PIECE_BYTES;
        }
        connection.writeLast(stream, bytes, from, requestEnded ? null : this::refuseRest);
    }

    /** The answer has left, and the rest of the request is not wanted (RFC 9113, 8.1). */
    void refuseRest() {
        if (!requestEnded && !closed) {
            connection.reset(stream, Http2Error.NO_ERROR);
            connection.flushSoon();
        }
    }
}
