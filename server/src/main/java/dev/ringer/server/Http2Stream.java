package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameStreamException;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.EventExecutor;
import org.jspecify.annotations.Nullable;

/** One request on an HTTP/2 connection and its answer. */
final class Http2Stream extends ChannelInboundHandlerAdapter implements Outlet {

    private final Channel channel;
    private final Hub hub;
    private final Http2Connection connection;
    private final Deadline deadline;
    private final Pump pump;

    private @Nullable Http2RequestHead head;
    private @Nullable BodyBuffer body;
    private boolean requestEnded;
    private boolean answered;

    Http2Stream(Channel channel, Hub hub, Http2Connection connection) {
        this.channel = channel;
        this.hub = hub;
        this.connection = connection;
        this.deadline = new Deadline(channel.eventLoop(), this::missed);
        this.pump = new Pump(channel, this::writePiece, () -> {});
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        connection.streamBegan();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        deadline.cancel();
        pump.stop();
        dropBody();
        connection.streamEnded();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
        connection.answerUpgraded(this);
        super.channelActive(ctx);
    }

    /** Answer a request that came by other ways than frames. */
    void answerWhole(Request request) {
        requestEnded = true;
        answer(request);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object frame) {
        try {
            if (frame instanceof Http2HeadersFrame headers) {
                requestEnded |= headers.isEndStream();
                read(headers);
            } else if (frame instanceof Http2DataFrame data) {
                requestEnded |= data.isEndStream();
                read(data);
            }
        } catch (Refusal refusal) {
            refuse(refusal);
        } finally {
            ReferenceCountUtil.release(frame);
        }
    }

    private void read(Http2HeadersFrame frame) {
        if (answered) {
            return;
        }
        if (head == null) {
            begin(Http2RequestHead.read(frame.headers(), hub.limits()));
        } else if (requestEnded) {
            // Trailers, which nothing here asks for.
            complete();
        }
    }

    private void begin(Http2RequestHead read) {
        head = read;
        if (requestEnded) {
            complete();
            return;
        }
        long announced = read.announcedBytes();
        int max = hub.limits().bodyBytesMax();
        body = announced < 0 ? BodyBuffer.open(hub.budget(), max) : BodyBuffer.ofLength(announced, hub.budget(), max);
        deadline.in(hub.limits().bodyTimeoutMillis());
        if (read.expectsContinue()) {
            Wire.write(channel, new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().status("100"), false));
        }
    }

    private void read(Http2DataFrame frame) {
        if (answered) {
            return;
        }
        if (body != null) {
            body.take(frame.content(), frame.content().readableBytes());
        }
        if (requestEnded) {
            complete();
        }
    }

    private void complete() {
        Http2RequestHead read = head;
        if (read == null) {
            throw Refusal.malformed("the stream has no header");
        }
        Body whole = body == null ? Body.EMPTY : body.complete();
        body = null;
        String host = read.authority() == null ? read.headers().get("host") : read.authority();
        answer(new Request(
                read.method(),
                Target.parse(read.target()),
                read.headers(),
                whole,
                connection.origins().of(host)));
    }

    private void answer(Request request) {
        deadline.never();
        hub.answer(request, this);
    }

    private void refuse(Refusal refusal) {
        dropBody();
        send(refusal.response());
    }

    private void dropBody() {
        if (body != null) {
            body.discard();
            body = null;
        }
    }

    @Override
    public EventExecutor loop() {
        return channel.eventLoop();
    }

    @Override
    public void send(Response response) {
        if (answered) {
            throw new IllegalStateException("a request is answered twice");
        }
        boolean headOnly = head != null && head.method().equals("HEAD");
        DefaultHttp2Headers block =
                Http2HeadWriter.write(response, headOnly, Scratch.own().date());
        answered = true;
        byte[] bytes = response.body().bytes();
        boolean withBody = bytes.length > 0 && Framing.hasBody(response, headOnly);
        boolean informational = response.status() < 200;
        write(new DefaultHttp2HeadersFrame(block, !withBody && !informational), !withBody && !informational);
        if (informational) {
            // Such a status cannot end a request, so the stream is cut, as HTTP/1 closes the connection.
            reset(Http2Error.CANCEL);
        } else if (withBody) {
            deadline.in(hub.limits().idleTimeoutMillis());
            pump.start(bytes);
        } else {
            channel.flush();
        }
    }

    private void writePiece(byte[] bytes, int from, int count, boolean last) {
        deadline.in(hub.limits().idleTimeoutMillis());
        write(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(bytes, from, count), last), last);
    }

    private void write(Object frame, boolean last) {
        if (last && !requestEnded) {
            channel.write(frame).addListener(written -> refuseRest());
        } else {
            Wire.write(channel, frame);
        }
    }

    /** The answer has left, and the rest of the request is not wanted (RFC 9113, 8.1). */
    private void refuseRest() {
        if (!requestEnded) {
            reset(Http2Error.NO_ERROR);
        }
    }

    private void reset(Http2Error error) {
        Wire.write(channel, new DefaultHttp2ResetFrame(error));
        channel.flush();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        channel.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (channel.isWritable()) {
            pump.more();
        }
    }

    private void missed() {
        if (answered) {
            reset(Http2Error.CANCEL);
            return;
        }
        int allowed = hub.limits().bodyTimeoutMillis();
        refuse(new Refusal(408, "the body did not end within the " + allowed + " ms allowed"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof Http2Exception) && !(cause instanceof Http2FrameStreamException)) {
            hub.reportUnlessPeer(cause);
        }
        Wire.close(channel);
    }
}
