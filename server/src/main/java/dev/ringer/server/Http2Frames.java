package dev.ringer.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;

/** Passes on the frames that carry requests; the others are the codec's own business. */
final class Http2Frames extends Http2FrameAdapter {

    private final Http2Connection connection;

    Http2Frames(Http2Connection connection) {
        this.connection = connection;
    }

    /** Make the start of a DATA frame that is longer than any client allows that has not asked for longer ones. */
    static byte[] oversized(int stream) {
        return new byte[] {
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            Http2FrameTypes.DATA,
            0,
            (byte) (stream >>> 24),
            (byte) (stream >>> 16),
            (byte) (stream >>> 8),
            (byte) stream
        };
    }

    @Override
    public void onSettingsRead(ChannelHandlerContext ctx, Http2Settings settings) {
        connection.clientBegan();
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext ctx, int stream, Http2Headers block, int padding, boolean endOfStream) {
        connection.outlet(stream).read(block, endOfStream);
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext ctx,
            int stream,
            Http2Headers block,
            int dependency,
            short weight,
            boolean exclusive,
            int padding,
            boolean endOfStream) {
        connection.outlet(stream).read(block, endOfStream);
    }

    /** Counts all bytes as taken at once, so that the client may send as many more: bodies have their own bound. */
    @Override
    public int onDataRead(ChannelHandlerContext ctx, int stream, ByteBuf data, int padding, boolean endOfStream) {
        int taken = data.readableBytes() + padding;
        connection.outlet(stream).read(data, endOfStream);
        return taken;
    }
}
