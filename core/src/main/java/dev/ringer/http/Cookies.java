package dev.ringer.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cookies of a request (RFC 6265, 4.2). */
public final class Cookies {

    private Cookies() {}

    /** Give the first cookie of the name as sent, or null where there is none; names are case-sensitive. */
    public static @Nullable String get(Headers headers, String name) {
        List<String> values = all(headers, name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** Give every cookie of the name, in order, as sent but without surrounding quotes. */
    public static List<String> all(Headers headers, String name) {
        List<String> values = new ArrayList<>(1);
        for (String header : headers.all("Cookie")) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    values.add(unquote(pair.substring(equals + 1).strip()));
                }
            }
        }
        return values;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1 && value.charAt(0) == '"' && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
