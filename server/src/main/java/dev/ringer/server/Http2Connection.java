package dev.ringer.server;

import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2SettingsFrame;
import io.netty.util.CharsetUtil;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/2 connection (RFC 9113). Frames, header compression, flow control and the protocol's own floods are Netty's
 * to handle; each stream becomes a channel of its own with an {@link Http2Stream} in it. What is left to do here is to
 * begin, to notice that nothing happens any more, and to end.
 */
final class Http2Connection extends ChannelInboundHandlerAdapter implements OpenConnection {

    private static final byte[] SWITCHING =
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
                    .getBytes(CharsetUtil.US_ASCII);

    private final Channel channel;
    private final Hub hub;
    private final Origins origins;
    private final Deadline idle;
    private @Nullable Request upgraded;
    private @Nullable Http2Stream upgradedStream;
    private boolean begun;
    private int streams;

    private Http2Connection(Channel channel, Hub hub) {
        this.channel = channel;
        this.hub = hub;
        this.origins = new Origins(hub.scheme(), channel);
        this.idle = new Deadline(channel.eventLoop(), this::missed);
    }

    /** Have the channel speak HTTP/2 from here on. */
    static void install(Channel channel, Hub hub) {
        new Http2Connection(channel, hub).addTo(codec(hub));
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
        Http2Connection connection = new Http2Connection(channel, hub);
        connection.upgraded = withoutUpgrade(request);
        Http2FrameCodec codec = codec(hub);
        connection.addTo(codec);
        try {
            codec.onHttpServerUpgrade(theirs);
        } catch (Http2Exception e) {
            // Settings that the codec does not take; there is no way back to HTTP/1 any more.
            Wire.close(channel);
        }
        channel.flush();
        return true;
    }

    private static Request withoutUpgrade(Request request) {
        Headers headers =
                request.headers().without("Connection").without("Upgrade").without("HTTP2-Settings");
        return new Request(request.method(), request.target(), headers, request.body(), request.origin());
    }

    private static Http2FrameCodec codec(Hub hub) {
        Limits limits = hub.limits();
        // Twice what is allowed, so that a header somewhat too large is answered by a problem like everywhere else.
        Http2Settings ours = Http2Settings.defaultSettings()
                .maxConcurrentStreams(limits.streamsMax())
                .maxHeaderListSize(
                        Math.min(limits.headerBytesMax(), Integer.MAX_VALUE / 4) * 2L + limits.requestLineBytesMax());
        return Http2FrameCodecBuilder.forServer()
                .initialSettings(ours)
                .gracefulShutdownTimeoutMillis(hub.config().closeTimeoutMillis())
                .build();
    }

    private void addTo(Http2FrameCodec codec) {
        Http2MultiplexHandler streamMaker = new Http2MultiplexHandler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel stream) {
                stream.pipeline().addLast(new Http2Stream(stream, hub, Http2Connection.this));
            }
        });
        channel.pipeline().addLast(codec, streamMaker, this);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        hub.connections().add(this);
        idle.in(hub.limits().idleTimeoutMillis());
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        hub.connections().remove(this);
        idle.cancel();
    }

    Origins origins() {
        return origins;
    }

    /**
     * Have the stream answer the request that asked for the upgrade, if there is one, as soon as the client has begun to
     * speak HTTP/2 itself. Earlier the protocol would allow, but clients mistake a long answer right behind the 101 for a
     * part of it.
     */
    void answerUpgraded(Http2Stream stream) {
        if (upgraded != null) {
            upgradedStream = stream;
            idle.in(hub.limits().headTimeoutMillis());
        }
    }

    private void clientBegan() {
        begun = true;
        if (upgraded != null && upgradedStream != null) {
            Request request = upgraded;
            upgraded = null;
            idle.never();
            upgradedStream.answerWhole(request);
            upgradedStream = null;
        }
    }

    void streamBegan() {
        streams++;
        idle.never();
    }

    void streamEnded() {
        streams--;
        if (streams == 0) {
            idle.in(hub.limits().idleTimeoutMillis());
        }
    }

    private void missed() {
        Wire.close(channel);
    }

    /** Frames that belong to no stream need no answer beyond the codec's own. */
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object frame) {
        if (frame instanceof Http2SettingsFrame) {
            clientBegan();
        }
        ReferenceCountUtil.release(frame);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
        if (event instanceof ChannelInputShutdownEvent) {
            Wire.close(channel);
        }
        super.userEventTriggered(ctx, event);
    }

    /** Closing the channel says GOAWAY and waits for the streams that are open. */
    @Override
    public void finish() {
        channel.eventLoop().execute(() -> Wire.close(channel));
    }

    @Override
    public void abort() {
        channel.eventLoop()
                .execute(() -> channel.unsafe().close(channel.unsafe().voidPromise()));
    }

    /** A violation of the protocol is told here first and then answered by the codec, which says GOAWAY and closes. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (Http2CodecUtil.getEmbeddedHttp2Exception(cause) != null) {
            return;
        }
        // Before the client has begun, only its first bytes can be at fault, over some of which the codec stumbles.
        if (begun) {
            hub.reportUnlessPeer(cause);
        }
        Wire.close(channel);
    }
}
