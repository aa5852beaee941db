package dev.ringer.server;

import dev.ringer.http.Response;
import io.netty.util.concurrent.EventExecutor;

/** Where the answer to one request goes. Used on its event loop only. */
interface Outlet {

    /**
     * Send the answer, once for each request, now or later.
     *
     * @throws IllegalArgumentException when a header of the response cannot be sent; nothing was sent then, and another
     *     answer can be
     */
    void send(Response response);

    /** Give the event loop on which to wait. */
    EventExecutor loop();
}
