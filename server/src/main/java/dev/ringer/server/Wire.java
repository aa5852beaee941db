package dev.ringer.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;

/** Tells channels to do what nobody waits for; a write that fails comes back as the channel's exception. */
final class Wire {

    /** A record with an alert, TLS 1.2, two bytes: fatal, internal_error (RFC 8446, 5.1 and 6). */
    private static final byte[] BARE_ALERT = {21, 3, 3, 0, 2, 2, 80};

    private Wire() {}

    static void write(Channel channel, Object message) {
        var unused = channel.write(message, channel.voidPromise());
    }

    static void close(Channel channel) {
        var unused = channel.close();
    }

    /** Close with a reset instead of an end, whatever the client has not taken yet. */
    static void reset(Channel channel) {
        channel.flush();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.unsafe().close(channel.unsafe().voidPromise());
    }

    /**
     * Send a TLS record that the other side cannot decrypt, a fatal alert in clear text, and close. Where there is no TLS,
     * reset.
     */
    static void breakTls(Channel channel) {
        ChannelHandlerContext tls = channel.pipeline().context(SslHandler.class);
        if (tls == null) {
            reset(channel);
            return;
        }
        channel.flush();
        // Written from the handler on, so past its encryption.
        ByteBuf alert = Unpooled.wrappedBuffer(BARE_ALERT);
        tls.writeAndFlush(alert)
                .addListener(written -> channel.unsafe().close(channel.unsafe().voidPromise()));
    }
}
