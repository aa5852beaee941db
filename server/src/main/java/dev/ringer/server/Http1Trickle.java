package dev.ringer.server;

import dev.ringer.http.Pace;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;

/** The body of an HTTP/1 response that is sent slowly, or with trailers behind it. */
final class Http1Trickle implements Trickle.Channel {

    private final Channel channel;
    private final Http1Connection connection;
    private final boolean inChunks;
    private final byte[] end;
    private final Runnable onEnd;

    /** Make one that sends these bytes after the body, and then runs the action. */
    Http1Trickle(Channel channel, Http1Connection connection, boolean inChunks, byte[] end, Runnable onEnd) {
        this.channel = channel;
        this.connection = connection;
        this.inChunks = inChunks;
        this.end = end;
        this.onEnd = onEnd;
    }

    void start(byte[] body, Pace pace, Wait wait) {
        channel.flush();
        if (body.length == 0) {
            end();
        } else {
            new Trickle(body, new Timetable(body.length, pace), this, wait).go();
        }
    }

    @Override
    public ChannelFuture write(byte[] body, int from, int count, boolean last) {
        connection.sendingLong();
        ByteBuf piece = inChunks ? Http1Chunk.of(body, from, count) : Unpooled.wrappedBuffer(body, from, count);
        return channel.writeAndFlush(piece);
    }

    @Override
    public void rest() {
        connection.resting();
    }

    @Override
    public void end() {
        if (end.length > 0) {
            Wire.write(channel, Unpooled.wrappedBuffer(end));
        }
        onEnd.run();
    }
}
