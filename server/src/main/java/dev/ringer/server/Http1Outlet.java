package dev.ringer.server;

import dev.ringer.http.Response;
import dev.ringer.server.Http1HeadWriter.Afterwards;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;

/** Writes the answers of one HTTP/1 connection, one at a time. */
final class Http1Outlet implements Outlet {

    /** Up to this a body is copied behind its head, which is cheaper than a second buffer. */
    private static final int COPIED_BYTES_MAX = 16 << 10;

    private final Channel channel;
    private final Http1Connection connection;
    private final Pump pump;
    private final Scratch scratch = Scratch.own();
    private boolean headOnly;
    private boolean http10;
    private boolean keepAlive;
    private boolean due;

    Http1Outlet(Channel channel, Http1Connection connection) {
        this.channel = channel;
        this.connection = connection;
        this.pump = new Pump(channel, this::writePiece, this::end);
    }

    /** Prepare for the answer to this request. */
    void begin(Http1Head head) {
        begin(head.method(), head.http10(), head.keepAlive());
    }

    /** Prepare for an answer after which the connection closes, to a request of which no more is known. */
    void beginLast(String method) {
        begin(method, false, false);
    }

    private void begin(String method, boolean old, boolean stay) {
        headOnly = method.equals("HEAD");
        http10 = old;
        keepAlive = stay;
        due = true;
    }

    @Override
    public EventExecutor loop() {
        return channel.eventLoop();
    }

    @Override
    public void send(Response response) {
        if (!due) {
            throw new IllegalStateException("a request is answered twice");
        }
        Octets out = scratch.octets();
        // An informational status cannot end a request: the client would wait for more, so the connection ends it.
        boolean stay = keepAlive && response.status() >= 200 && !Framing.asksToClose(response) && connection.mayStay();
        Afterwards afterwards = !stay ? Afterwards.CLOSE : http10 ? Afterwards.STAY_SAID : Afterwards.STAY;
        Http1HeadWriter.write(response, headOnly, afterwards, scratch.dateField(), out);
        due = false;
        keepAlive = stay;
        byte[] body = response.body().bytes();
        boolean sent = Framing.hasBody(response, headOnly);
        boolean copied = sent && body.length <= COPIED_BYTES_MAX;
        if (copied) {
            out.add(body);
        }
        ByteBuf bytes = channel.alloc().directBuffer(out.size());
        bytes.writeBytes(out.array(), 0, out.size());
        Wire.write(channel, bytes);
        if (sent && !copied) {
            connection.sendingLong();
            pump.start(body);
        } else {
            end();
        }
    }

    private void writePiece(byte[] body, int from, int count, boolean last) {
        Wire.write(channel, Unpooled.wrappedBuffer(body, from, count));
        connection.sendingLong();
    }

    private void end() {
        connection.answered(keepAlive);
    }

    /** Go on with a long answer; false where none is under way. */
    boolean goOn() {
        if (!pump.isRunning()) {
            return false;
        }
        pump.more();
        return true;
    }

    /** Forget a long answer, the connection is gone. */
    void stop() {
        pump.stop();
    }
}
