package dev.ringer.client;

import java.net.URI;
import java.util.Optional;

/** Finds a mock that runs elsewhere. */
public final class Ringer {

    private Ringer() {}

    /**
     * Speak to a mock, for the server itself; {@link RingerServer#newSession} gives a session of one's own.
     *
     * @param url such as {@code http://localhost:4010}
     * @throws IllegalArgumentException when it is no HTTP URL
     * @throws RingerException when no mock answers there
     */
    public static RingerServer connect(String url) {
        return connect(url, Optional.empty());
    }

    /**
     * Speak to a mock that asks for a token.
     *
     * @throws IllegalArgumentException when the URL is none of HTTP
     * @throws RingerException when no mock answers there
     */
    public static RingerServer connect(String url, String token) {
        return connect(url, Optional.of(token));
    }

    private static RingerServer connect(String url, Optional<String> token) {
        String base = base(url);
        Control control = new Control(new HttpLink(base, token), "");
        if (!"up".equals(control.get("health").string("status"))) {
            throw new IllegalArgumentException("url is '" + url + "', must be that of a mock");
        }
        return new RingerServer(control, base);
    }

    private static String base(String url) {
        String scheme = URI.create(url).getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new IllegalArgumentException("url is '" + url + "', must begin with http:// or https://");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
