package dev.ringer.session;

import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where requests name their session: {@code Ringer-Session}, else {@code ringer.session} in {@code baggage} (W3C
 * Baggage), else the path {@code /__session/NAME/…}, else the host {@code NAME.ringer.localhost}.
 */
final class SessionNames {

    static final String HEADER = "Ringer-Session";
    static final String PREFIX = "/__session/";
    static final int LENGTH_MAX = 100;

    private static final String BAGGAGE_KEY = "ringer.session";

    private final String domain;

    SessionNames(String domain) {
        this.domain = domain.isEmpty() ? "" : "." + domain.toLowerCase(Locale.ROOT);
    }

    /**
     * A name with the request as the mock sees it.
     *
     * @param name as written; null where there is none
     * @param request without the part of its path that named the session
     */
    record Named(@Nullable String name, Request request) {}

    Named of(Request request) {
        Headers headers = request.headers();
        // Several headers are one value, as those who pass them on may write them (RFC 9110, 5.3), which is no name.
        String said = headers.joined(HEADER);
        String name = said != null ? said.strip() : baggage(headers);
        String path = request.target().path();
        if (path.startsWith(PREFIX)) {
            int end = path.indexOf('/', PREFIX.length());
            String ofPath = path.substring(PREFIX.length(), end < 0 ? path.length() : end);
            String rest = end < 0 ? "/" : path.substring(end);
            Request inner = request.withTarget(new Target(rest, request.target().query()));
            return new Named(name != null ? name : Percent.decode(ofPath), inner);
        }
        return new Named(name != null || domain.isEmpty() ? name : ofHost(headers.get("Host")), request);
    }

    private static @Nullable String baggage(Headers headers) {
        String baggage = headers.joined("baggage");
        if (baggage == null || !baggage.contains(BAGGAGE_KEY)) {
            return null;
        }
        for (String member : baggage.split(",", 200)) {
            int end = member.indexOf(';');
            String pair = end < 0 ? member : member.substring(0, end);
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(BAGGAGE_KEY)) {
                return Percent.decode(pair.substring(equals + 1).strip());
            }
        }
        return null;
    }

    private @Nullable String ofHost(@Nullable String host) {
        if (host == null) {
            return null;
        }
        int colon = host.lastIndexOf(':');
        String plain = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        int length = plain.length() - domain.length();
        if (length <= 0 || !plain.regionMatches(true, length, domain, 0, domain.length())) {
            return null;
        }
        return plain.substring(0, length).toLowerCase(Locale.ROOT);
    }

    /**
     * Tell whether a name may be a session's: letters, digits, dots, hyphens and underscores, 1 to 100 of them. Clients take
     * the segments {@code .} and {@code ..} out of paths, so that these name nothing.
     */
    static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LENGTH_MAX || name.equals(".") || name.equals("..")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
