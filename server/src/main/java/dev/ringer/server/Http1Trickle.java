package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Pace;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;

/** The body of an HTTP/1 response that is sent slowly, bit by bit, or with trailers behind it. */
final class Http1Trickle implements Flow.Channel {

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

    void start(Body body, Pace pace, Wait wait) {
        channel.flush();
        if (body.isEmpty()) {
            end();
        } else {
            new Trickle(body, Timetable.of(body, pace), this, wait).go();
        }
    }

    @Override
    public ByteBufAllocator alloc() {
        return channel.alloc();
    }

    @Override
    public ChannelFuture write(ByteBuf piece, boolean last) {
        connection.sendingLong();
        return channel.writeAndFlush(inChunks ? Http1Chunk.of(piece) : piece);
    }

    @Override
    public void rest() {
        connection.resting();
    }

    /** What was announced cannot be sent, so that the client must see the end before its time. */
    @Override
    public void fail(IOException why) {
        connection.broken(why);
    }

    @Override
    public void cut() {
        connection.ended();
        Wire.close(channel);
    }

    @Override
    public void end() {
        if (end.length > 0) {
            Wire.write(channel, Unpooled.wrappedBuffer(end));
        }
        onEnd.run();
    }
}
