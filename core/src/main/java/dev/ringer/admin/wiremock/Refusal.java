package dev.ringer.admin.wiremock;

import dev.ringer.http.Delivery;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.wiremock.WireMockReader;
import java.util.List;

/** What a client asks cannot be done; told in the shape of WireMock's errors. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of nearly all errors. */
    private static final int CODE = 10;

    private static final int DUPLICATE = 109;

    private static final int ERRORS_MAX = 100;

    private final int status;
    private final transient JsonArray errors;

    private Refusal(int status, String message, JsonArray errors) {
        super(message, null, false, false);
        this.status = status;
        this.errors = errors;
    }

    /**
     * Refuse for one reason.
     *
     * @param detail a sentence
     */
    static Refusal of(int status, String title, String detail) {
        return new Refusal(status, detail, JsonArray.of(error(CODE, "", title, detail)));
    }

    static Refusal missing(String what) {
        return of(404, "Not found", what);
    }

    /** Refuse to add what is there. */
    static Refusal duplicate(String id) {
        String detail = "ID of the provided stub mapping '" + id + "' is already taken by another stub mapping";
        return new Refusal(422, detail, JsonArray.of(error(DUPLICATE, "/id", "Duplicate stub mapping ID", detail)));
    }

    /** Refuse what is wrong at a place of the body. */
    static Refusal at(String pointer, String title, String detail) {
        return new Refusal(422, detail, JsonArray.of(error(CODE, pointer, title, detail)));
    }

    /**
     * Refuse for all that was found.
     *
     * @param within pointer to what the places are counted from
     */
    static Refusal of(List<Diagnostic> found, String within) {
        List<Json> errors = found.stream()
                .limit(ERRORS_MAX)
                .<Json>map(
                        each -> error(CODE, within + each.location().pointer(), title(each), sentence(each.message())))
                .toList();
        return new Refusal(422, found.get(0).message(), JsonArray.of(errors));
    }

    private static String title(Diagnostic diagnostic) {
        return diagnostic.code().equals(WireMockReader.NOT_CARRIED_OVER) ? "Not carried over" : "Not understood";
    }

    private static String sentence(String message) {
        String whole = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return whole.endsWith("?") || whole.endsWith(".") ? whole : whole + ".";
    }

    private static JsonObject error(int code, String pointer, String title, String detail) {
        JsonObject source = pointer.isEmpty() ? JsonObject.EMPTY : JsonObject.of("pointer", Json.of(pointer));
        return JsonObject.builder()
                .put("code", code)
                .put("source", source)
                .put("title", title)
                .put("detail", detail)
                .build();
    }

    Delivery delivery() {
        return Sent.json(status, JsonObject.of("errors", errors));
    }
}
