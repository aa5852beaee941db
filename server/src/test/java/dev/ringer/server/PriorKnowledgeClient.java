package dev.ringer.server;

import dev.ringer.http.Headers;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client that speaks HTTP/2 in clear text from its first byte. */
final class PriorKnowledgeClient implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final CompletableFuture<Long> goAway = new CompletableFuture<>();
    private final CompletableFuture<String> error = new CompletableFuture<>();
    private final Channel channel;

    private PriorKnowledgeClient(Server server) {
        channel = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel socket) {
                        socket.pipeline()
                                .addLast(
                                        Http2FrameCodecBuilder.forClient()
                                                .encoderIgnoreMaxHeaderListSize(true)
                                                .build(),
                                        new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()),
                                        new Farewells());
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), server.port())
                .syncUninterruptibly()
                .channel();
    }

    static PriorKnowledgeClient connect(Server server) {
        return new PriorKnowledgeClient(server);
    }

    static Http2Headers headers(String method, String path) {
        return new DefaultHttp2Headers()
                .method(method)
                .path(path)
                .scheme("http")
                .authority("pets.test");
    }

    /** A request under way. */
    final class Exchange {

        private final Http2StreamChannel stream;
        private final Collector collector = new Collector();

        private Exchange() {
            stream = new Http2StreamChannelBootstrap(channel)
                    .handler(collector)
                    .open()
                    .syncUninterruptibly()
                    .getNow();
        }

        Exchange send(Http2Headers headers, boolean last) {
            stream.writeAndFlush(new DefaultHttp2HeadersFrame(headers, last)).syncUninterruptibly();
            return this;
        }

        Exchange send(String data, boolean last) {
            ByteBuf bytes = Unpooled.copiedBuffer(data, StandardCharsets.ISO_8859_1);
            stream.writeAndFlush(new DefaultHttp2DataFrame(bytes, last)).syncUninterruptibly();
            return this;
        }

        Answer read() {
            return await(collector.answer);
        }

        /** Wait for the header of the answer. */
        Headers awaitHead() {
            return await(collector.head);
        }

        /** Wait until so many bytes of the body have come. */
        void awaitBody(int bytes) {
            CompletableFuture<Void> here = new CompletableFuture<>();
            stream.eventLoop().execute(() -> collector.tell(bytes, here));
            PriorKnowledgeClient.await(here);
        }

        /** Give the part of the body that has come; to be asked when the stream has ended. */
        String soFar() {
            return collector.body.toString();
        }

        /** Wait for the trailers of the answer. */
        Headers trailers() {
            read();
            return collector.trailers;
        }

        /** Give how many frames with data have come; to be asked when the answer has ended. */
        int dataFrames() {
            return collector.dataFrames;
        }

        /** Give the stream up. */
        void cancel() {
            stream.close().syncUninterruptibly();
        }

        /** Wait for the stream to be reset; gives the error code. */
        long resetCode() {
            return await(collector.reset);
        }
    }

    Exchange open() {
        return new Exchange();
    }

    Answer get(String path) {
        return open().send(headers("GET", path), true).read();
    }

    /** Wait for the server to say that it goes away; gives the error code. */
    long goAwayCode() {
        return await(goAway);
    }

    /** Wait for the client itself to find a frame that breaks the connection; gives what it says of it. */
    String connectionError() {
        return await(error);
    }

    /** Wait for the connection to be closed by the server. */
    boolean isClosedInTime() {
        return channel.closeFuture().awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Farewells extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object frame) {
            if (frame instanceof Http2GoAwayFrame away) {
                goAway.complete(away.errorCode());
            }
            ReferenceCountUtil.release(frame);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            error.complete(String.valueOf(cause.getMessage()));
        }
    }

    private static final class Collector extends ChannelInboundHandlerAdapter {

        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private final CompletableFuture<Long> reset = new CompletableFuture<>();
        private final CompletableFuture<Headers> head = new CompletableFuture<>();
        private final StringBuilder body = new StringBuilder();
        private CompletableFuture<Void> bodyHere = new CompletableFuture<>();
        private int bodyBytes = Integer.MAX_VALUE;
        private int status;
        private int dataFrames;
        private Headers headers = Headers.EMPTY;
        private Headers trailers = Headers.EMPTY;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object frame) {
            if (frame instanceof Http2HeadersFrame block) {
                Headers.Builder all = Headers.builder();
                block.headers()
                        .forEach(field -> all.add(
                                field.getKey().toString(), field.getValue().toString()));
                if (block.headers().status() == null) {
                    trailers = all.build();
                } else {
                    status = Integer.parseInt(block.headers().status().toString());
                    headers = all.build();
                    head.complete(headers);
                }
                endIf(block.isEndStream());
            } else if (frame instanceof Http2DataFrame data) {
                dataFrames++;
                body.append(data.content().toString(StandardCharsets.ISO_8859_1));
                tell(bodyBytes, bodyHere);
                endIf(data.isEndStream());
            }
            ReferenceCountUtil.release(frame);
        }

        /** Complete a future when so many bytes have come. */
        private void tell(int bytes, CompletableFuture<Void> here) {
            bodyBytes = bytes;
            bodyHere = here;
            if (body.length() >= bytes) {
                here.complete(null);
            }
        }

        private void endIf(boolean last) {
            if (last) {
                answer.complete(new Answer(status, headers, body.toString()));
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof Http2ResetFrame frame) {
                reset.complete(frame.errorCode());
                answer.completeExceptionally(new AssertionError("the stream was reset, code " + frame.errorCode()));
            }
        }
    }
}
