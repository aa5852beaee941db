package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Equality. Within JSON, values are equal as JSON has it: the number 7 is not the text "7". Elsewhere all is text, and
 * equal is what is written the same.
 *
 * @param text of the value, to compare with what is no JSON
 */
record Equals(Json value, String text, boolean ignoreCase) implements SingleMatcher {

    static Matcher read(Operand operand) {
        Json value = operand.value();
        if (value instanceof JsonObject || value instanceof JsonArray) {
            return new EqualsJson(JsonLikeness.exactly(value));
        }
        String text = Operand.text(value);
        return new Equals(value, text == null ? "null" : text, operand.ignoresCase());
    }

    @Override
    public boolean test(Subject subject, Instant now) {
        if (subject instanceof Subject.Tree tree) {
            return tree.json().equals(value)
                    || (ignoreCase
                            && tree.json() instanceof JsonString found
                            && value instanceof JsonString
                            && text.equalsIgnoreCase(found.value()));
        }
        String found = subject.text();
        return found != null
                && !(value instanceof JsonNull)
                && (ignoreCase ? text.equalsIgnoreCase(found) : text.equals(found));
    }

    @Override
    public double miss(Subject subject, Instant now) {
        if (subject instanceof Subject.Tree tree) {
            if (tree.json() instanceof JsonNumber a && value instanceof JsonNumber b) {
                return Nearness.numbers(a, b);
            }
            if (tree.json().kind() != value.kind() && !text.equals(tree.text())) {
                return 1;
            }
        }
        String found = subject.text();
        return found == null ? 1 : Nearness.texts(text, found);
    }

    @Override
    public String expected() {
        String shown = value instanceof JsonString ? "'" + Subject.cut(text) + "'" : value.text();
        return "be " + shown + (ignoreCase ? ", in any case" : "");
    }

    @Override
    public int sharpness() {
        return EXACT;
    }

    @Override
    public @Nullable Exact exact() {
        return value instanceof JsonNull ? null : new Exact("", value, ignoreCase);
    }
}
