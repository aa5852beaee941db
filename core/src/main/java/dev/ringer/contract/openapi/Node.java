package dev.ringer.contract.openapi;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the document with its place, so that whatever is read from it can say where it stood. */
record Node(Location location, JsonObject object) {

    boolean has(String name) {
        return object.has(name);
    }

    @Nullable
    Json get(String name) {
        return object.get(name);
    }

    @Nullable
    String text(String name) {
        return object.string(name);
    }

    String text(String name, String fallback) {
        String text = object.string(name);
        return text == null ? fallback : text;
    }

    boolean isTrue(String name) {
        return object.isTrue(name);
    }

    /** Give the object below, or null where there is none. */
    @Nullable
    Node child(String name) {
        JsonObject child = object.object(name);
        return child == null ? null : new Node(location.child(name), child);
    }

    Location at(String name) {
        return location.child(name);
    }

    /** Give the strings of an array below; others are left out. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonArray array = object.array(name);
        if (array != null) {
            for (Json each : array) {
                if (each instanceof JsonString text) {
                    texts.add(text.value());
                }
            }
        }
        return texts;
    }

    /** Give the members whose name does not begin with {@code x-}. */
    List<Map.Entry<String, Json>> members() {
        List<Map.Entry<String, Json>> members = new ArrayList<>();
        for (Map.Entry<String, Json> each : object) {
            if (!each.getKey().startsWith("x-")) {
                members.add(each);
            }
        }
        return members;
    }
}
