package dev.ringer.proxy;

import dev.ringer.http.Headers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is said between two neighbours only, and never passes on (RFC 9110, 7.6.1). */
public final class Hop {

    private static final Set<String> OWN = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private Hop() {}

    /** Give the headers without those of the connection: the known ones, and those that {@code Connection} names. */
    public static Headers removed(Headers headers) {
        Set<String> own = new HashSet<>(OWN);
        for (String each : headers.all("Connection")) {
            named(each).forEach(own::add);
        }
        return without(headers, own);
    }

    /** Give the headers without these names, which are in lower case. */
    static Headers without(Headers headers, Set<String> names) {
        Headers.Builder left = Headers.builder();
        headers.forEach((name, value) -> {
            if (!names.contains(name.toLowerCase(Locale.ROOT))) {
                left.add(name, value);
            }
        });
        return left.build();
    }

    private static List<String> named(String list) {
        List<String> names = new ArrayList<>();
        for (String each : list.split(",")) {
            names.add(each.strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
