package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.JsonWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Helpers for JSON. */
final class Objects {

    private Objects() {}

    static Object object(Call call) {
        JsonObject.Builder builder = JsonObject.builder();
        call.options().forEach((name, value) -> builder.put(name, Value.json(value)));
        return builder.build();
    }

    static @Nullable Object jsonPath(Call call) {
        Json found = Paths.find(call.parsed(0), call.text(1), call);
        return found == null ? call.option("default") : found;
    }

    static @Nullable Object objectPath(Call call) {
        return Paths.follow(call.parsed(0), call.text(1), call);
    }

    /** Read JSON; with a variable's name set that to it, also from a block's text. */
    static Object parse(Call call) {
        Block block = call.block();
        Call read = block == null ? call : call.withValue(block.body());
        Json json = strictly(read);
        if (!read.has(1)) {
            return json;
        }
        Memory.set(call, read.text(1), json);
        return "";
    }

    private static Json strictly(Call call) {
        Object value = call.value(0);
        if (!(value instanceof View) && !(Value.json(value) instanceof dev.ringer.json.JsonString)) {
            return Value.json(value);
        }
        try {
            return Json.parse(call.text(0));
        } catch (JsonSyntaxException e) {
            throw call.failure(Call.shown(value) + " is no JSON: " + e.getMessage());
        }
    }

    /** Write a value as JSON; text is quoted, unless it is a body of JSON. */
    static Object toJson(Call call) {
        Object value = call.value(0);
        return (value instanceof BodyView body ? body.tree() : Value.json(value)).text();
    }

    static Object formatJson(Call call) {
        Json json = strictly(call);
        return call.option("format", "pretty").equals("compact") ? json.text() : JsonWriter.writePretty(json);
    }

    static Object merge(Call call) {
        Json merged = call.object(0);
        for (int i = 1; i < call.count(); i++) {
            merged = merged(merged, call.object(i), call.isOn("removeNulls"));
        }
        return merged;
    }

    /** Merge objects within objects; depth is that of the values. */
    private static Json merged(Json base, Json over, boolean dropNulls) {
        if (!(base instanceof JsonObject old && over instanceof JsonObject news)) {
            return over;
        }
        JsonObject result = old;
        for (int i = 0; i < news.size(); i++) {
            String name = news.name(i);
            Json value = news.value(i);
            Json before = result.get(name);
            boolean drop = dropNulls && value instanceof JsonNull;
            result = drop
                    ? result.without(name)
                    : result.with(name, before == null ? value : merged(before, value, dropNulls));
        }
        return result;
    }

    /** Give the first object with the members of the others put over its own, whole. */
    static Object mergeFlat(Call call) {
        JsonObject.Builder builder = JsonObject.builder();
        for (int i = 0; i < call.count(); i++) {
            for (Map.Entry<String, Json> each : call.object(i)) {
                builder.put(each.getKey(), each.getValue());
            }
        }
        return builder.build();
    }

    /** Change what stands at a place; null leaves it out. */
    private interface Change {
        @Nullable
        Json of(@Nullable Json old);
    }

    private static Json changed(Json root, List<String> way, Change change) {
        if (way.isEmpty()) {
            return Lists.orNull(change.of(root));
        }
        String step = way.get(0);
        List<String> rest = way.subList(1, way.size());
        Json old = dev.ringer.json.Pointer.step(root, step);
        if (old == null && (!rest.isEmpty() || !(root instanceof JsonObject))) {
            return root;
        }
        Json value = rest.isEmpty() ? change.of(old) : changed(Lists.orNull(old), rest, change);
        if (root instanceof JsonObject object) {
            return value == null ? object.without(step) : object.with(step, value);
        }
        List<Json> items = new ArrayList<>(((JsonArray) root).items());
        int index = Integer.parseInt(step);
        if (value == null) {
            items.remove(index);
        } else {
            items.set(index, value);
        }
        return JsonArray.of(items);
    }

    /** Give the steps of a path to one place, such as {@code $.items[0].name}. */
    private static List<String> way(Call call, String path) {
        String plain =
                path.replace("['", ".").replace("']", "").replace("[", ".").replace("]", "");
        if (!plain.startsWith("$") || plain.contains("..") || plain.contains("*") || plain.contains("?")) {
            throw call.failure("'" + path + "' is no path to one place, such as $.items[0].name");
        }
        return plain.equals("$") ? List.of() : Arrays.asList(plain.substring(2).split("\\.", -1));
    }

    static Object remove(Call call) {
        return changed(call.parsed(0), way(call, call.text(1)), old -> null);
    }

    static Object arrayAdd(Call call) {
        Block block = call.block();
        Json item = block != null && !call.has(1) ? Value.parsed(block.body()) : call.parsed(1);
        int most = call.whole("maxItems", Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        return changed(call.parsed(0), way(call, call.option("jsonPath", "$")), old -> {
            if (!(old instanceof JsonArray array)) {
                throw call.failure("there is no list at " + call.option("jsonPath", "$"));
            }
            List<Json> items = new ArrayList<>(array.items());
            if (call.isOn("flatten") && item instanceof JsonArray several) {
                items.addAll(several.items());
            } else {
                items.add(item);
            }
            return JsonArray.of(items.subList(Math.max(0, items.size() - most), items.size()));
        });
    }
}
