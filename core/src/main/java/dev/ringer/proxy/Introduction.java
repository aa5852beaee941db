package dev.ringer.proxy;

import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import org.jspecify.annotations.Nullable;

/** Tells an upstream who asked for what: {@code Forwarded} (RFC 7239), and what came before it. */
final class Introduction {

    private final Request request;
    private final String scheme;
    private final String host;

    Introduction(Request request) {
        String origin = request.origin();
        int colon = origin.indexOf("://");
        this.request = request;
        this.scheme = colon < 0 ? "http" : origin.substring(0, colon);
        this.host = colon < 0 ? origin : origin.substring(colon + 3);
    }

    /** Add to what others before have told; host and scheme are those that the first of them saw. */
    Headers addTo(Headers headers) {
        String client = request.caller().address();
        Headers told = client.isEmpty()
                ? headers
                : headers.with("X-Forwarded-For", after(headers.joined("X-Forwarded-For"), client));
        told = told.has("X-Forwarded-Host") ? told : told.with("X-Forwarded-Host", host);
        told = told.has("X-Forwarded-Proto") ? told : told.with("X-Forwarded-Proto", scheme);
        return told.with("Forwarded", after(headers.joined("Forwarded"), element(client)));
    }

    static String after(@Nullable String before, String last) {
        return before == null ? last : before + ", " + last;
    }

    private String element(String client) {
        String from = client.isEmpty() ? "unknown" : client.indexOf(':') < 0 ? client : "\"[" + client + "]\"";
        return "for=" + from + ";host=\"" + host.replaceAll("[\\\\\"]", "") + "\";proto=" + scheme;
    }
}
