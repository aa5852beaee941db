package dev.ringer.fault;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;

/** A probability as people write it: {@code 0.3} or {@code 30%}. */
public final class Probability {

    /** What is allowed, for messages. */
    public static final String FORMS = "a number from 0 to 1, or from 0% to 100%";

    private static final double NONE = -1;

    private Probability() {}

    /** Give the probability; -1 for what is none. */
    public static double of(Json value) {
        if (value instanceof JsonNumber number) {
            return within(number.doubleValue());
        }
        return value instanceof JsonString text ? of(text.value()) : NONE;
    }

    /** Give the probability; -1 for what is none. */
    public static double of(String text) {
        String plain = text.strip();
        boolean hundredths = plain.endsWith("%");
        String digits = hundredths ? plain.substring(0, plain.length() - 1).strip() : plain;
        if (!JsonNumber.isNumber(digits)) {
            return NONE;
        }
        return within(JsonNumber.parse(digits).doubleValue() / (hundredths ? 100 : 1));
    }

    private static double within(double value) {
        return value >= 0 && value <= 1 ? value : NONE;
    }
}
