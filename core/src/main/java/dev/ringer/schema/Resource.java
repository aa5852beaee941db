package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema resource (JSON Schema 2020-12 core, 4.3.5): what one {@code $id}, or one document, names.
 *
 * @param base the address that relative references in it start from, without fragment
 * @param location where it begins
 * @param anchors places in it by their plain names, dynamic ones too
 * @param dynamicAnchors which of the names are dynamic
 * @param recursive true when its root carries {@code $recursiveAnchor: true} (2019-09)
 */
record Resource(
        URI base,
        Location location,
        Json root,
        Dialect dialect,
        Map<String, Pointer> anchors,
        Set<String> dynamicAnchors,
        boolean recursive) {

    /** Tell whether a dynamic reference may end here. */
    boolean isDynamic() {
        return recursive || !dynamicAnchors.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
