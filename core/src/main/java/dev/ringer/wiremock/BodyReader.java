package dev.ringer.wiremock;

import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Puts the body of a response into a reply. */
final class BodyReader {

    /** Where a body has double braces, which are templates if anybody says so. */
    enum Braces {
        NONE,
        IN_BODY,
        IN_FILE
    }

    /** In the order of precedence that WireMock 3 has. */
    private static final List<String> BODIES = List.of("body", "jsonBody", "base64Body", "bodyFileName");

    private final Losses losses;
    private final BodyFiles files;

    BodyReader(Losses losses, BodyFiles files) {
        this.losses = losses;
        this.files = files;
    }

    /**
     * Read the body.
     *
     * @param type what the headers say it is
     */
    Braces read(Fields response, Optional<MediaType> type, JsonObject.Builder reply) {
        List<String> given = response.present(BODIES);
        if (given.isEmpty()) {
            reply.put("text", "");
            return Braces.NONE;
        }
        if (given.size() > 1) {
            losses.detail(
                    "a second body; WireMock sends one of " + String.join(" and ", given) + ", by its version",
                    response.at(given.get(1)));
        }
        return switch (given.get(0)) {
            case "body" -> text(response.text("body").orElse(""), reply);
            case "jsonBody" -> json(response.json("jsonBody").orElseThrow(), type, reply);
            case "base64Body" -> {
                reply.put("base64", response.text("base64Body").orElse(""));
                yield Braces.NONE;
            }
            default -> file(response, reply);
        };
    }

    private static Braces text(String text, JsonObject.Builder reply) {
        reply.put("text", text);
        return text.contains("{{") ? Braces.IN_BODY : Braces.NONE;
    }

    /** WireMock sends a tree as JSON whatever the headers say. */
    private static Braces json(Json tree, Optional<MediaType> type, JsonObject.Builder reply) {
        if (type.isPresent() && !type.get().isJson()) {
            return text(tree.text(), reply);
        }
        reply.put("body", tree);
        return tree.text().contains("{{") ? Braces.IN_BODY : Braces.NONE;
    }

    private Braces file(Fields response, JsonObject.Builder reply) {
        String name = response.text("bodyFileName").orElse("");
        if (name.contains("{{")) {
            reply.put("file", files.reference(name));
            return Braces.IN_BODY;
        }
        try {
            byte[] bytes = files.read(name);
            reply.put("file", files.reference(name));
            return hasBraces(bytes) ? Braces.IN_FILE : Braces.NONE;
        } catch (IOException e) {
            losses.detail(
                    "the body's file, and so the stub answers 500 as WireMock does: " + e.getMessage(),
                    response.at("bodyFileName"));
            reply.put("status", 500).put("text", "There is no file '" + name + "'.");
            return Braces.NONE;
        }
    }

    private static boolean hasBraces(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i] == '{' && bytes[i - 1] == '{') {
                return true;
            }
        }
        return false;
    }
}
