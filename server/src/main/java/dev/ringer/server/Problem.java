package dev.ringer.server;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import dev.ringer.http.Status;

/** Makes problem responses (RFC 9457) for what the server itself refuses. */
final class Problem {

    private Problem() {}

    /**
     * Make a problem of the plain type, which says no more than its status and detail.
     *
     * @param detail what was found and what is allowed
     */
    static Response response(int status, String detail, Headers further) {
        StringBuilder json = new StringBuilder(128 + detail.length());
        json.append("{\"type\":\"about:blank\",\"title\":\"")
                .append(Status.reason(status))
                .append("\",\"status\":")
                .append(status)
                .append(",\"detail\":\"");
        escape(json, sentence(detail));
        json.append("\"}");
        Headers headers = Headers.builder()
                .add("Content-Type", "application/problem+json")
                .addAll(further)
                .build();
        return new Response(status, headers, Body.of(json.toString()));
    }

    private static String sentence(String detail) {
        return detail.isEmpty() ? "" : Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }

    private static void escape(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
    }
}
