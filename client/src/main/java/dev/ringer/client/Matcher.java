package dev.ringer.client;

import dev.ringer.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A test of one value, as stub files have it: operators and what they are given.
 *
 * @param json such as {@code {"startsWith": "shop-", "ignoreCase": true}}
 */
public record Matcher(JsonObject json) {

    /** Give an operator by its word in stub files, such as {@code glob}. */
    static Matcher of(String operator, @Nullable Object operand) {
        return new Matcher(JsonObject.of(operator, Trees.json(operand)));
    }

    /** Give an operator that looks at something inside: {@code {"pointer": {"/qty": …}}}. */
    static Matcher inside(String operator, String place, @Nullable Object test) {
        return new Matcher(JsonObject.of(operator, JsonObject.of(place, Trees.json(test))));
    }

    /** Give a copy with something beside the operator that says how it is meant, such as {@code zone}. */
    public Matcher with(String word, @Nullable Object value) {
        return new Matcher(json.with(word, Trees.json(value)));
    }

    public Matcher ignoreCase() {
        return with("ignoreCase", true);
    }

    /** Let items of arrays come in any order. */
    public Matcher ignoreOrder() {
        return with("ignoreOrder", true);
    }

    /** Let there be members that were not asked for. */
    public Matcher ignoreExtra() {
        return with("ignoreExtra", true);
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
