package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A number beyond a bound. Text counts where it is a number as JSON writes it. */
record NumberBound(Relation relation, JsonNumber bound) implements SingleMatcher {

    /** Reading digits takes time by the square of their number, and nobody means so many. */
    private static final int LENGTH_MAX = 1_000;

    enum Relation {
        LESS_THAN,
        AT_MOST,
        GREATER_THAN,
        AT_LEAST;

        boolean holds(int comparison) {
            return switch (this) {
                case LESS_THAN -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case GREATER_THAN -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    static @Nullable Matcher read(Operand operand, Relation relation) {
        return operand.value() instanceof JsonNumber number
                ? new NumberBound(relation, number)
                : operand.wrong("a number");
    }

    /** Give a value as a number, or null where it is none. */
    static @Nullable JsonNumber number(Subject subject) {
        if (subject instanceof Subject.Tree tree) {
            Json json = tree.json();
            return json instanceof JsonNumber number ? number : null;
        }
        String text = subject.text();
        if (text == null) {
            return null;
        }
        String plain = text.strip();
        return plain.length() <= LENGTH_MAX && JsonNumber.isNumber(plain) ? JsonNumber.parse(plain) : null;
    }

    @Override
    public boolean test(Subject subject, Instant now) {
        JsonNumber number = number(subject);
        return number != null && relation.holds(number.compareTo(bound));
    }

    @Override
    public double miss(Subject subject, Instant now) {
        JsonNumber number = number(subject);
        return number == null ? 1 : Nearness.numbers(number, bound);
    }

    @Override
    public String expected() {
        return "be a number " + relation.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + bound;
    }

    @Override
    public int sharpness() {
        return SHAPED;
    }
}
