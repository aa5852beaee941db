package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contents inside of contents: fields of forms and parts of multipart bodies. */
final class Subcontent {

    private Subcontent() {}

    /** Describe a value in a media type of its own by the first of its schemas; nothing where it has none. */
    static Optional<Content> of(MediaType type, List<Schema> schemas) {
        return schemas.stream()
                .findFirst()
                .map(schema -> new Content(
                        type, Optional.of(schema), Optional.empty(), List.of(), Map.of(), schema.location()));
    }
}
