package dev.ringer.journal;

import dev.ringer.http.Body;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hides places of JSON bodies. */
final class MaskedJson {

    private static final String ANY = "*";

    private MaskedJson() {}

    /** Give the body without its secrets; of one that cannot be read nothing is left, since they may be anywhere. */
    static Body hide(Body body, Masks masks, Secrets secrets) {
        try {
            AtomicBoolean repeats = new AtomicBoolean();
            Json whole = JsonReader.read(body.bytes(), at -> repeats.set(true));
            Json hidden = whole;
            for (List<String> way : masks.pointers()) {
                hidden = hide(hidden, way, 0, secrets);
            }
            // A repeated member was read once only: what it had first may be a secret too.
            return hidden == whole && !repeats.get() ? body : Body.of(JsonWriter.bytes(hidden));
        } catch (JsonSyntaxException e) {
            return Body.of(Masks.MASK);
        }
    }

    private static Json hide(Json here, List<String> way, int depth, Secrets secrets) {
        if (depth == way.size()) {
            note(here, secrets);
            return Json.of(Masks.MASK);
        }
        if (here instanceof JsonObject object) {
            return inObject(object, way, depth, secrets);
        }
        return here instanceof JsonArray array ? inArray(array, way, depth, secrets) : here;
    }

    private static Json inObject(JsonObject object, List<String> way, int depth, Secrets secrets) {
        JsonObject.Builder hidden = null;
        for (int i = 0; i < object.size(); i++) {
            boolean meant = way.get(depth).equals(ANY) || way.get(depth).equals(object.name(i));
            Json inner = meant ? hide(object.value(i), way, depth + 1, secrets) : object.value(i);
            if (inner != object.value(i)) {
                hidden = hidden == null ? object.toBuilder() : hidden;
                hidden.put(object.name(i), inner);
            }
        }
        return hidden == null ? object : hidden.build();
    }

    private static Json inArray(JsonArray array, List<String> way, int depth, Secrets secrets) {
        List<Json> items = new ArrayList<>(array.size());
        boolean same = true;
        for (int i = 0; i < array.size(); i++) {
            boolean meant = way.get(depth).equals(ANY) || way.get(depth).equals(Integer.toString(i));
            Json inner = meant ? hide(array.get(i), way, depth + 1, secrets) : array.get(i);
            same &= inner == array.get(i);
            items.add(inner);
        }
        return same ? array : JsonArray.of(items);
    }

    /** Note what is hidden, which other texts may repeat. */
    private static void note(Json value, Secrets secrets) {
        if (value instanceof JsonObject object) {
            object.forEach(member -> note(member.getValue(), secrets));
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> note(item, secrets));
        } else if (value instanceof JsonString text) {
            secrets.add(text.value());
        } else if (value instanceof JsonNumber number) {
            secrets.add(number.text());
        }
    }
}
