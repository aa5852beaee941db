package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Status;
import dev.ringer.server.coding.AcceptEncoding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Compresses responses for clients that ask for it.
 *
 * <p>Left as they are: small bodies, those that are not in memory, media types that are compressed already, parts of a body, what says {@code
 * no-transform} or has a coding, and what has a strong ETag, which stands for exactly these bytes (RFC 9110, 8.8.3.3).
 */
final class Compression {

    static final int BODY_BYTES_MIN = 1024;

    private final boolean on;

    Compression(boolean on) {
        this.on = on;
    }

    Response apply(Request request, Response response) {
        if (!on || response.body().length() < BODY_BYTES_MIN || !response.body().isHeld() || !isFit(response)) {
            return response;
        }
        Headers varied = varied(response.headers());
        if (!AcceptEncoding.asksForGzip(request.headers().joined("Accept-Encoding"))) {
            return response.withHeaders(varied);
        }
        byte[] encoded = Scratch.own().gzip().encode(response.body().bytes());
        return response.withHeaders(varied.with("Content-Encoding", "gzip")).withBody(Body.of(encoded));
    }

    private static boolean isFit(Response response) {
        Headers headers = response.headers();
        if (response.status() == 206 || Status.isBodiless(response.status()) || headers.has("Content-Encoding")) {
            return false;
        }
        String control = headers.joined("Cache-Control");
        if (control != null && control.toLowerCase(Locale.ROOT).contains("no-transform")) {
            return false;
        }
        String tag = headers.get("ETag");
        return (tag == null || tag.startsWith("W/")) && isCompressible(headers.get("Content-Type"));
    }

    private static boolean isCompressible(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int semicolon = contentType.indexOf(';');
        String essence = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        return essence.startsWith("text/")
                || essence.endsWith("json")
                || essence.endsWith("xml")
                || essence.endsWith("yaml")
                || essence.endsWith("javascript")
                || essence.equals("application/x-ndjson")
                || essence.equals("application/x-www-form-urlencoded");
    }

    private static Headers varied(Headers headers) {
        String vary = headers.joined("Vary");
        if (vary == null) {
            return headers.with("Vary", "Accept-Encoding");
        }
        boolean said = vary.contains("*") || vary.toLowerCase(Locale.ROOT).contains("accept-encoding");
        return said ? headers : headers.with("Vary", vary + ", Accept-Encoding");
    }
}
