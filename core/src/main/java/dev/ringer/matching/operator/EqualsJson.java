package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Equality of JSON trees, with numbers by value and members in any order; the operand may be a tree or its text. */
record EqualsJson(JsonLikeness likeness) implements SingleMatcher {

    static @Nullable Matcher read(Operand operand) {
        JsonLikeness.Extra extra = operand.has("ignoreExtra") ? JsonLikeness.Extra.IGNORED : JsonLikeness.Extra.REFUSED;
        JsonLikeness.Order order = operand.has("ignoreOrder") ? JsonLikeness.Order.IGNORED : JsonLikeness.Order.KEPT;
        return read(operand, order, extra);
    }

    static @Nullable Matcher readContaining(Operand operand) {
        return read(operand, JsonLikeness.Order.IGNORED, JsonLikeness.Extra.IGNORED);
    }

    private static @Nullable Matcher read(Operand operand, JsonLikeness.Order order, JsonLikeness.Extra extra) {
        try {
            return new EqualsJson(JsonLikeness.of(tree(operand.value()), order, extra));
        } catch (IllegalArgumentException e) {
            operand.reader().report("operand", "'" + operand.word() + "' " + e.getMessage(), operand.at());
            return null;
        }
    }

    /** Text that is JSON is read as such, as files from elsewhere write it; other text is a string. */
    private static Json tree(Json value) {
        if (!(value instanceof JsonString text)) {
            return value;
        }
        try {
            return Json.parse(text.value());
        } catch (JsonSyntaxException e) {
            return value;
        }
    }

    @Override
    public boolean test(Subject subject, Instant now) {
        Json found = subject.json();
        return found != null && likeness.test(found);
    }

    @Override
    public double miss(Subject subject, Instant now) {
        Json found = subject.json();
        return found == null ? 1 : likeness.distance(found);
    }

    @Override
    public String expected() {
        return "be JSON like " + Subject.cut(likeness.expected().text());
    }

    @Override
    public int sharpness() {
        return likeness.isExact() ? EXACT : CLOSE;
    }
}
