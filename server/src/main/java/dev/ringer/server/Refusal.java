package dev.ringer.server;

import dev.ringer.http.Headers;
import dev.ringer.http.Response;

/** Ends the reading of a request that the server itself refuses. Has no stack trace: the cause is what came in. */
final class Refusal extends RuntimeException {

    private final int status;
    private final Headers headers;

    Refusal(int status, String detail) {
        this(status, detail, Headers.EMPTY);
    }

    Refusal(int status, String detail, Headers headers) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = headers;
    }

    /** The request is malformed (RFC 9110, 15.5.1). */
    static Refusal malformed(String detail) {
        return new Refusal(400, detail);
    }

    int status() {
        return status;
    }

    Response response() {
        return Problem.response(status, String.valueOf(getMessage()), headers);
    }
}
