package dev.ringer.server;

import dev.ringer.http.Delivery;
import dev.ringer.http.Request;
import dev.ringer.http.Response;

/** Takes each delivery to its outlet; the one place where delay and fault are applied. */
class Courier {

    private final Compression compression;

    Courier(Compression compression) {
        this.compression = compression;
    }

    /** Send the delivery. Throws what {@link Outlet#send} throws. */
    void carry(Request request, Delivery delivery, Outlet outlet) {
        Response response = compression.apply(request, delivery.response());
        outlet.send(response);
    }
}
