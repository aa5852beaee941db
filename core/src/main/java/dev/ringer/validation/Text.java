package dev.ringer.validation;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts of parameters and form fields as the values that their schemas mean.
 *
 * <p>A text is read as a number, boolean or null where the schema takes it as such, else as a string; numbers keep all
 * of their digits. Where no reading is valid, the one of the schema's type is given, so that the finding is about that.
 */
final class Text {

    private final Checker checker;

    Text(Checker checker) {
        this.checker = checker;
    }

    /** Read one text. */
    Json scalar(String text, List<Schema> schemas) {
        if (schemas.isEmpty()) {
            return new JsonString(text);
        }
        Json string = new JsonString(text);
        Json other = other(text);
        if (other == null) {
            return string;
        }
        if (accepts(schemas, other)) {
            return other;
        }
        if (accepts(schemas, string)) {
            return string;
        }
        Types types = Parts.ofAny(schemas).types();
        return types.allows(other) || !types.has(Type.STRING) ? other : string;
    }

    private static @Nullable Json other(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first == '-' || (first >= '0' && first <= '9')) {
            return text.length() <= 1_000 && JsonNumber.isNumber(text) ? JsonNumber.parse(text) : null;
        }
        return switch (text) {
            case "true" -> JsonBoolean.TRUE;
            case "false" -> JsonBoolean.FALSE;
            case "null" -> JsonNull.NULL;
            default -> null;
        };
    }

    private boolean accepts(List<Schema> schemas, Json value) {
        for (Schema schema : schemas) {
            if (!checker.accepts(schema, value, Direction.REQUEST)) {
                return false;
            }
        }
        return true;
    }

    /** Read texts as the items of an array. */
    Json array(List<String> texts, Schema schema) {
        Parts parts = Parts.ofAny(schema);
        List<Json> items = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            items.add(scalar(texts.get(i), parts.item(i)));
        }
        return JsonArray.of(items);
    }

    /** Read texts as the members of an object; a name that comes again makes an array of its values. */
    Json object(List<Map.Entry<String, String>> texts, Schema schema) {
        Parts parts = Parts.ofAny(schema);
        JsonObject.Builder members = JsonObject.builder();
        for (Map.Entry<String, String> each : texts) {
            List<Schema> member = parts.member(each.getKey());
            Json value = scalar(each.getValue(), member);
            Json before = members.get(each.getKey());
            if (before == null
                    && Parts.ofAny(member).types().has(Type.ARRAY)
                    && !Parts.ofAny(member).types().isAny()) {
                value = JsonArray.of(scalar(each.getValue(), Parts.ofAny(member).item(0)));
            } else if (before != null) {
                value = append(
                        before, scalar(each.getValue(), Parts.ofAny(member).item(1)));
            }
            members.put(each.getKey(), value);
        }
        return members.build();
    }

    private static Json append(Json before, Json value) {
        List<Json> items = new ArrayList<>();
        if (before instanceof JsonArray array) {
            array.forEach(items::add);
        } else {
            items.add(before);
        }
        items.add(value);
        return JsonArray.of(items);
    }

    /** Give the first of some readings that is valid, else the first. */
    Json choose(List<Json> readings, Schema schema) {
        for (Json each : readings) {
            if (checker.accepts(schema, each, Direction.REQUEST)) {
                return each;
            }
        }
        return readings.get(0);
    }
}
