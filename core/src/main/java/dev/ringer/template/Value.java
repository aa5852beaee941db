package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What expressions give, seen as a text, a JSON value, a number or a truth.
 *
 * <p>A value is a {@link Json}, a {@link View}, a text, a number, a boolean, or null for what is missing.
 */
final class Value {

    /** Longer numbers are nobody's, and reckoning with them would take memory without bound. */
    private static final int DIGITS_MAX = 1_000;

    private Value() {}

    /** Give what stands in the output; nothing for null. */
    static String text(@Nullable Object value) {
        if (value == null || value instanceof JsonNull) {
            return "";
        }
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof View view) {
            return view.text();
        }
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        // What the library keeps for itself is shown to nobody.
        Json json = json(value);
        return json instanceof JsonNull ? "" : json.text();
    }

    static Json json(@Nullable Object value) {
        if (value instanceof Json json) {
            return json;
        }
        if (value instanceof View view) {
            return view.json();
        }
        if (value instanceof CharSequence text) {
            return Json.of(text.toString());
        }
        if (value instanceof Boolean truth) {
            return Json.of(truth);
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject.Builder builder = JsonObject.builder();
            map.forEach((name, member) -> builder.put(String.valueOf(name), json(member)));
            return builder.build();
        }
        return value instanceof Number number ? number(number) : JsonNull.NULL;
    }

    private static JsonNumber number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return JsonNumber.of(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
        }
        if (number instanceof Integer || number instanceof Long) {
            return JsonNumber.of(number.longValue());
        }
        BigDecimal decimal = BigDecimal.valueOf(number.doubleValue());
        BigDecimal plain = decimal.stripTrailingZeros();
        return JsonNumber.of(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** Read text as JSON where it is some, and give any other value as it is. */
    static Json parsed(@Nullable Object value) {
        if (value instanceof BodyView body) {
            return body.tree();
        }
        Json json = json(value);
        if (json instanceof JsonString string) {
            try {
                return Json.parse(string.value());
            } catch (JsonSyntaxException e) {
                return json;
            }
        }
        return json;
    }

    /** Give a number, also one that is written as text; null where the value is none, or has too many digits. */
    static @Nullable BigDecimal number(@Nullable Object value) {
        Json json = json(value);
        if (json instanceof JsonString string) {
            String text = string.value().strip();
            json = text.length() <= DIGITS_MAX && JsonNumber.isNumber(text) ? JsonNumber.parse(text) : json;
        }
        if (!(json instanceof JsonNumber number)) {
            return null;
        }
        BigDecimal decimal = number.decimal();
        return decimal.precision() > DIGITS_MAX || Math.abs(decimal.scale()) > DIGITS_MAX ? null : decimal;
    }

    /** Tell whether a condition holds: not for null, false, 0, an empty text and an empty list. */
    static boolean truth(@Nullable Object value) {
        if (value instanceof Many many) {
            return !many.text().isEmpty();
        }
        Json json = value instanceof View && !(value instanceof BodyView) ? JsonBoolean.TRUE : json(value);
        return switch (json.kind()) {
            case NULL -> false;
            case BOOLEAN -> json == JsonBoolean.TRUE;
            case NUMBER -> ((JsonNumber) json).signum() != 0;
            case STRING -> !((JsonString) json).value().isEmpty();
            case ARRAY -> !((JsonArray) json).isEmpty();
            case OBJECT -> true;
        };
    }

    /** Take a step from a value; null where there is none. */
    static @Nullable Object member(@Nullable Object value, String name) {
        if (value instanceof View view) {
            return view.member(name);
        }
        if (value instanceof JsonObject object) {
            return object.get(name);
        }
        if (value instanceof JsonArray array) {
            return name.equals("length") ? (Object) array.size() : Pointer.step(array, name);
        }
        // What a partial was handed.
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    /** Tell whether two values are equal: as JSON, or else by what stands in the output for them. */
    static boolean equal(@Nullable Object one, @Nullable Object other) {
        Json a = single(one);
        Json b = single(other);
        boolean scalars = isScalar(a) && isScalar(b);
        return a.equals(b) || (scalars && text(one).equals(text(other)));
    }

    /** Of the values of a name, the first counts. */
    private static Json single(@Nullable Object value) {
        return value instanceof Many many ? Json.of(many.text()) : json(value);
    }

    private static boolean isScalar(Json json) {
        return !(json instanceof JsonArray || json instanceof JsonObject || json instanceof JsonNull);
    }

    /** Compare as numbers where both are, else as texts. */
    static int compare(@Nullable Object one, @Nullable Object other) {
        BigDecimal a = number(one);
        BigDecimal b = number(other);
        return a != null && b != null ? a.compareTo(b) : text(one).compareTo(text(other));
    }
}
