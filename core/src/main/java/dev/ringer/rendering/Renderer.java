package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import java.util.List;
import java.util.Optional;

/** Writes values in the media type at hand. */
public final class Renderer {

    /** The first that writes the media type is used; the last writes all. */
    private static final List<Rendering> RENDERINGS =
            List.of(new JsonRendering(), new XmlRendering(), new TextRendering());

    private Renderer() {}

    /** Write a value; see {@link Rendering#render}. */
    public static Rendered render(Json value, MediaType type, Optional<Content> content) {
        for (Rendering each : RENDERINGS) {
            if (each.writes(type)) {
                return each.render(value, type, content);
            }
        }
        throw new IllegalStateException("no rendering writes " + type);
    }

    /** Give a small file of the media type. */
    public static Rendered sample(MediaType type) {
        return Rendered.text("sample", type);
    }
}
