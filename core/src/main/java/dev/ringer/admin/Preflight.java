package dev.ringer.admin;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;

/** What pages of configured origins are told (Fetch standard, "CORS protocol"). */
final class Preflight {

    private Preflight() {}

    static Delivery answer(Request request, String origin) {
        String wanted = request.headers().joined("Access-Control-Request-Headers");
        Headers headers = Headers.of(
                "Access-Control-Allow-Origin", origin,
                "Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE",
                "Access-Control-Max-Age", "600",
                "Vary", "Origin");
        Headers all = wanted == null ? headers : headers.with("Access-Control-Allow-Headers", wanted);
        return Delivery.of(new Response(204, all, Body.EMPTY));
    }

    static Delivery opened(Delivery delivery, String origin) {
        Response response = delivery.response()
                .withHeader("Access-Control-Allow-Origin", origin)
                .withHeader("Access-Control-Expose-Headers", "ETag, Location")
                .withHeader("Vary", "Origin");
        return delivery.withResponse(response);
    }
}
