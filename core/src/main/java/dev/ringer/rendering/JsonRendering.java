package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonWriter;
import java.util.Optional;

/** {@code application/json} and whatever ends in {@code +json}. */
final class JsonRendering implements Rendering {

    @Override
    public boolean writes(MediaType type) {
        return type.isJson();
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        return Rendered.of(JsonWriter.bytes(value), type);
    }
}
