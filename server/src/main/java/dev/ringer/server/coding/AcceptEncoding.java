package dev.ringer.server.coding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client says of content codings (RFC 9110, 12.5.3). */
public final class AcceptEncoding {

    private AcceptEncoding() {}

    /**
     * Tell whether gzip is accepted and not wanted less than the plain body.
     *
     * @param value null where the header is missing, which allows anything but asks for nothing: false
     */
    public static boolean asksForGzip(@Nullable String value) {
        if (value == null) {
            return false;
        }
        int gzip = -1;
        int identity = -1;
        int any = -1;
        for (String part : value.split(",", -1)) {
            int semicolon = part.indexOf(';');
            String name = (semicolon < 0 ? part : part.substring(0, semicolon))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            int weight = semicolon < 0 ? 1000 : weight(part.substring(semicolon + 1));
            switch (name) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
                case "identity" -> identity = weight;
                case "*" -> any = weight;
                default -> {}
            }
        }
        int wanted = gzip >= 0 ? gzip : any;
        return wanted > 0 && wanted >= identity;
    }

    /** Read {@code q=0.5} as 500; what cannot be read counts as 1000. */
    private static int weight(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            String text = parameter.strip().toLowerCase(Locale.ROOT);
            if (text.startsWith("q=")) {
                return thousandths(text.substring(2).strip());
            }
        }
        return 1000;
    }

    private static int thousandths(String number) {
        try {
            double q = Double.parseDouble(number);
            return Double.isNaN(q) ? 1000 : (int) Math.round(Math.min(1, Math.max(0, q)) * 1000);
        } catch (NumberFormatException e) {
            return 1000;
        }
    }
}
