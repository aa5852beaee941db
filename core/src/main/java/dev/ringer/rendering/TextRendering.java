package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import java.util.Optional;

/** Text as it is, everything else as JSON text: for every media type that has no rendering of its own. */
final class TextRendering implements Rendering {

    @Override
    public boolean writes(MediaType type) {
        return true;
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        return Rendered.text(value instanceof JsonString text ? text.value() : value.text(), type);
    }
}
