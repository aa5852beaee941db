package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.source.Nearest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time before, after or the same as another. With {@code truncate}, both are cut to the beginning of their unit in the
 * zone before they are compared.
 *
 * @param unit null where nothing is cut
 */
record TimeBound(
        Relation relation,
        Moment bound,
        TimeFormat format,
        ZoneId zone,
        @Nullable TimeUnit unit) implements SingleMatcher {

    enum Relation {
        BEFORE("before"),
        AFTER("after"),
        SAME("the same time as"),
        FROM("not before"),
        TO("not after");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case BEFORE -> comparison < 0;
                case AFTER -> comparison > 0;
                case SAME -> comparison == 0;
                case FROM -> comparison >= 0;
                case TO -> comparison <= 0;
            };
        }
    }

    static @Nullable TimeBound read(Operand operand, Relation relation) {
        return read(operand, operand.value(), relation);
    }

    static @Nullable TimeBound read(Operand operand, Json value, Relation relation) {
        ZoneId zone = zone(operand);
        TimeFormat format = format(operand);
        if (zone == null || format == null) {
            return null;
        }
        String text = Operand.text(value);
        Moment moment = text == null ? null : Moment.parse(text, zone);
        if (moment == null) {
            operand.wrong(
                    value, "a date, a time with date, or 'now' with an offset such as 'now - 3 days'", operand.at());
            return null;
        }
        Json cut = operand.beside().get("truncate");
        TimeUnit unit = cut == null ? null : unit(operand, cut);
        return cut != null && unit == null ? null : new TimeBound(relation, moment, format, zone, unit);
    }

    private static @Nullable ZoneId zone(Operand operand) {
        Json value = operand.beside().get("zone");
        if (value == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(value instanceof JsonString text ? text.value() : value.text());
        } catch (DateTimeException e) {
            operand.reader()
                    .report(
                            "operand",
                            "'zone' is " + Subject.cut(value.text())
                                    + ", must be a zone such as Europe/Berlin or +02:00",
                            operand.option("zone"));
            return null;
        }
    }

    private static @Nullable TimeFormat format(Operand operand) {
        Json value = operand.beside().get("format");
        TimeFormat format = value == null
                ? TimeFormat.ANY
                : value instanceof JsonString text ? TimeFormat.parse(text.value()) : null;
        if (format == null && value != null) {
            operand.reader()
                    .report(
                            "operand",
                            "'format' is " + Subject.cut(value.text())
                                    + ", must be epoch, epochMillis, http, or letters such as dd.MM.yyyy",
                            operand.option("format"));
        }
        return format;
    }

    private static @Nullable TimeUnit unit(Operand operand, Json value) {
        String word = value instanceof JsonString text ? text.value() : value.text();
        TimeUnit unit = TimeUnit.named(word);
        if (unit == null) {
            List<String> words = Arrays.stream(TimeUnit.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList();
            operand.reader()
                    .report(
                            "operand",
                            "'truncate' is '" + Subject.cut(word) + "', must be one of " + String.join(", ", words)
                                    + Nearest.hint(word, words),
                            operand.option("truncate"));
        }
        return unit;
    }

    @Override
    public boolean test(Subject subject, Instant now) {
        Instant found = found(subject);
        return found != null && relation.holds(cut(found).compareTo(cut(bound.at(now, zone))));
    }

    private @Nullable Instant found(Subject subject) {
        String text = subject.text();
        return text == null ? null : format.read(text, zone);
    }

    private Instant cut(Instant time) {
        return unit == null ? time : unit.truncate(time, zone);
    }

    @Override
    public double miss(Subject subject, Instant now) {
        Instant found = found(subject);
        return found == null ? 1 : Nearness.times(cut(found), cut(bound.at(now, zone)));
    }

    @Override
    public String expected() {
        return "be a time " + relation.words + " " + bound;
    }

    @Override
    public int sharpness() {
        return relation == Relation.SAME ? EXACT : SHAPED;
    }
}
