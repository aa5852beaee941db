package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.CharsetUtil;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1 connection: reads a request, has it answered, reads the next. Answers leave in the order of their
 * requests, because no request is read before the answer to the one before it is written; those to pipelined requests
 * leave together.
 */
final class Http1Connection extends ByteToMessageDecoder implements OpenConnection {

    private enum Phase {
        /** Between two requests. */
        IDLE,
        /** A head has begun. */
        HEAD,
        BODY,
        /** The answer is being made, waited for or sent. */
        ANSWERING,
        /** No more will be sent, on purpose; the connection stays until the client or its patience ends. */
        HOLDING,
        /** Answers wait for the client to read; nothing is read from it until it does. */
        BLOCKED,
        /** The last answer is written; what still comes in is thrown away. */
        CLOSING
    }

    /** What may be read ahead while an answer waits for its time. */
    private static final int AHEAD_BYTES_MAX = 16 << 10;

    private static final ByteBuf CONTINUE =
            Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("HTTP/1.1 100 Continue\r\n\r\n", CharsetUtil.US_ASCII));

    private final Channel channel;
    private final Hub hub;
    private final @Nullable Refusal greeting;
    private final Http1HeadReader heads;
    private final Http1Outlet outlet;
    private final Peer peer;
    private final Deadline deadline;
    private final Farewell farewell;

    private Phase phase = Phase.IDLE;
    private @Nullable Http1BodyReader body;
    private boolean fresh = true;
    private boolean decoding;
    private boolean refused;
    private int unflushed;

    /** Make the handler of a connection, on its event loop. */
    Http1Connection(Channel channel, Hub hub) {
        this(channel, hub, null);
    }

    /** Make the handler of a connection that is refused whatever it sends. */
    Http1Connection(Channel channel, Hub hub, @Nullable Refusal greeting) {
        this.channel = channel;
        this.hub = hub;
        this.greeting = greeting;
        this.heads = new Http1HeadReader(hub.limits());
        this.outlet = new Http1Outlet(channel, this, hub);
        this.peer = new Peer(hub.scheme(), "HTTP/1.1", channel);
        this.deadline = new Deadline(channel.eventLoop(), this::missed);
        this.farewell = new Farewell(channel, deadline);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        deadline.in(hub.limits().idleTimeoutMillis());
        hub.connections().add(this);
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) {
        hub.connections().remove(this);
        deadline.cancel();
        outlet.stop();
        dropBody();
    }

    /** Refuse a connection that was taken only to be refused. */
    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
        if (greeting != null) {
            refuse(greeting);
        }
        super.channelActive(ctx);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        decoding = true;
        try {
            step(in);
        } catch (Refusal refusal) {
            refuse(refusal);
        } finally {
            decoding = false;
        }
        if ((phase == Phase.ANSWERING && !isWaiting()) || phase == Phase.BLOCKED) {
            channel.config().setAutoRead(false);
        }
    }

    /** Tell whether to go on reading although an answer is due, since a client that goes is noticed by reading only. */
    private boolean isWaiting() {
        return outlet.isWaiting() && actualReadableBytes() <= AHEAD_BYTES_MAX;
    }

    private void step(ByteBuf in) {
        switch (phase) {
            case IDLE, HEAD -> readHead(in);
            case BODY -> readBody(in);
            case ANSWERING, BLOCKED -> {}
            case HOLDING, CLOSING -> in.skipBytes(in.readableBytes());
        }
    }

    private void readHead(ByteBuf in) {
        if (greeting != null) {
            throw greeting;
        }
        Http2Preface preface = fresh && hub.speaksClearHttp2() ? Http2Preface.in(in) : Http2Preface.NONE;
        switch (preface) {
            case WHOLE -> becomeHttp2();
            case BEGUN -> headGoesOn();
            case NONE -> readHttp1Head(in);
        }
    }

    private void becomeHttp2() {
        Http2Connection.install(channel, hub);
        channel.pipeline().remove(this);
    }

    private void headGoesOn() {
        if (phase == Phase.IDLE) {
            phase = Phase.HEAD;
            deadline.in(hub.limits().headTimeoutMillis());
        }
    }

    private void readHttp1Head(ByteBuf in) {
        Http1Head head = heads.read(in);
        if (head == null) {
            headGoesOn();
            return;
        }
        fresh = false;
        if (!head.hasBody()) {
            answer(head, head.headers(), Body.EMPTY);
            return;
        }
        body = new Http1BodyReader(head, hub.limits(), hub.budget());
        if (head.expectsContinue() && !in.isReadable()) {
            Wire.write(channel, CONTINUE.duplicate());
            channel.flush();
        }
        readBody(in);
    }

    private void readBody(ByteBuf in) {
        Http1BodyReader reader = body;
        if (reader == null) {
            throw new IllegalStateException("no body is being read");
        }
        if (reader.read(in)) {
            body = null;
            Body whole = reader.complete();
            answer(reader.head(), reader.headers(whole), whole);
        } else if (phase != Phase.BODY) {
            phase = Phase.BODY;
            deadline.in(hub.limits().bodyTimeoutMillis());
        }
    }

    private void answer(Http1Head head, Headers headers, Body whole) {
        String authority = Target.authority(head.target());
        String origin = peer.origin(authority == null ? head.host() : authority);
        Request request = new Request(
                head.method(),
                Target.parse(head.target()),
                headers,
                whole,
                origin,
                head.http10() ? peer.caller().withProtocol("HTTP/1.0") : peer.caller());
        if (head.http2Settings() != null
                && hub.speaksClearHttp2()
                && Http2Connection.upgrade(channel, hub, head.http2Settings(), request)) {
            channel.pipeline().remove(this);
            return;
        }
        phase = Phase.ANSWERING;
        deadline.never();
        outlet.begin(head);
        hub.answer(request, outlet);
    }

    /** Answer a request that is not read to its end, and close, since nobody can tell where the next one begins. */
    private void refuse(Refusal refusal) {
        if (phase == Phase.CLOSING) {
            return;
        }
        String method = body == null ? heads.method() : body.head().method();
        dropBody();
        refused = true;
        phase = Phase.ANSWERING;
        outlet.beginLast(method);
        outlet.send(refusal.response());
    }

    private void dropBody() {
        if (body != null) {
            body.discard();
            body = null;
        }
    }

    /** Tell whether the connection may stay open after the answer that is about to be sent. */
    boolean mayStay() {
        return !hub.connections().isClosing() && (!farewell.hasInputEnded() || actualReadableBytes() > 0);
    }

    /** Take note that a long answer makes progress. */
    void sendingLong() {
        deadline.in(hub.limits().idleTimeoutMillis());
    }

    /** Take note that the rest of an answer waits for its time. */
    void resting() {
        deadline.never();
    }

    /** Send an answer that was waited for. */
    void sendLate(Runnable sending) {
        hub.sendLate(sending, outlet);
    }

    /** Send no more, though the client waits, and leave the connection open until nothing happens for too long. */
    void hold() {
        flush();
        phase = Phase.HOLDING;
        channel.config().setAutoRead(true);
        deadline.in(hub.limits().idleTimeoutMillis());
        if (farewell.hasInputEnded() || hub.connections().isClosing()) {
            Wire.close(channel);
        }
    }

    /** End the connection, since an answer cannot be sent as its head says. */
    void broken(IOException why) {
        hub.report("sending a body", why);
        ended();
        Wire.close(channel);
    }

    /** Take note that the connection has been ended otherwise than in good order. */
    void ended() {
        phase = Phase.CLOSING;
    }

    /** Go on after an answer was written to its end, though perhaps not yet flushed. */
    void answered(boolean stay) {
        unflushed++;
        if (!stay) {
            close();
            return;
        }
        phase = Phase.IDLE;
        if (unflushed >= hub.limits().pipelineDepth() || !channel.isWritable()) {
            flush();
            if (!channel.isWritable()) {
                phase = Phase.BLOCKED;
                deadline.in(hub.limits().idleTimeoutMillis());
                return;
            }
        }
        if (!decoding) {
            readOn();
        }
    }

    private void flush() {
        unflushed = 0;
        channel.flush();
    }

    /** Read what has come in meanwhile, and what will. */
    private void readOn() {
        channel.config().setAutoRead(true);
        ChannelHandlerContext ctx = channel.pipeline().context(this);
        if (ctx == null) {
            // The client has gone while its answer was waited for.
            return;
        }
        try {
            channelRead(ctx, Unpooled.EMPTY_BUFFER);
        } catch (Exception e) {
            exceptionCaught(ctx, e);
        }
        settle();
    }

    /** The decoder's own would ask for more to read, though reading was turned off. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        discardSomeReadBytes();
        settle();
        ctx.fireChannelReadComplete();
    }

    private void settle() {
        if (unflushed > 0) {
            flush();
        }
        if (farewell.hasInputEnded()) {
            closeUnlessAnswering();
        } else if (phase == Phase.IDLE) {
            deadline.in(hub.limits().idleTimeoutMillis());
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!channel.isWritable() || outlet.goOn()) {
            return;
        }
        if (phase == Phase.BLOCKED && !decoding) {
            phase = Phase.IDLE;
            readOn();
        }
    }

    /** The decoder's own would throw away, at the end of input, the requests that still wait for their turn. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            farewell.inputEnded();
            closeUnlessAnswering();
        }
        ctx.fireUserEventTriggered(event);
    }

    /**
     * The client has sent its last byte, but may still be reading; what somebody else has to answer first, and
     * what has no end, is given up, since most who end their side have gone.
     */
    private void closeUnlessAnswering() {
        switch (phase) {
            case IDLE, HEAD, BODY -> close();
            case HOLDING -> Wire.close(channel);
            case ANSWERING -> {
                if (outlet.needsClient()) {
                    Wire.close(channel);
                }
            }
            case BLOCKED, CLOSING -> {}
        }
    }

    private void missed() {
        int head = hub.limits().headTimeoutMillis();
        int whole = hub.limits().bodyTimeoutMillis();
        switch (phase) {
            case HEAD -> refuse(new Refusal(408, "the header did not end within the " + head + " ms allowed"));
            case BODY -> refuse(new Refusal(408, "the body did not end within the " + whole + " ms allowed"));
            case IDLE, ANSWERING, HOLDING, BLOCKED, CLOSING -> Wire.close(channel);
        }
    }

    private void close() {
        phase = Phase.CLOSING;
        deadline.in(hub.limits().idleTimeoutMillis());
        if (refused || actualReadableBytes() > 0) {
            farewell.say();
        } else {
            farewell.end();
        }
    }

    @Override
    public void finish() {
        channel.eventLoop().execute(() -> {
            if (phase == Phase.IDLE || phase == Phase.BLOCKED) {
                close();
            } else if (phase == Phase.HOLDING) {
                Wire.close(channel);
            } else {
                outlet.finishFeed();
            }
        });
    }

    @Override
    public void abort() {
        Wire.close(channel);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        hub.reportUnlessPeer(cause);
        Wire.close(channel);
    }
}
