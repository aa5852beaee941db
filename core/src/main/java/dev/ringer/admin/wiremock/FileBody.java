package dev.ringer.admin.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The file that a mapping sends: its content, as it is when the stub is made, stands in the stub. */
final class FileBody {

    /** What comes before a file, where a mapping has it. */
    private static final List<String> BODIES = List.of("body", "jsonBody", "base64Body");

    private FileBody() {}

    /** Give the name of the file that a mapping sends; nothing where it sends none. */
    static Optional<String> name(JsonObject mapping) {
        JsonObject response = mapping.object("response");
        return response == null || BODIES.stream().anyMatch(each -> isThere(response, each))
                ? Optional.empty()
                : Optional.ofNullable(response.string("bodyFileName")).map(FileBody::plain);
    }

    private static boolean isThere(JsonObject response, String field) {
        Json value = response.get(field);
        return value != null && value.kind() != Json.Kind.NULL;
    }

    static String plain(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** Put the content of the file in the place of its name; one that is not there is a 500, as with WireMock. */
    static JsonObject inlined(Call call, JsonObject mapping, String within) {
        Optional<String> name = name(mapping);
        JsonObject response = mapping.object("response");
        if (name.isEmpty() || response == null) {
            return mapping;
        }
        if (name.get().contains("{{")) {
            throw Refusal.at(
                    within + "/response/bodyFileName", "Not carried over", "The name of a file that is a template.");
        }
        JsonObject rest = response.without("bodyFileName");
        Optional<byte[]> content = call.kept().files().get(name.get());
        return mapping.with(
                "response",
                content.isPresent()
                        ? with(rest, content.get())
                        : rest.with("status", Json.of(500))
                                .with("body", Json.of("There is no file '" + name.get() + "'.")));
    }

    /** What is no text is sent as bytes, and so is a text that must not be taken for a template. */
    private static JsonObject with(JsonObject response, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        JsonObject parameters = response.object("transformerParameters");
        boolean verbatim = parameters != null && parameters.isTrue("disableBodyFileTemplating");
        return !verbatim && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content)
                ? response.with("body", Json.of(text))
                : response.with("base64Body", Json.of(Base64.getEncoder().encodeToString(content)));
    }
}
