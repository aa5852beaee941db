package dev.ringer.server;

import dev.ringer.http.Delivery;
import dev.ringer.http.Feed;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Later;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What all connections of one server share; every request of every protocol comes through here. */
final class Hub {

    private final ServerConfig config;
    private final Handler handler;
    private final Courier courier;
    private final Connections connections;
    private final Budget budget;
    private final RequestDecoding decoding;
    private final Aftermath aftermath;

    Hub(ServerConfig config, Handler handler, Courier courier) {
        this.config = config;
        this.handler = handler;
        this.courier = courier;
        this.connections = new Connections(config.limits().connectionsMax());
        this.budget = new Budget(config.limits().bufferedBytesMax());
        this.decoding = new RequestDecoding(config.limits());
        this.aftermath = new Aftermath(this, handler);
    }

    ServerConfig config() {
        return config;
    }

    Limits limits() {
        return config.limits();
    }

    Connections connections() {
        return connections;
    }

    Budget budget() {
        return budget;
    }

    String scheme() {
        return config.tls() instanceof Tls.Off ? "http" : "https";
    }

    /** Tell whether connections in clear text may turn to HTTP/2. */
    boolean speaksClearHttp2() {
        return config.http2() && config.tls() instanceof Tls.Off;
    }

    /** Answer a request; the outlet always gets one response, now or later, whatever the handler does. */
    void answer(Request request, Outlet outlet) {
        try {
            Outcome outcome = outcome(request);
            if (outcome instanceof Delivery delivery) {
                courier.carry(request, delivery, outlet);
            } else if (outcome instanceof Later later) {
                outlet.await(
                        later, (delivery, error) -> courier.carry(request, come(request, delivery, error), outlet));
            } else {
                begin((Feed) outcome, outlet);
            }
        } catch (RuntimeException | Error e) {
            sendInstead(outlet, "sending the answer to " + request.method() + " " + request.target(), e);
        }
        aftermath.soon(outlet.loop());
    }

    private void begin(Feed feed, Outlet outlet) {
        try {
            outlet.send(feed);
        } catch (IllegalArgumentException e) {
            Flow.close(feed, this);
            throw e;
        }
    }

    /** Send an answer that was waited for; as with {@link #answer}, there always is one. */
    void sendLate(Runnable sending, Outlet outlet) {
        try {
            sending.run();
        } catch (RuntimeException | Error e) {
            sendInstead(outlet, "sending a delayed answer", e);
        }
        aftermath.soon(outlet.loop());
    }

    private void sendInstead(Outlet outlet, String doing, Throwable error) {
        report(doing, error);
        outlet.send(internalError("the answer cannot be sent: " + error.getMessage())
                .response());
    }

    /** Give what has come, or the problem in its place. */
    private Delivery come(Request request, @Nullable Delivery delivery, @Nullable Throwable error) {
        if (delivery != null) {
            return delivery;
        }
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return failure(request, cause == null ? new NullPointerException("the handler gave null later") : cause);
    }

    private Outcome outcome(Request request) {
        try {
            return Objects.requireNonNull(handler.handle(decoding.decoded(request)), "the handler gave null");
        } catch (Refusal refusal) {
            return Delivery.of(refusal.response());
        } catch (RuntimeException | Error e) {
            return failure(request, e);
        }
    }

    private Delivery failure(Request request, Throwable error) {
        report("answering " + request.method() + " " + request.target(), error);
        return internalError("the handler failed: " + error.getClass().getSimpleName());
    }

    private static Delivery internalError(String detail) {
        return Delivery.of(Problem.response(500, detail, Headers.EMPTY));
    }

    /** Report an error of a connection, unless it is the other side's: a broken connection, a failed handshake. */
    void reportUnlessPeer(Throwable error) {
        Throwable cause = error instanceof DecoderException && error.getCause() != null ? error.getCause() : error;
        if (!(cause instanceof IOException)) {
            report("serving a connection", cause);
        }
    }

    /** Report an error that is not a client's doing. */
    void report(String doing, Throwable error) {
        try {
            config.errors().failed(doing, error);
        } catch (RuntimeException | Error e) {
            // A listener that fails has nobody left to be told.
        }
    }
}
