package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of values without restricting them.
 *
 * @param examples what both spellings of the keyword give, the single one first
 * @param extensions members whose name begins with {@code x-}
 */
public record Annotations(
        @Nullable String title,
        @Nullable String description,
        @Nullable Json defaultValue,
        List<Json> examples,
        boolean readOnly,
        boolean writeOnly,
        boolean deprecated,
        @Nullable Xml xml,
        JsonObject extensions) {

    public static final Annotations NONE =
            new Annotations(null, null, null, List.of(), false, false, false, null, JsonObject.EMPTY);

    /** How a value looks in XML (OAS 3.2, "XML Object"). */
    public record Xml(
            @Nullable String name,
            @Nullable String namespace,
            @Nullable String prefix,
            Node node,
            boolean wrapped) {

        /** The kind of XML node. */
        public enum Node {
            DEFAULT,
            ELEMENT,
            ATTRIBUTE,
            TEXT,
            CDATA,
            NONE
        }
    }
}
