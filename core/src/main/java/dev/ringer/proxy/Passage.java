package dev.ringer.proxy;

import dev.ringer.exchange.Fetch;
import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How requests pass on to an upstream: path and query as sent, behind a base URL.
 *
 * @param base an absolute URL without query, such as {@code https://api.example.com/v1}
 * @param prefix taken away from the path before; empty for none
 * @param headers in place of the request's own of these names
 * @param removed names of headers that are left out
 * @param introduced true to tell the upstream who asked for what
 * @param patienceMillis up to the end of the answer
 */
public record Passage(
        String base, String prefix, Headers headers, List<String> removed, boolean introduced, long patienceMillis) {

    /** How long an upstream has for its answer when nobody says otherwise. */
    public static final long PATIENCE_MILLIS = 30_000;

    public static final long PATIENCE_MILLIS_MAX = 600_000;

    /** A request that has come through so many mocks goes round in a circle. */
    private static final int MOCKS_MAX = 8;

    private static final String VIA = "1.1 ringer";

    /** What each message has of its own. Bodies are asked for as they are, so that they can be read and held to a contract. */
    private static final Set<String> REPLACED = Set.of("host", "content-length", "expect", "accept-encoding");

    private static final String IN_PATH = "!$&'()*+,;=:@/%";
    private static final String IN_QUERY = IN_PATH + "?[]";

    public Passage {
        removed = List.copyOf(removed);
    }

    /**
     * Say what is wrong with a base.
     *
     * @throws IllegalArgumentException when it is no absolute URL of a host, or has more than a path
     */
    public static void check(String base) {
        try {
            URI uri = URI.create(base);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (scheme.matches("https?")
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "the upstream is '" + base + "', must be a URL such as https://api.example.com/v1");
    }

    /** Tell whether a request comes back to mocks again and again. */
    public static boolean isCircle(Request request) {
        int mocks = 0;
        for (String each : request.headers().all("Via")) {
            for (String hop : each.split(",")) {
                mocks += hop.strip().equalsIgnoreCase(VIA) ? 1 : 0;
            }
        }
        return mocks >= MOCKS_MAX;
    }

    /**
     * Give the request that is made of one that came in.
     *
     * @throws IllegalArgumentException when the base is none
     */
    public Fetch fetch(Request request) {
        check(base);
        return new Fetch(request.method(), url(request.target()), headers(request), request.body(), patienceMillis);
    }

    private String url(Target target) {
        String path = target.path().equals("*") ? "" : target.path();
        String left = !prefix.isEmpty() && path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        String way = left.isEmpty() || left.startsWith("/") ? left : "/" + left;
        String query =
                target.query().isEmpty() ? "" : "?" + legal(target.query().raw(), IN_QUERY);
        return base.replaceAll("/+$", "") + legal(way, IN_PATH) + query;
    }

    /** Clients send what no URL may hold, and mean it. */
    private static String legal(String text, String kept) {
        String encoded = Percent.encode(text, kept);
        return encoded.indexOf('%') < 0 ? encoded : encoded.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private Headers headers(Request request) {
        Set<String> gone = new HashSet<>(REPLACED);
        removed.forEach(each -> gone.add(each.toLowerCase(Locale.ROOT)));
        Headers own = Hop.without(Hop.removed(request.headers()), gone);
        Headers told = introduced ? new Introduction(request).addTo(own) : own;
        return told.with("Via", Introduction.after(request.headers().joined("Via"), VIA))
                .with("Accept-Encoding", "identity")
                .withAll(headers);
    }
}
