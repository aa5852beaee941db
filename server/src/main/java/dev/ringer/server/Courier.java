package dev.ringer.server;

import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;

/** Takes each delivery to its outlet; the one place where delay and fault are applied. */
class Courier {

    private final Compression compression;

    Courier(Compression compression) {
        this.compression = compression;
    }

    /** Send the delivery, now or after its delay. Throws what {@link Outlet#send(Response)} throws. */
    void carry(Request request, Delivery delivery, Outlet outlet) {
        Response response = compression.apply(request, delivery.response());
        if (delivery.isPlain()) {
            outlet.send(response);
            return;
        }
        // What waits holds the response only, not the request and its body.
        Delivery packed = delivery.withResponse(withTrailersAnnounced(response));
        long delayMillis = packed.pace().delayMillis();
        if (delayMillis == 0) {
            outlet.send(packed);
        } else {
            outlet.later(delayMillis, () -> outlet.send(packed));
        }
    }

    /** Name the trailers in the header (RFC 9110, 6.6.2), where the handler has not done so. */
    private static Response withTrailersAnnounced(Response response) {
        Headers trailers = response.trailers();
        if (trailers.size() == 0 || response.headers().has("Trailer")) {
            return response;
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < trailers.size(); i++) {
            names.append(i == 0 ? "" : ", ").append(trailers.name(i));
        }
        return response.withHeader("Trailer", names.toString());
    }
}
