package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonWriter;
import java.util.Optional;

/** {@code text/html}: a string as it is, everything else as JSON in a page. */
final class HtmlRendering implements Rendering {

    @Override
    public boolean writes(MediaType type) {
        return type.essence().equals("text/html");
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        return Rendered.text(value instanceof JsonString text ? text.value() : page(value), type);
    }

    private static String page(Json value) {
        String json = JsonWriter.writePretty(value).replace("&", "&amp;").replace("<", "&lt;");
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Response</title></head>
                <body>
                <pre>
                %s
                </pre>
                </body>
                </html>
                """.formatted(json);
    }
}
