package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import java.util.Optional;

/** A way to write values, for some media types. */
interface Rendering {

    /** Tell whether it writes the media type. */
    boolean writes(MediaType type);

    /**
     * Write a value.
     *
     * @param content how the contract wants it; nothing for values of our own
     */
    Rendered render(Json value, MediaType type, Optional<Content> content);
}
