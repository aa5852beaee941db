package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;
import dev.ringer.pattern.Verdict;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Helpers that give true or false. */
final class Comparisons {

    private static final Kept<Pattern> PATTERNS = new Kept<>(source -> Pattern.of("^(?:" + source + ")$"));

    private Comparisons() {}

    static Object eq(Call call) {
        return Value.equal(call.value(0), call.value(1));
    }

    static Object neq(Call call) {
        return !Value.equal(call.value(0), call.value(1));
    }

    static HelperRow.Work order(IntPredicate wanted) {
        return call -> wanted.test(Value.compare(call.value(0), call.value(1)));
    }

    static Object and(Call call) {
        return call.arguments().stream().allMatch(Value::truth);
    }

    static Object or(Call call) {
        return call.arguments().stream().anyMatch(Value::truth);
    }

    static Object not(Call call) {
        return !Value.truth(call.value(0));
    }

    /** Tell whether a text has another in it, or a list an item. */
    static Object contains(Call call) {
        Object whole = call.value(0);
        Json json = whole instanceof Many many && many.values().size() > 1 ? many.json() : Value.json(whole);
        if (json instanceof JsonArray array) {
            call.run().read(array.size() * 16);
            return array.stream().anyMatch(each -> Value.equal(each, call.value(1)));
        }
        return call.text(0).contains(call.text(1));
    }

    static @Nullable String fault(String source) {
        try {
            PATTERNS.of(source);
            return null;
        } catch (PatternSyntaxException e) {
            return "'" + source + "' is no regular expression: " + e.reason();
        }
    }

    /** Tell whether a regular expression matches all of a text. */
    static Object matches(Call call) {
        String text = call.text(0);
        String fault = fault(call.text(1));
        if (fault != null) {
            throw call.failure(fault);
        }
        return PATTERNS.of(call.text(1)).find(text) == Verdict.YES;
    }
}
