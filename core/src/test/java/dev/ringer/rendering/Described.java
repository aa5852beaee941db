package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.source.Documents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Contents as contracts describe them, and values written by them. */
final class Described {

    private Described() {}

    /**
     * Read the content of a response.
     *
     * @param content members of the media type object, such as {@code schema:}, in YAML
     * @param components members of {@code components/schemas} in YAML
     */
    static Content content(String type, String content, String components) {
        String contract =
                """
                openapi: 3.2.0
                info: {title: Test, version: '1'}
                paths:
                  /it:
                    get:
                      responses:
                        '200':
                          description: It
                          content:
                            '%s':
                %s
                components:
                  schemas:
                %s
                """.formatted(type, content.indent(14), (components.isBlank() ? "Unused: {}" : components).indent(4));
        URI address = URI.create("test:/contract.yaml");
        Documents documents = new Documents(uri -> contract.getBytes(StandardCharsets.UTF_8));
        OpenApiReader.Result.Read read = (OpenApiReader.Result.Read) OpenApiReader.read(address, documents);
        return read.contract()
                .operations()
                .get(0)
                .detail()
                .responses()
                .get(0)
                .contents()
                .get(0);
    }

    /** Write a value, given as JSON, in the media type of a content. */
    static Rendered render(Content content, String json) {
        return render(content, Json.parse(json));
    }

    static Rendered render(Content content, Json value) {
        return Renderer.render(value, content.type(), Optional.of(content));
    }

    /** Write a value that no contract describes. */
    static Rendered render(String type, Json value) {
        return Renderer.render(value, type(type), Optional.empty());
    }

    static MediaType type(String text) {
        return MediaType.parse(text).orElseThrow();
    }
}
