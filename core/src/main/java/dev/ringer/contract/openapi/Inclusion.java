package dev.ringer.contract.openapi;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Location;
import dev.ringer.source.References;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts into an example what its data refers to in files beside the document.
 *
 * <p>The specification knows no such references, but publishers with many like examples write them:
 * {@code {$ref: event.json, type: sale}} is what the file holds, with the members beside the reference put over it. A
 * reference within the document or to a full address stays, for it may well be the data of an API that speaks of schemas.
 */
final class Inclusion {

    private static final int REFERENCES_MAX = 1_000;

    private final References references;
    private final Set<Location> open = new HashSet<>();
    private int followed;

    Inclusion(References references) {
        this.references = references;
    }

    /** Give the value with everything put in; the value itself where it refers to nothing that can be read. */
    Json in(URI document, Json value) {
        if (value instanceof JsonArray list) {
            return items(document, list);
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        String reference = References.reference(object);
        Json base = reference == null || !isFile(reference) ? null : included(document, reference);
        if (base != null && object.size() == 1) {
            return base;
        }
        return base instanceof JsonObject below
                ? over(below, members(document, object.without("$ref")))
                : members(document, object);
    }

    private static boolean isFile(String reference) {
        return !reference.startsWith("#") && !reference.contains(":");
    }

    private @Nullable Json included(URI document, String reference) {
        if (++followed > REFERENCES_MAX
                || !(references.resolve(document, reference) instanceof References.Target.Found found)
                || !open.add(found.location())) {
            return null;
        }
        try {
            return in(found.location().document(), found.value());
        } finally {
            open.remove(found.location());
        }
    }

    private static Json over(JsonObject base, JsonObject members) {
        JsonObject.Builder builder = base.toBuilder();
        members.forEach(each -> builder.put(each.getKey(), each.getValue()));
        return builder.build();
    }

    private JsonObject members(URI document, JsonObject object) {
        JsonObject all = object;
        for (Map.Entry<String, Json> each : object) {
            Json value = in(document, each.getValue());
            all = value == each.getValue() ? all : all.with(each.getKey(), value);
        }
        return all;
    }

    private JsonArray items(URI document, JsonArray list) {
        List<Json> items = new ArrayList<>(list.size());
        boolean same = true;
        for (Json each : list) {
            Json value = in(document, each);
            same &= value == each;
            items.add(value);
        }
        return same ? list : JsonArray.of(items);
    }
}
