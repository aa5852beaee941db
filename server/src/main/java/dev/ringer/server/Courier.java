package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Takes each delivery to its outlet; the one place where delay and fault are applied. */
class Courier {

    private static final int BROKEN_BYTES_MAX = 1 << 20;

    private final Compression compression;

    Courier(Compression compression) {
        this.compression = compression;
    }

    /** Send the delivery, now or after its delay. Throws what {@link Outlet#send(Response)} throws. */
    void carry(Request request, Delivery delivery, Outlet outlet) {
        Response response = compression.apply(request, delivery.response());
        if (!response.body().isHeld()) {
            response = readable(response, delivery.fault());
        }
        if (delivery.isPlain() && response.body().isHeld()) {
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

    /**
     * Look whether a body can be read that is not in memory, while another answer can still be given. A broken answer shows
     * no more than its beginning.
     */
    private static Response readable(Response response, Fault fault) {
        Body body = response.body();
        try {
            body.read(0, ByteBuffer.allocate(0));
            return switch (fault) {
                case CUT, STALL, MALFORMED_CHUNK, WRONG_LENGTH ->
                    response.withBody(Body.of(body.part(0, Math.min(body.length(), BROKEN_BYTES_MAX))
                            .bytes()));
                case NONE, RESET, EMPTY, GARBAGE, SILENCE, TLS_FAILURE, GOAWAY -> response;
            };
        } catch (IOException | UncheckedIOException e) {
            return Problem.response(500, "the body cannot be read: " + e.getMessage(), Headers.EMPTY);
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
