package dev.ringer.server;

import dev.ringer.http.Response;
import dev.ringer.http.Status;
import org.jspecify.annotations.Nullable;

/** What of a response the server decides, whatever the handler put into its headers. */
final class Framing {

    /** Stands for no Content-Length at all. */
    static final long NO_LENGTH = -1;

    /** Stands for a body in chunks, each with its own length (RFC 9112, 7.1). */
    static final long IN_CHUNKS = -2;

    private Framing() {}

    /** Tell whether the body is sent. */
    static boolean hasBody(Response response, boolean headOnly) {
        return !headOnly && !Status.isBodiless(response.status());
    }

    /**
     * Give the Content-Length (RFC 9110, 8.6). Only an answer to HEAD without a body and a 304 keep the handler's own,
     * which then speaks of the body that GET would get.
     */
    static long length(Response response, boolean headOnly) {
        int status = response.status();
        if (status < 200 || status == 204) {
            return NO_LENGTH;
        }
        if (status == 205) {
            return 0;
        }
        if (status == 304 || (headOnly && response.body().isEmpty())) {
            long own = digits(response.headers().get("Content-Length"));
            return own == NO_LENGTH && status != 304 ? 0 : own;
        }
        return response.body().length();
    }

    /** Give a Content-Length that is not the body's: half of it, so that the rest comes unannounced. */
    static long wrongLength(Response response) {
        return response.body().isEmpty() ? 1 : response.body().length() / 2;
    }

    private static long digits(@Nullable String text) {
        boolean number = text != null
                && !text.isEmpty()
                && text.length() <= 18
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(text) : NO_LENGTH;
    }

    /** Tell whether the field is the server's to set: lengths, and what is said between two hops. */
    static boolean isOwn(String name) {
        return switch (name.length()) {
            case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
            case 14 -> name.equalsIgnoreCase("Content-Length");
            case 16 -> name.equalsIgnoreCase("Proxy-Connection");
            case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
            default -> false;
        };
    }

    /** Tell whether the handler asks for the connection to be closed after the response. */
    static boolean asksToClose(Response response) {
        String connection = response.headers().get("Connection");
        return connection != null && connection.equalsIgnoreCase("close");
    }

    static boolean isDate(String name) {
        return name.length() == 4 && name.equalsIgnoreCase("Date");
    }

    static IllegalArgumentException badField(String name) {
        return new IllegalArgumentException(
                "response header \"" + name + "\" has a name that is no token, or a control character in its value");
    }
}
