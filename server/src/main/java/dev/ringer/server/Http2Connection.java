package dev.ringer.server;

import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.AbstractHttp2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.CharsetUtil;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/2 connection (RFC 9113). Frames, header compression, flow control and the protocol's own floods are Netty's
 * to handle. What is left to do here is to begin, to give each stream its {@link Http2Outlet}, to notice that nothing
 * happens any more, and to end.
 */
final class Http2Connection extends Http2ConnectionHandler implements OpenConnection {

    private static final byte[] SWITCHING =
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
                    .getBytes(CharsetUtil.US_ASCII);

    private final Channel channel;
    private final Hub hub;
    private final Peer peer;
    private final Deadline idle;
    private final IntObjectHashMap<Http2Outlet> outlets = new IntObjectHashMap<>();
    private @Nullable ChannelHandlerContext context;
    private @Nullable Request upgraded;
    private boolean begun;
    private boolean reading;

    /** How many streams have an answer, or a piece of one, that has not left yet. */
    private int answering;

    private Http2Connection(
            Channel channel,
            Hub hub,
            Http2ConnectionDecoder decoder,
            Http2ConnectionEncoder encoder,
            Http2Settings settings) {
        super(decoder, encoder, settings);
        this.channel = channel;
        this.hub = hub;
        this.peer = new Peer(hub.scheme(), "HTTP/2", channel);
        this.idle = new Deadline(channel.eventLoop(), this::missed);
        decoder.frameListener(new Http2Frames(this));
        connection().addListener(new Http2ConnectionAdapter() {
            @Override
            public void onStreamClosed(Http2Stream stream) {
                streamEnded(stream.id());
            }
        });
    }

    /** Have the channel speak HTTP/2 from here on. */
    static void install(Channel channel, Hub hub) {
        channel.pipeline().addLast(new Builder(channel, hub).build());
    }

    /**
     * Turn from HTTP/1.1 to HTTP/2 (RFC 7540, 3.2) and answer the request there, on stream 1.
     *
     * @param settings of the request's HTTP2-Settings; false, and nothing done, where they are none
     */
    static boolean upgrade(Channel channel, Hub hub, String settings, Request request) {
        Http2Settings theirs = Http2UpgradeSettings.read(settings);
        if (theirs == null) {
            return false;
        }
        Wire.write(channel, Unpooled.wrappedBuffer(SWITCHING));
        Http2Connection connection = new Builder(channel, hub).build();
        channel.pipeline().addLast(connection);
        connection.beginWith(request, theirs);
        channel.flush();
        return true;
    }

    private void beginWith(Request request, Http2Settings theirs) {
        try {
            onHttpServerUpgrade(theirs);
            outlets.put(Http2CodecUtil.HTTP_UPGRADE_STREAM_ID, newOutlet(Http2CodecUtil.HTTP_UPGRADE_STREAM_ID));
            upgraded = withoutUpgrade(request);
            idle.in(hub.limits().headTimeoutMillis());
        } catch (Http2Exception e) {
            // Settings that the codec does not take; there is no way back to HTTP/1 any more.
            Wire.close(channel);
        }
    }

    private static Request withoutUpgrade(Request request) {
        Headers headers =
                request.headers().without("Connection").without("Upgrade").without("HTTP2-Settings");
        return request.withHeaders(headers);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
        context = ctx;
        hub.connections().add(this);
        idle.in(hub.limits().idleTimeoutMillis());
        super.handlerAdded(ctx);
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) throws Exception {
        super.handlerRemoved0(ctx);
        hub.connections().remove(this);
        idle.cancel();
    }

    /**
     * Take note that the client has begun to speak HTTP/2, and answer the request that asked for the upgrade. Earlier the
     * protocol would allow, but clients mistake a long answer right behind the 101 for a part of it.
     */
    void clientBegan() {
        begun = true;
        if (upgraded != null) {
            Request request = upgraded;
            upgraded = null;
            outlet(Http2CodecUtil.HTTP_UPGRADE_STREAM_ID).answerWhole(request);
            touch();
        }
    }

    Peer peer() {
        return peer;
    }

    EventExecutor loop() {
        return channel.eventLoop();
    }

    /** Give the stream's outlet, a new one where the stream is new. */
    Http2Outlet outlet(int stream) {
        Http2Outlet found = outlets.get(stream);
        if (found == null) {
            found = newOutlet(stream);
            outlets.put(stream, found);
            touch();
        }
        return found;
    }

    private Http2Outlet newOutlet(int stream) {
        return new Http2Outlet(this, hub, stream);
    }

    /** Take note that a stream's answer is on its way. */
    void answerBegan() {
        answering++;
        touch();
    }

    /** Take note that the rest of a stream's answer waits for its time. */
    void answerRests() {
        answering--;
        touch();
    }

    private void streamEnded(int stream) {
        Http2Outlet ended = outlets.remove(stream);
        if (ended != null) {
            answering -= ended.isSending() ? 1 : 0;
            ended.closed();
            touch();
        }
    }

    /** Start the time anew in which something must happen: a request, or progress with an answer. */
    void touch() {
        if (outlets.isEmpty() || answering > 0) {
            idle.in(hub.limits().idleTimeoutMillis());
        } else {
            // Bodies have their own deadlines, and answers may be late on purpose.
            idle.never();
        }
    }

    private void missed() {
        if (answering > 0) {
            abort();
        } else {
            Wire.close(channel);
        }
    }

    private ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("the connection is in no pipeline");
        }
        return context;
    }

    void write(int stream, Http2Headers block, boolean last) {
        var unused = encoder()
                .writeHeaders(context(), stream, block, 0, last, context().newPromise());
    }

    /** Write a piece of a body that is not the last, and run the action when it has left. */
    void write(int stream, byte[] body, int from, int count, Runnable onWritten) {
        writeData(stream, body, from, count, false).addListener(written -> onWritten.run());
    }

    /** Write the rest of a body, and run the action, if there is one, when it has left. */
    void writeLast(int stream, byte[] body, int from, @Nullable Runnable onWritten) {
        ChannelFuture future = writeData(stream, body, from, body.length - from, true);
        if (onWritten != null) {
            future.addListener(written -> onWritten.run());
        }
    }

    private ChannelFuture writeData(int stream, byte[] body, int from, int count, boolean last) {
        return writeData(stream, Unpooled.wrappedBuffer(body, from, count), last);
    }

    ChannelFuture writeData(int stream, ByteBuf piece, boolean last) {
        return encoder().writeData(context(), stream, piece, 0, last, context().newPromise());
    }

    ByteBufAllocator alloc() {
        return channel.alloc();
    }

    void reset(int stream, Http2Error error) {
        var unused = resetStream(context(), stream, error.code(), context().newPromise());
    }

    /** Send bytes that are not a whole frame, and close. */
    void writeRaw(byte[] bytes) {
        ChannelHandlerContext ctx = context();
        ctx.writeAndFlush(Unpooled.wrappedBuffer(bytes)).addListener(written -> {
            var unused = ctx.close();
        });
    }

    /** Fail as TLS does when a record cannot be decrypted. */
    void breakTls() {
        Wire.breakTls(channel);
    }

    /** Say GOAWAY, and close once the streams that are open have ended. */
    void goAway() {
        Wire.close(channel);
    }

    /** Send what was written, with what else is written in answer to the same bytes. */
    void flushSoon() {
        if (!reading) {
            flush(context());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) throws Exception {
        reading = true;
        super.channelRead(ctx, bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
        reading = false;
        super.channelReadComplete(ctx);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
        super.userEventTriggered(ctx, event);
        if (event instanceof ChannelInputShutdownEvent) {
            Wire.close(channel);
        }
    }

    /** Closing the channel says GOAWAY and waits for the streams that are open. */
    @Override
    public void finish() {
        channel.eventLoop().execute(() -> {
            Wire.close(channel);
            List.copyOf(outlets.values()).forEach(Http2Outlet::release);
        });
    }

    @Override
    public void abort() {
        channel.eventLoop()
                .execute(() -> channel.unsafe().close(channel.unsafe().voidPromise()));
    }

    /** Before the client has begun, only its first bytes can be at fault, over some of which the codec stumbles. */
    @Override
    protected void onConnectionError(
            ChannelHandlerContext ctx, boolean outbound, Throwable cause, @Nullable Http2Exception violation) {
        if (violation == null && begun) {
            hub.reportUnlessPeer(cause);
        }
        super.onConnectionError(ctx, outbound, cause, violation);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) throws Exception {
        if (Http2CodecUtil.getEmbeddedHttp2Exception(cause) != null) {
            super.exceptionCaught(ctx, cause);
            return;
        }
        hub.reportUnlessPeer(cause);
        Wire.close(channel);
    }

    private static final class Builder extends AbstractHttp2ConnectionHandlerBuilder<Http2Connection, Builder> {

        private final Channel channel;
        private final Hub hub;

        Builder(Channel channel, Hub hub) {
            this.channel = channel;
            this.hub = hub;
            Limits limits = hub.limits();
            // Twice what is allowed, so that a header somewhat too large is answered by a problem like everywhere else.
            long headerBytes =
                    Math.min(limits.headerBytesMax(), Integer.MAX_VALUE / 4) * 2L + limits.requestLineBytesMax();
            server(true);
            initialSettings(Http2Settings.defaultSettings()
                    .maxConcurrentStreams(limits.streamsMax())
                    .maxHeaderListSize(headerBytes));
            gracefulShutdownTimeoutMillis(hub.config().closeTimeoutMillis());
        }

        @Override
        protected Http2Connection build() {
            return super.build();
        }

        @Override
        protected Http2Connection build(
                Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings settings) {
            return new Http2Connection(channel, hub, decoder, encoder, settings);
        }
    }
}
