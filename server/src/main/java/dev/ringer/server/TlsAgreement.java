package dev.ringer.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;

/** Waits for the end of a TLS handshake and makes way for the protocol agreed on in it (RFC 7301). */
final class TlsAgreement extends ChannelInboundHandlerAdapter implements OpenConnection {

    private final Channel channel;
    private final Hub hub;

    TlsAgreement(Channel channel, Hub hub) {
        this.channel = channel;
        this.hub = hub;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        hub.connections().add(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        hub.connections().remove(this);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                makeWay(ctx);
            } else {
                Wire.close(channel);
            }
        }
        super.userEventTriggered(ctx, event);
    }

    private void makeWay(ChannelHandlerContext ctx) {
        SslHandler tls = ctx.pipeline().get(SslHandler.class);
        if (ApplicationProtocolNames.HTTP_2.equals(tls.applicationProtocol())) {
            Http2Connection.install(channel, hub);
        } else {
            channel.pipeline().addLast(new Http1Connection(channel, hub));
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

    /** A handshake fails for the client's reasons, of which the client knows more. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        hub.reportUnlessPeer(cause);
        Wire.close(channel);
    }
}
