package dev.ringer.server;

import dev.ringer.http.Delivery;
import dev.ringer.http.Response;
import io.netty.util.concurrent.EventExecutor;

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

    /** Send later, unless the client goes before. The action may throw what sending throws, and the request is answered. */
    void later(long millis, Runnable sending);

    /** Give the event loop on which to wait. */
    EventExecutor loop();
}
