package dev.ringer.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;

/**
 * Ends a connection so that the client gets all that was sent: the sending side is shut first, and the rest once the
 * client has shut its own, or soon. Closing both at once while the client still sends would make the operating system
 * throw away what the client has not read yet (RFC 9112, 9.6).
 */
final class Farewell {

    /** How long a client may take to shut its side. */
    private static final int PATIENCE_MILLIS = 1_000;

    private final Channel channel;
    private final Deadline deadline;
    private boolean inputEnded;
    private boolean said;

    /** Make one; missing the deadline must close the channel. */
    Farewell(Channel channel, Deadline deadline) {
        this.channel = channel;
        this.deadline = deadline;
    }

    boolean hasInputEnded() {
        return inputEnded;
    }

    /** Take note that the client has shut its side. */
    void inputEnded() {
        inputEnded = true;
        if (said) {
            Wire.close(channel);
        }
    }

    /** Close once all that was written has left; for clients that have nothing more to say. */
    void end() {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> Wire.close(channel));
    }

    /**
     * Shut the sending side once all that was written has left, and wait for the client; for clients that may still be
     * sending. The deadline in force bounds how long the writing takes.
     */
    void say() {
        channel.config().setAutoRead(true);
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            said = true;
            if (!written.isSuccess() || inputEnded) {
                Wire.close(channel);
            } else {
                deadline.in(PATIENCE_MILLIS);
                shutOutput();
            }
        });
    }

    private void shutOutput() {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls != null) {
            var unused = tls.closeOutbound();
        } else if (channel instanceof DuplexChannel duplex) {
            var unused = duplex.shutdownOutput();
        } else {
            Wire.close(channel);
        }
    }
}
