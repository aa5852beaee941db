package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.server.coding.Bound;
import dev.ringer.server.coding.CodingException;
import dev.ringer.server.coding.Codings;

/** Undoes content codings of request bodies, so that handlers only ever see plain ones. */
final class RequestDecoding {

    private final Bound bound;

    RequestDecoding(Limits limits) {
        this.bound = new Bound(limits.bodyBytesMax(), limits.decodedRatioMax());
    }

    /**
     * Give the request with its body decoded, without Content-Encoding and with the Content-Length of the decoded body;
     * the same request where it has no coding.
     */
    Request decoded(Request request) {
        if (request.body().isEmpty()) {
            return request;
        }
        String codings = request.headers().joined("Content-Encoding");
        if (codings == null) {
            return request;
        }
        byte[] plain = decode(codings, request.body().bytes());
        Headers headers =
                request.headers().without("Content-Encoding").with("Content-Length", Integer.toString(plain.length));
        return new Request(
                request.method(), request.target(), headers, Body.of(plain), request.origin(), request.caller());
    }

    private byte[] decode(String codings, byte[] body) {
        try {
            return Codings.decode(codings, body, bound);
        } catch (CodingException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(CodingException e) {
        return switch (e.reason()) {
            case UNKNOWN_CODING -> new Refusal(415, e.detail(), Headers.of("Accept-Encoding", Codings.allowed()));
            case TOO_LARGE -> new Refusal(413, e.detail());
            case BROKEN -> Refusal.malformed(e.detail());
        };
    }
}
