package dev.ringer.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.util.List;

/**
 * The beginning of a connection to a port that speaks TLS: tells clients that speak clear text what is wrong, lets the
 * others shake hands.
 */
final class TlsEntrance extends ByteToMessageDecoder implements OpenConnection {

    /** The first byte of a TLS record that begins a handshake (RFC 8446, 5.1). */
    private static final int HANDSHAKE = 22;

    private final Channel channel;
    private final Hub hub;
    private final SslContext tls;
    private final Deadline deadline;

    TlsEntrance(Channel channel, Hub hub, SslContext tls) {
        this.channel = channel;
        this.hub = hub;
        this.tls = tls;
        this.deadline = new Deadline(channel.eventLoop(), () -> Wire.close(channel));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        hub.connections().add(this);
        deadline.in(hub.limits().headTimeoutMillis());
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) {
        hub.connections().remove(this);
        deadline.cancel();
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (in.getByte(in.readerIndex()) == HANDSHAKE) {
            SslHandler handler = tls.newHandler(channel.alloc());
            handler.setHandshakeTimeoutMillis(hub.limits().headTimeoutMillis());
            channel.pipeline().addLast(handler, new TlsAgreement(channel, hub));
        } else {
            channel.pipeline()
                    .addLast(new Http1Connection(
                            channel, hub, Refusal.malformed("this port speaks TLS, use a URI that begins with https")));
        }
        channel.pipeline().remove(this);
    }

    @Override
    public void finish() {
        Wire.close(channel);
    }

    @Override
    public void abort() {
        Wire.close(channel);
    }
}
