package dev.ringer.contract;

import dev.ringer.http.MediaType;
import dev.ringer.schema.Schema;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A body in one media type.
 *
 * @param type may be a range
 * @param itemSchema of each item, where the media type is a sequence (OAS 3.2)
 * @param encodings of the properties of forms and multipart bodies, by name
 */
public record Content(
        MediaType type,
        Optional<Schema> schema,
        Optional<Schema> itemSchema,
        List<Example> examples,
        Map<String, Encoding> encodings,
        Location location) {

    public Content {
        examples = List.copyOf(examples);
        encodings = Map.copyOf(encodings);
    }

    /**
     * How one property of a form or multipart body is written (OAS 3.1, "Encoding Object").
     *
     * @param types media types of the part; empty where the property's schema decides
     * @param style nothing where the content type decides
     */
    public record Encoding(
            List<MediaType> types,
            List<Parameter> headers,
            Optional<Parameter.Style> style,
            boolean explode,
            boolean allowReserved) {}
}
