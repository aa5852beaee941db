package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Pace;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The body of an HTTP/2 response that is sent slowly, bit by bit, or with trailers behind it. */
final class Http2Trickle implements Flow.Channel {

    private final Http2Connection connection;
    private final Http2Outlet outlet;
    private final int stream;
    private final @Nullable Http2Headers trailers;

    Http2Trickle(Http2Connection connection, Http2Outlet outlet, int stream, @Nullable Http2Headers trailers) {
        this.connection = connection;
        this.outlet = outlet;
        this.stream = stream;
        this.trailers = trailers;
    }

    void start(Body body, Pace pace, Wait wait) {
        if (body.isEmpty()) {
            end();
        } else {
            new Trickle(body, Timetable.of(body, pace), this, wait).go();
        }
    }

    @Override
    public ByteBufAllocator alloc() {
        return connection.alloc();
    }

    @Override
    public ChannelFuture write(ByteBuf piece, boolean last) {
        outlet.sends();
        ChannelFuture written = connection.writeData(stream, piece, last && trailers == null);
        connection.flushSoon();
        return written;
    }

    @Override
    public void rest() {
        outlet.rests();
    }

    @Override
    public void fail(IOException why) {
        outlet.broken(why);
    }

    @Override
    public void cut() {
        outlet.cancel();
    }

    @Override
    public void end() {
        if (trailers != null) {
            connection.write(stream, trailers, true);
            connection.flushSoon();
        }
        outlet.refuseRest();
    }
}
