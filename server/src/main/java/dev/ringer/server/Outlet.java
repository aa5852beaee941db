package dev.ringer.server;

import dev.ringer.http.Delivery;
import dev.ringer.http.Feed;
import dev.ringer.http.Later;
import dev.ringer.http.Response;
import io.netty.util.concurrent.EventExecutor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where the answer to one request goes. Used on its event loop only. */
interface Outlet {

    /**
     * Send the answer as it is, once for each request, now or later.
     *
     * @throws IllegalArgumentException when a header of the response cannot be sent; nothing was sent then, and another
     *     answer can be
     */
    void send(Response response);

    /**
     * Send the answer at its pace, with its trailers and its fault, instead of the other way. Its delay is not waited for.
     *
     * @throws IllegalArgumentException when a header or trailer cannot be sent; nothing was sent then, and another answer
     *     can be
     */
    void send(Delivery delivery);

    /**
     * Send a head, and behind it what comes.
     *
     * @throws IllegalArgumentException when a header cannot be sent; nothing was sent then, and another answer can be. The
     *     source is then for the caller to close
     */
    void send(Feed feed);

    /** Send later, unless the client goes before. The action may throw what sending throws, and the request is answered. */
    void later(long millis, Runnable sending);

    /**
     * Wait for an answer that is not there yet, and give up on it when the client goes before.
     *
     * @param whenHere gets the delivery, or why there is none, on the event loop; may throw what sending throws
     */
    void await(Later later, BiConsumer<@Nullable Delivery, @Nullable Throwable> whenHere);

    /** Give the event loop on which to wait. */
    EventExecutor loop();
}
