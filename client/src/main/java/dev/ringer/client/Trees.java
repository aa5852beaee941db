package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Java's values as JSON: texts, numbers, maps, lists, arrays, records, and what prints as it is written. */
final class Trees {

    private static final String RULE = "must be null, a text, a number, a boolean, an enum, a time, a URI, a UUID, an"
            + " Optional, a map, a list, an array, a record or JSON";

    private Trees() {}

    /**
     * Give a value as JSON. An empty {@code Optional} is null.
     *
     * @throws IllegalArgumentException when it is of a type that has no JSON
     */
    static Json json(@Nullable Object value) {
        if (value == null) {
            return JsonNull.NULL;
        }
        if (value instanceof Json json) {
            return json;
        }
        if (value instanceof Matcher matcher) {
            return matcher.json();
        }
        if (value instanceof Boolean flag) {
            return Json.of(flag.booleanValue());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Optional<?> optional) {
            return json(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject.Builder object = JsonObject.builder();
            map.forEach((name, member) -> object.put(String.valueOf(name), json(member)));
            return object.build();
        }
        if (value instanceof Iterable<?> items) {
            List<Json> list = new ArrayList<>();
            items.forEach(each -> list.add(json(each)));
            return JsonArray.of(list);
        }
        if (value instanceof Record) {
            return members(value);
        }
        return value.getClass().isArray() ? array(value) : Json.of(text(value));
    }

    /** Give an object inside of another; an empty one where there is none. */
    static JsonObject object(JsonObject json, String name) {
        JsonObject object = json.object(name);
        return object == null ? JsonObject.EMPTY : object;
    }

    /** Give what a list has, to be added to; nothing where there is none. */
    static List<Json> items(JsonObject json, String name) {
        JsonArray array = json.array(name);
        return array == null ? new ArrayList<>() : new ArrayList<>(array.items());
    }

    private static Json number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return JsonNumber.of(decimal);
        }
        if (number instanceof BigInteger whole) {
            return JsonNumber.of(whole);
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("a number is " + number + ", must be one that JSON has");
            }
            return JsonNumber.of(new BigDecimal(number.toString()));
        }
        return JsonNumber.of(number.longValue());
    }

    private static JsonArray array(Object array) {
        List<Json> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(json(Array.get(array, i)));
        }
        return JsonArray.of(list);
    }

    private static JsonObject members(Object value) {
        JsonObject.Builder object = JsonObject.builder();
        for (RecordComponent each : value.getClass().getRecordComponents()) {
            try {
                Method accessor = each.getAccessor();
                accessor.setAccessible(true);
                object.put(each.getName(), json(accessor.invoke(value)));
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw new IllegalArgumentException(
                        "the member '" + each.getName() + "' of a "
                                + value.getClass().getName() + " cannot be read: " + e.getMessage(),
                        e);
            }
        }
        return object.build();
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean printsItself = value instanceof CharSequence
                || value instanceof Character
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount
                || value instanceof URI
                || value instanceof UUID
                || value instanceof Locale;
        if (!printsItself) {
            throw new IllegalArgumentException(
                    "a value is a " + value.getClass().getName() + ", " + RULE);
        }
        return value.toString();
    }
}
