package dev.ringer.json;

import java.util.Map;

/** Changes of a value by another that looks like it (RFC 7396): members of objects replace, null takes away. */
public final class MergePatch {

    private MergePatch() {}

    /** Give the value with the patch in it; a patch that is no object is the result itself. */
    public static Json apply(Json value, Json patch) {
        if (!(patch instanceof JsonObject changes)) {
            return patch;
        }
        JsonObject result = value instanceof JsonObject object ? object : JsonObject.EMPTY;
        for (Map.Entry<String, Json> each : changes) {
            String name = each.getKey();
            if (each.getValue() == JsonNull.NULL) {
                result = result.without(name);
            } else {
                Json before = result.get(name);
                result = result.with(name, apply(before == null ? JsonNull.NULL : before, each.getValue()));
            }
        }
        return result;
    }
}
