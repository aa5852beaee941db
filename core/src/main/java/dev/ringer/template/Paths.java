package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.matching.path.JsonPath;
import dev.ringer.matching.path.JsonPathSyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways into JSON: JSONPath (RFC 9535), and names with dots between. */
final class Paths {

    private static final Kept<JsonPath> KNOWN = new Kept<>(JsonPath::of);
    private static final String LENGTH = ".length()";

    private Paths() {}

    /** Say what is wrong with a JSONPath, or give null. */
    static @Nullable String fault(String path) {
        try {
            KNOWN.of(rooted(path));
            return null;
        } catch (JsonPathSyntaxException e) {
            return "'" + path + "' is no JSONPath: " + e.reason();
        }
    }

    /** Other tools let the dollar sign be left out, and a length be asked for. */
    private static String rooted(String path) {
        String plain = path.endsWith(LENGTH) ? path.substring(0, path.length() - LENGTH.length()) : path;
        return plain.startsWith("$") ? plain : plain.startsWith("[") ? "$" + plain : "$." + plain;
    }

    /** Give what a JSONPath leads to: a value, or a list where it may lead to several; null where there is none. */
    static @Nullable Json find(Json root, String path, Call call) {
        String fault = fault(path);
        if (fault != null) {
            throw call.failure(fault);
        }
        JsonPath query = KNOWN.of(rooted(path));
        JsonPath.Nodes nodes = query.find(root);
        call.run().read(root instanceof JsonArray array ? array.size() * 16 : 64);
        if (!nodes.complete()) {
            throw call.failure("'" + path + "' takes too many steps");
        }
        List<Json> values = nodes.values();
        Json found = query.isSingular() ? (values.isEmpty() ? null : values.get(0)) : JsonArray.of(values);
        return path.endsWith(LENGTH) ? length(found) : found;
    }

    private static @Nullable Json length(@Nullable Json value) {
        if (value instanceof JsonArray array) {
            return Json.of(array.size());
        }
        if (value instanceof JsonObject object) {
            return Json.of(object.size());
        }
        return value instanceof JsonString string ? Json.of(string.length()) : null;
    }

    /** Follow a JSONPath, or names with dots between such as {@code items.0.name}; the whole for an empty path. */
    static @Nullable Object follow(@Nullable Object root, String path, Call call) {
        if (path.startsWith("$")) {
            return find(Value.parsed(root), path, call);
        }
        Object value = root;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            call.run().step();
            value = Value.member(
                    value, step.startsWith("[") && step.endsWith("]") ? step.substring(1, step.length() - 1) : step);
        }
        return value;
    }
}
