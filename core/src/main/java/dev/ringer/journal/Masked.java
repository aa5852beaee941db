package dev.ringer.journal;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Body;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;

/**
 * An exchange without its secrets.
 *
 * @param response with a body that may still repeat those of the request
 */
record Masked(Exchange exchange, Request request, Response response, Masking masking) {

    static Masked of(Exchange exchange, Masks masks) {
        Masking masking = new Masking(masks);
        Request request = masking.hide(exchange.request());
        Response response = masking.hide(exchange.response());
        Secrets secrets = masking.secrets();
        if (secrets.isEmpty()) {
            return new Masked(exchange, request, response, masking);
        }
        Target target = new Target(
                secrets.scrub(request.target().path()),
                Query.parse(secrets.scrub(request.target().query().raw())));
        Request clean = new Request(
                request.method(),
                target,
                secrets.scrub(request.headers()),
                secrets.scrub(request.body()),
                secrets.scrub(request.origin()),
                request.caller());
        Response cleanResponse = new Response(
                response.status(),
                secrets.scrub(response.headers()),
                response.body(),
                secrets.scrub(response.trailers()));
        return new Masked(exchange, clean, cleanResponse, masking);
    }

    Body scrub(Body body) {
        return masking.secrets().scrub(body);
    }

    String scrub(String text) {
        return masking.secrets().scrub(text);
    }
}
