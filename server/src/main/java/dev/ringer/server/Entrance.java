package dev.ringer.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;

/** Sets up each connection that comes in: counted, encrypted or not, and refused where there are too many. */
final class Entrance extends ChannelInitializer<SocketChannel> {

    private final Hub hub;
    private final @Nullable SslContext tls;

    Entrance(Hub hub, @Nullable SslContext tls) {
        this.hub = hub;
        this.tls = tls;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        Connections connections = hub.connections();
        if (!connections.enter()) {
            turnAway(channel);
            return;
        }
        channel.closeFuture().addListener(closed -> connections.leave());
        if (tls == null) {
            channel.pipeline().addLast(new Http1Connection(channel, hub));
        } else {
            channel.pipeline().addLast(new TlsEntrance(channel, hub, tls));
        }
    }

    private void turnAway(Channel channel) {
        if (tls != null || hub.connections().isClosing()) {
            Wire.close(channel);
            return;
        }
        String detail = "all " + hub.limits().connectionsMax() + " connections allowed are open";
        channel.pipeline().addLast(new Http1Connection(channel, hub, new Refusal(503, detail)));
    }
}
