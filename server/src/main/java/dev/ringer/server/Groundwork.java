package dev.ringer.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What all servers stand on: classes, which take long to load and to get ready. A channel that listens to nothing makes
 * Java do so, once in a process and on a thread of its own, while another reads contracts.
 */
final class Groundwork {

    private static @Nullable Thread laying;

    private Groundwork() {}

    /** Begin to lay it; nothing is done when that has been done before. */
    static synchronized void begin() {
        if (laying == null) {
            laying = new Thread(Groundwork::lay, "ringer-groundwork");
            laying.setDaemon(true);
            laying.start();
        }
    }

    /**
     * Wait until it is laid, if that has begun. Two threads that make Netty's classes ready at once could wait for each
     * other for ever, since those need each other.
     */
    static synchronized void await() {
        boolean interrupted = false;
        while (laying != null && laying.isAlive()) {
            try {
                laying.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lay() {
        EventLoopGroup loops = Server.loops(1);
        try {
            ServerBootstrap bootstrap = Server.bootstrap(1, loops).childHandler(new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel channel) {
                    throw new IllegalStateException("a channel that listens to nothing took a connection");
                }
            });
            Wire.close(bootstrap.register().syncUninterruptibly().channel());
        } catch (RuntimeException | Error e) {
            // The server that is started next meets the same, and says so.
        } finally {
            var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }
}
