package dev.ringer.server;

import dev.ringer.http.Handler;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running HTTP server. Its threads are daemons: a program that has nothing else to do must wait for its own reason to
 * end.
 *
 * <p>Netty's flight recorder events are switched off when this class loads ({@code io.netty.jfr.enabled=false}), since
 * they take a fifth of the time to the first answer; a value that is set already stays.
 */
public final class Server implements AutoCloseable {

    static {
        if (System.getProperty("io.netty.jfr.enabled") == null) {
            System.setProperty("io.netty.jfr.enabled", "false");
        }
    }

    private final ServerConfig config;
    private final Hub hub;
    private final Optional<TlsContext> tls;
    private final EventLoopGroup loops;
    private final List<Channel> listening;

    private Server(
            ServerConfig config, Hub hub, Optional<TlsContext> tls, EventLoopGroup loops, List<Channel> listening) {
        this.config = config;
        this.hub = hub;
        this.tls = tls;
        this.loops = loops;
        this.listening = List.copyOf(listening);
    }

    /**
     * Begin to load what a server stands on, on another thread, so that the first {@link #start} finds it there. It is
     * done once in a process: called again, this does nothing.
     */
    public static void prepare() {
        Groundwork.begin();
    }

    /**
     * Start a server, which takes connections when this returns.
     *
     * @param handler called on event loops, so from several threads at once; it must not block
     * @throws StartException when it cannot listen, or not with this certificate
     */
    public static Server start(ServerConfig config, Handler handler) {
        return start(config, handler, new Courier(new Compression(config.gzip())));
    }

    static Server start(ServerConfig config, Handler handler, Courier courier) {
        Groundwork.await();
        InetAddress[] addresses = resolve(config);
        Hub hub = new Hub(config, handler, courier);
        Optional<TlsContext> tls = TlsContext.of(config);
        EventLoopGroup loops = loops(config.eventLoopThreads());
        ServerBootstrap bootstrap = bootstrap(config.eventLoopThreads(), loops)
                .childHandler(new Entrance(hub, tls.map(TlsContext::context).orElse(null)));
        try {
            return new Server(config, hub, tls, loops, listen(bootstrap, config, addresses));
        } catch (StartException e) {
            var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw e;
        }
    }

    private static InetAddress[] resolve(ServerConfig config) {
        try {
            return Addresses.resolve(config.host());
        } catch (UnknownHostException e) {
            throw failure(config, StartException.Reason.UNKNOWN_HOST, "the host has no known address", e);
        }
    }

    static EventLoopGroup loops(int threads) {
        return new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("ringer-server", true), NioIoHandler.newFactory());
    }

    static ServerBootstrap bootstrap(int threads, EventLoopGroup loops) {
        ByteBufAllocator allocator = allocator(threads);
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.ALLOCATOR, allocator)
                .childOption(ChannelOption.ALLOCATOR, allocator)
                // A client may shut its side after its request and still wait for the answer.
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    }

    /** Give a pool with one arena of small chunks for each thread, and none on the heap, which nothing here uses. */
    private static ByteBufAllocator allocator(int threads) {
        return new PooledByteBufAllocator(true, 0, threads, 8192, 4, 64, 16, false);
    }

    private static List<Channel> listen(ServerBootstrap bootstrap, ServerConfig config, InetAddress[] addresses) {
        List<Channel> channels = new ArrayList<>();
        int port = config.port();
        for (InetAddress address : addresses) {
            ChannelFuture bound =
                    bootstrap.bind(new InetSocketAddress(address, port)).awaitUninterruptibly();
            if (bound.isSuccess()) {
                channels.add(bound.channel());
                port = ((InetSocketAddress) bound.channel().localAddress()).getPort();
            } else if (channels.isEmpty() || isInUse(bound.cause())) {
                channels.forEach(Wire::close);
                throw failure(config, bound.cause());
            }
            // A further address of the name that this machine does not have, as with IPv6 switched off, is left out.
        }
        return channels;
    }

    private static boolean isInUse(Throwable cause) {
        return cause instanceof BindException && says(cause, "in use");
    }

    private static StartException failure(ServerConfig config, Throwable cause) {
        if (isInUse(cause)) {
            return failure(
                    config,
                    StartException.Reason.PORT_IN_USE,
                    "the port is in use, choose another one or 0 for any that is free",
                    cause);
        }
        if (cause instanceof SocketException && says(cause, "permission denied")) {
            return failure(
                    config,
                    StartException.Reason.NOT_PERMITTED,
                    "the port is not permitted, those from 1024 on usually are",
                    cause);
        }
        if (cause instanceof BindException && says(cause, "assign requested address")) {
            return failure(
                    config, StartException.Reason.FOREIGN_HOST, "the host's address is not one of this machine", cause);
        }
        return failure(config, StartException.Reason.OTHER, String.valueOf(cause.getMessage()), cause);
    }

    private static boolean says(Throwable cause, String words) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    private static StartException failure(
            ServerConfig config, StartException.Reason reason, String why, Throwable cause) {
        return new StartException(reason, config.host(), config.port(), why, cause);
    }

    /** Give the port it listens on, also where any free one was asked for. */
    public int port() {
        return ((InetSocketAddress) listening.get(0).localAddress()).getPort();
    }

    /** Give a URI that reaches the server from this machine, such as {@code http://127.0.0.1:4010}. */
    public String baseUri() {
        return baseUris().get(0);
    }

    /** Give the URIs that reach the server: more than one where it listens on every address of the machine. */
    public List<String> baseUris() {
        return Addresses.reachable(config.host()).stream()
                .map(host -> hub.scheme() + "://" + host + ":" + port())
                .toList();
    }

    /** Give the server's certificate as PEM text, for a client's trust store; empty where TLS is off. */
    public Optional<String> certificatePem() {
        return tls.map(context -> context.identity().certificatePem());
    }

    /**
     * Close: take no more connections, let requests that have begun finish within {@link
     * ServerConfig#closeTimeoutMillis()}, then end what is left. Returns when all is closed; called from a handler, it
     * returns at once and all closes after it. Closing twice does nothing.
     */
    @Override
    public void close() {
        listening.forEach(Wire::close);
        hub.connections().finish();
        if (isOnLoop()) {
            Thread closer = new Thread(this::end, "ringer-server-close");
            closer.setDaemon(true);
            closer.start();
        } else {
            end();
        }
    }

    private boolean isOnLoop() {
        for (EventExecutor loop : loops) {
            if (loop.inEventLoop()) {
                return true;
            }
        }
        return false;
    }

    private void end() {
        boolean interrupted = false;
        try {
            hub.connections().awaitNone(config.closeTimeoutMillis());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        hub.connections().all().forEach(OpenConnection::abort);
        // A handler that blocks for ever has its thread to itself, and must not have this one too.
        var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
