package dev.ringer.template;

import dev.ringer.chance.Dice;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a helper.
 *
 * @param block what stands between its tags; null where it is called as a value
 * @param line within the template, counted from 1, as the column is
 */
record Call(
        String name,
        List<@Nullable Object> arguments,
        Map<String, @Nullable Object> options,
        Run run,
        @Nullable Block block,
        int line,
        int column) {

    int count() {
        return arguments.size();
    }

    boolean has(int index) {
        return index < arguments.size();
    }

    @Nullable
    Object value(int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    Call withValue(Object first) {
        List<@Nullable Object> more = new ArrayList<>();
        more.add(first);
        more.addAll(arguments);
        return new Call(name, more, options, run, block, line, column);
    }

    String text(int index) {
        String text = Value.text(value(index));
        run.read(text.length());
        return text;
    }

    String text(int index, String fallback) {
        return has(index) ? text(index) : fallback;
    }

    Json json(int index) {
        return Value.json(value(index));
    }

    /** Give an argument as JSON, reading it where it is text. */
    Json parsed(int index) {
        Object value = value(index);
        if (!(value instanceof Json) || value instanceof dev.ringer.json.JsonString) {
            run.read(Value.text(value).length());
        }
        return Value.parsed(value);
    }

    JsonArray list(int index) {
        Object value = value(index);
        Json json = value instanceof Many many
                ? JsonArray.of(many.values().stream().map(Json::of).toList())
                : parsed(index);
        if (!(json instanceof JsonArray array)) {
            throw failure(nth(index) + " is " + shown(value) + ", must be a list");
        }
        run.read(array.size() * 16);
        return array;
    }

    JsonObject object(int index) {
        Json json = parsed(index);
        if (!(json instanceof JsonObject object)) {
            throw failure(nth(index) + " is " + shown(value(index)) + ", must be an object");
        }
        return object;
    }

    BigDecimal number(int index) {
        BigDecimal number = Value.number(value(index));
        if (number == null) {
            throw failure(nth(index) + " is " + shown(value(index)) + ", must be a number");
        }
        return number;
    }

    /** Give a whole number within bounds, which are stated in the failure. */
    int whole(int index, int least, int most) {
        return whole(nth(index), value(index), least, most);
    }

    private int whole(String what, @Nullable Object value, int least, int most) {
        BigDecimal number = Value.number(value);
        boolean fits = number != null
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!fits || number == null) {
            throw failure(what + " is " + shown(value) + ", must be a whole number from " + least + " to " + most);
        }
        return number.intValue();
    }

    int whole(String option, int fallback, int least, int most) {
        Object value = options.get(option);
        return value == null ? fallback : whole("'" + option + "'", value, least, most);
    }

    @Nullable
    Object option(String option) {
        return options.get(option);
    }

    String option(String option, String fallback) {
        Object value = options.get(option);
        return value == null ? fallback : Value.text(value);
    }

    boolean isOn(String option) {
        return Value.truth(options.get(option));
    }

    Dice dice() {
        return run.dice(name, line, column);
    }

    Failure failure(String reason) {
        return new Failure(name, line, column, "'" + name + "': " + reason + ".");
    }

    static String nth(int index) {
        return "argument " + (index + 1);
    }

    static String shown(@Nullable Object value) {
        if (value == null) {
            return "missing";
        }
        return Shown.beginning(Value.json(value).text(), 60);
    }
}
