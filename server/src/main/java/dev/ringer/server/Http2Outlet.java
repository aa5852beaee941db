package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.concurrent.EventExecutor;
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
    private boolean requestEnded;
    private boolean answered;
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
        dropBody();
    }

    boolean isAnswered() {
        return answered;
    }

    @Override
    public EventExecutor loop() {
        return connection.loop();
    }

    @Override
    public void send(Response response) {
        if (answered) {
            throw new IllegalStateException("a request is answered twice");
        }
        boolean headOnly = head != null && head.method().equals("HEAD");
        Http2Headers block =
                Http2HeadWriter.write(response, headOnly, Scratch.own().date());
        answered = true;
        if (closed) {
            return;
        }
        connection.answerBegan();
        byte[] bytes = response.body().bytes();
        if (response.status() < 200) {
            // Such a status cannot end a request, so the stream is cut, as HTTP/1 closes the connection.
            connection.write(stream, block, false);
            connection.reset(stream, Http2Error.CANCEL);
        } else if (bytes.length > 0 && Framing.hasBody(response, headOnly)) {
            connection.write(stream, block, false);
            sendBody(bytes);
        } else {
            connection.write(stream, block, true);
            refuseRest();
        }
        connection.flushSoon();
    }

    private void sendBody(byte[] bytes) {
        int from = 0;
        while (bytes.length - from > PIECE_BYTES) {
            connection.write(stream, bytes, from, PIECE_BYTES, connection::touch);
            from += PIECE_BYTES;
        }
        connection.writeLast(stream, bytes, from, requestEnded ? null : this::refuseRest);
    }

    /** The answer has left, and the rest of the request is not wanted (RFC 9113, 8.1). */
    private void refuseRest() {
        if (!requestEnded && !closed) {
            connection.reset(stream, Http2Error.NO_ERROR);
            connection.flushSoon();
        }
    }
}
