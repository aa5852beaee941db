package dev.ringer.verification;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Fields;
import dev.ringer.source.Nearest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how often: {@code 2}, {@code never}, {@code once}, {@code {atLeast: 1, atMost: 3}}, {@code {between: [1, 3]}}. */
final class TimesReader {

    private static final String KEY = "times";
    private static final String FORMS =
            "a number, never, once, {exactly: 2}, {atLeast: 1}, {atMost: 3}, both of these, or {between: [1, 3]}";

    private static final List<String> BOUNDS = List.of("exactly", "atLeast", "atMost", "between");

    private TimesReader() {}

    /** Give at least once where nothing is said. */
    static Times read(Fields fields) {
        Optional<Json> value = fields.json(KEY);
        if (value.isEmpty()) {
            return Times.AT_LEAST_ONCE;
        }
        Optional<String> unknown = value.get() instanceof JsonObject map
                ? map.names().stream().filter(each -> !BOUNDS.contains(each)).findFirst()
                : Optional.empty();
        if (unknown.isPresent()) {
            fields.report(
                    "'times' has no '" + unknown.get() + "'" + Nearest.hint(unknown.get(), BOUNDS) + "; allowed are "
                            + String.join(", ", BOUNDS),
                    fields.at(KEY).child(unknown.get()));
            return Times.AT_LEAST_ONCE;
        }
        return times(value.get()).orElseGet(() -> {
            fields.wrong(KEY, FORMS);
            return Times.AT_LEAST_ONCE;
        });
    }

    private static Optional<Times> times(Json value) {
        if (value instanceof JsonString word) {
            return switch (word.value()) {
                case "never" -> Optional.of(new Times(0, 0));
                case "once" -> Optional.of(new Times(1, 1));
                default -> Optional.empty();
            };
        }
        if (value instanceof JsonObject map) {
            return bounds(map);
        }
        return count(value).map(each -> new Times(each, each));
    }

    private static Optional<Times> bounds(JsonObject map) {
        if (map.get("between") instanceof JsonArray pair && pair.size() == 2 && map.size() == 1) {
            return count(pair.get(0)).flatMap(least -> count(pair.get(1)).flatMap(most -> of(least, most)));
        }
        if (map.has("exactly") && map.size() == 1) {
            return count(map.get("exactly")).map(each -> new Times(each, each));
        }
        if (map.isEmpty() || map.has("between") || map.has("exactly")) {
            return Optional.empty();
        }
        Optional<Long> least = bound(map.get("atLeast"), 0);
        Optional<Long> most = bound(map.get("atMost"), Long.MAX_VALUE);
        return least.flatMap(from -> most.flatMap(to -> of(from, to)));
    }

    private static Optional<Times> of(long least, long most) {
        return least <= most ? Optional.of(new Times(least, most)) : Optional.empty();
    }

    private static Optional<Long> bound(@Nullable Json value, long usual) {
        return value == null ? Optional.of(usual) : count(value);
    }

    private static Optional<Long> count(@Nullable Json value) {
        return value instanceof JsonNumber number && number.isLong() && number.longValue() >= 0
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
