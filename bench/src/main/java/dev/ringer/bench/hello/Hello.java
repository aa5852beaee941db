package dev.ringer.bench.hello;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bare server: {@code Hello PORT FILE} answers every request with the bytes of the file, as JSON. */
public final class Hello {

    private Hello() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("io.netty.jfr.enabled", "false");
        byte[] body = Files.readAllBytes(Path.of(arguments[1]));
        // As many threads and as large a pool as Ringer takes.
        int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));
        PooledByteBufAllocator allocator = new PooledByteBufAllocator(true, 0, threads, 8192, 4, 64, 16, false);
        new ServerBootstrap()
                .group(new MultiThreadIoEventLoopGroup(threads, NioIoHandler.newFactory()))
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.ALLOCATOR, allocator)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new ConstantAnswer(body));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))
                .sync()
                .channel()
                .closeFuture()
                .sync();
    }
}
