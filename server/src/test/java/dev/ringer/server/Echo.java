package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;

/** Answers what it was asked, as text: method, target, origin, a line for each header, an empty line, the body. */
final class Echo implements Handler {

    @Override
    public Delivery handle(Request request) {
        String text = request.method() + " " + request.target() + "\n" + request.origin() + "\n" + request.headers()
                + "\n" + request.body().text();
        return Delivery.of(new Response(200, Headers.of("Content-Type", "text/x-echo"), Body.of(text)));
    }
}
