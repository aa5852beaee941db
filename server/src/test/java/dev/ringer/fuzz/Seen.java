package dev.ringer.fuzz;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;

/** An answer as it came over a socket. */
record Seen(int status, Headers headers, Body content) {

    Seen(int status, Headers headers, byte[] body) {
        this(status, headers, Body.of(body));
    }

    String text() {
        return content.text();
    }

    String header(String name) {
        return headers.first(name).orElse("(no " + name + ")");
    }

    boolean closes() {
        return header("Connection").equalsIgnoreCase("close");
    }

    /** Tell whether the engine answered, not the server before it. */
    boolean isOfEngine() {
        return headers.has("Ringer-Origin");
    }

    /**
     * Tell whether a status of 500 or more is one that is documented: the contract's own, a defect of the contract with
     * its place, or what the server says it does not do. The body may be missing where HEAD was asked, or where a
     * connection of HTTP/2 ended before it.
     */
    boolean isExplained() {
        boolean documented = isOfEngine() && !header("Ringer-Origin").equals("refusal");
        boolean cutOff = status > 500 && content.isEmpty();
        if (status < 500 || documented || cutOff) {
            return true;
        }
        String text = text();
        return switch (status) {
            case 501 ->
                text.contains("\"diagnostic\"") || text.contains("CONNECT") || text.contains("Transfer-Encoding");
            case 503 -> text.contains("connections allowed are open") || text.contains("bytes");
            case 505 -> text.contains("allowed are HTTP/1.1 and HTTP/1.0");
            default -> false;
        };
    }
}
