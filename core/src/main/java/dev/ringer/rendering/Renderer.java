package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.rendering.sample.Samples;
import java.util.List;
import java.util.Optional;

/** Writes values in the media type at hand. */
public final class Renderer {

    private static final Rendering TEXT = new TextRendering();

    /** The first that writes the media type is used; the last writes all. */
    private static final List<Rendering> RENDERINGS = List.of(
            new JsonRendering(),
            new JsonSequenceRendering(),
            new XmlRendering(),
            new FormRendering(),
            new MultipartRendering(),
            new CsvRendering(),
            new EventStreamRendering(),
            new YamlRendering(),
            new HtmlRendering(),
            TEXT);

    private static final JsonArray TABLE = JsonArray.of(row(1, "Ada"), row(2, "Grace"));

    private Renderer() {}

    private static JsonObject row(int id, String name) {
        return JsonObject.builder().put("id", id).put("name", name).build();
    }

    /** Write a value; see {@link Rendering#render}. */
    public static Rendered render(Json value, MediaType type, Optional<Content> content) {
        return rendering(type).render(value, type, content);
    }

    private static Rendering rendering(MediaType type) {
        for (Rendering each : RENDERINGS) {
            if (each.writes(type)) {
                return each;
            }
        }
        return TEXT;
    }

    /**
     * Give a small file of the media type: one that programs can open, for most; its first bytes for some kinds of
     * sound, video and fonts; the word {@code sample} for types that are not known.
     *
     * @param type where it is a range, the file is of the usual type in it
     */
    public static Rendered sample(MediaType type) {
        MediaType sent = Samples.concrete(type);
        Optional<byte[]> file = Samples.file(sent);
        if (file.isPresent()) {
            return Rendered.of(file.get(), sent);
        }
        Optional<String> text = Samples.text(sent);
        if (text.isPresent()) {
            return Rendered.text(text.get(), sent);
        }
        if (rendering(sent) == TEXT) {
            MediaType known = sent.isText() ? MediaType.TEXT : MediaType.BINARY;
            return Rendered.text(Samples.text(known).orElse(""), sent);
        }
        return render(sent.isJson() ? JsonObject.EMPTY : TABLE, sent, Optional.empty());
    }
}
