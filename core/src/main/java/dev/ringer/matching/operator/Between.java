package dev.ringer.matching.operator;

import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From one bound to another, both taken in: {@code [1, 10]} for numbers, {@code [2026-01-01, now]} for times. */
final class Between {

    private Between() {}

    static @Nullable Matcher read(Operand operand) {
        if (!(operand.value() instanceof JsonArray pair) || pair.size() != 2) {
            return operand.wrong("a list of two numbers or two times");
        }
        if (pair.get(0) instanceof JsonNumber low && pair.get(1) instanceof JsonNumber high) {
            if (low.compareTo(high) > 0) {
                return operand.wrong("a list with the lower number first");
            }
            return new All(List.of(
                    new NumberBound(NumberBound.Relation.AT_LEAST, low),
                    new NumberBound(NumberBound.Relation.AT_MOST, high)));
        }
        TimeBound from = TimeBound.read(operand, pair.get(0), TimeBound.Relation.FROM);
        TimeBound to = TimeBound.read(operand, pair.get(1), TimeBound.Relation.TO);
        return from == null || to == null ? null : new All(List.of(from, to));
    }
}
