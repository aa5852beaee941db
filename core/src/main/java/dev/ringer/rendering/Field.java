package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.contract.Parameter.Style;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field of a form, before anything is percent-encoded.
 *
 * @param values written behind each other with the separator between them
 */
record Field(String name, List<String> values, char separator) {

    static Field of(String name, String value) {
        return new Field(name, List.of(value), ',');
    }

    /** Give a scalar as it is and anything else as JSON. */
    static String text(Json value) {
        return value instanceof JsonString text ? text.value() : value.text();
    }

    /**
     * Write a property by the style that its encoding names (OAS 3.1, "Style Values").
     *
     * <p>{@code null} gives no field. Objects and arrays inside are JSON, except in {@code deepObject}, where a name has
     * one pair of brackets a level, and items repeat it.
     */
    static List<Field> styled(String name, Json value, Content.Encoding encoding) {
        Style style = encoding.style().orElse(Style.FORM);
        if (value instanceof JsonObject object) {
            return style == Style.DEEP_OBJECT
                    ? deep(name, object)
                    : encoding.explode() ? exploded(object) : joined(name, flat(object), style);
        }
        if (value instanceof JsonArray array) {
            List<String> items = array.stream()
                    .filter(each -> each != JsonNull.NULL)
                    .map(Field::text)
                    .toList();
            boolean repeated = encoding.explode() || style == Style.DEEP_OBJECT;
            return repeated ? items.stream().map(each -> of(name, each)).toList() : joined(name, items, style);
        }
        return value == JsonNull.NULL ? List.of() : List.of(of(name, text(value)));
    }

    private static List<Field> deep(String name, Json value) {
        List<Field> fields = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.forEach(each -> fields.addAll(deep(name + "[" + each.getKey() + "]", each.getValue())));
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> fields.addAll(deep(name, each)));
        } else if (value != JsonNull.NULL) {
            fields.add(of(name, text(value)));
        }
        return fields;
    }

    private static List<Field> exploded(JsonObject object) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Json> each : object) {
            if (each.getValue() != JsonNull.NULL) {
                fields.add(of(each.getKey(), text(each.getValue())));
            }
        }
        return fields;
    }

    private static List<String> flat(JsonObject object) {
        List<String> flat = new ArrayList<>();
        for (Field each : exploded(object)) {
            flat.add(each.name);
            flat.addAll(each.values);
        }
        return flat;
    }

    private static List<Field> joined(String name, List<String> values, Style style) {
        return values.isEmpty() ? List.of() : List.of(new Field(name, values, style.separator()));
    }
}
