package dev.ringer.exchange;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Status;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;

/**
 * What went wrong, for a machine and for a person (RFC 9457).
 *
 * @param kind last part of the problem's type
 * @param detail what was found and what is allowed
 * @param more further members
 */
public record Problem(int status, String kind, String title, String detail, JsonObject more) {

    private static final String TYPES = "https://ringer.dev/problems/";

    public static Problem of(int status, String kind, String detail) {
        return new Problem(status, kind, Status.reason(status), detail, JsonObject.EMPTY);
    }

    public Problem with(String member, Json value) {
        return new Problem(status, kind, title, detail, more.with(member, value));
    }

    /**
     * Give the problem as a response that nobody keeps.
     *
     * @param request that cannot be answered otherwise
     */
    public Response toResponse(Request request) {
        Headers headers = Headers.of("Content-Type", MediaType.PROBLEM.toString(), "Cache-Control", "no-store");
        return new Response(
                status,
                headers,
                Body.of(JsonWriter.bytes(toJson(request.target().path()))));
    }

    /**
     * Give the problem as a document.
     *
     * @param instance the path that was asked for
     */
    public JsonObject toJson(String instance) {
        JsonObject.Builder json = JsonObject.builder()
                .put("type", TYPES + kind)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance);
        more.forEach(each -> json.put(each.getKey(), each.getValue()));
        return json.build();
    }
}
