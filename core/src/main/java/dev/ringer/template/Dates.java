package dev.ringer.template;

import dev.ringer.matching.operator.Times;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Helpers for times; the present is what the session's clock says. */
final class Dates {

    /** Longer texts are no times. */
    private static final int LENGTH_MAX = 100;

    private static final Kept<DateTimeFormatter> FORMATS =
            new Kept<>(letters -> DateTimeFormatter.ofPattern(letters, Locale.ENGLISH));

    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final List<String> WORDS = List.of("epoch", "unix", "http");

    static final List<String> CUTS = List.of(
            "first minute of hour",
            "first hour of day",
            "first day of month",
            "first day of next month",
            "last day of month",
            "first day of year",
            "first day of next year",
            "last day of year");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "second", ChronoUnit.SECONDS,
            "minute", ChronoUnit.MINUTES,
            "hour", ChronoUnit.HOURS,
            "day", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS,
            "month", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS);

    private Dates() {}

    // --- constants

    static @Nullable String formatFault(String format) {
        try {
            boolean word = WORDS.contains(format) || FORMATS.of(format) != null;
            return word ? null : format;
        } catch (IllegalArgumentException e) {
            return "'" + format + "' is no format of times: " + e.getMessage();
        }
    }

    static @Nullable String zoneFault(String zone) {
        try {
            ZoneId.of(zone);
            return null;
        } catch (DateTimeException e) {
            return "'" + zone + "' is no time zone, must be one such as Europe/Berlin or +02:00";
        }
    }

    static @Nullable String offsetFault(String offset) {
        String[] words = offset.strip().split("\\s+", -1);
        boolean good = words.length == 2 && words[0].matches("[+-]?[0-9]{1,9}") && unit(words[1]) != null;
        return good ? null : "'" + offset + "' is no offset, must be one such as '3 days' or '-2 hours'";
    }

    static @Nullable String cutFault(String cut) {
        return CUTS.contains(cut) ? null : "'" + cut + "' is none of: " + String.join(", ", CUTS);
    }

    private static @Nullable ChronoUnit unit(String word) {
        return UNITS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }

    // --- helpers

    static Object now(Call call) {
        return written(shifted(call.run().scope().arrival().now(), call), call, call.text(0, ""));
    }

    /** Write a time another way; between two times choose one. */
    static Object date(Call call) {
        if (call.count() > 1) {
            Instant from = time(call, call.value(0), "");
            Instant to = time(call, call.value(1), "");
            long second =
                    call.dice().between(from.getEpochSecond(), Math.max(from.getEpochSecond(), to.getEpochSecond()));
            return written(Instant.ofEpochSecond(second), call, call.text(2, "yyyy-MM-dd"));
        }
        Instant time = call.has(0)
                ? time(call, call.value(0), "")
                : call.run().scope().arrival().now();
        return written(shifted(time, call), call, "");
    }

    /** Choose a time of day between two. */
    static Object time(Call call) {
        LocalTime from = clock(call, 0, LocalTime.MIN);
        LocalTime to = clock(call, 1, LocalTime.MAX);
        long second = call.dice().between(from.toSecondOfDay(), Math.max(from.toSecondOfDay(), to.toSecondOfDay()));
        Instant time = LocalDate.EPOCH.atTime(LocalTime.ofSecondOfDay(second)).toInstant(ZoneOffset.UTC);
        return written(time, call, call.text(2, "HH:mm"));
    }

    private static LocalTime clock(Call call, int index, LocalTime fallback) {
        try {
            return call.has(index) ? LocalTime.parse(call.text(index)) : fallback;
        } catch (DateTimeException e) {
            throw call.failure(
                    Call.nth(index) + " is " + Call.shown(call.value(index)) + ", must be a time such as 09:30");
        }
    }

    static Object parse(Call call) {
        return new Moment(time(call, call.value(0), call.option("format", "")));
    }

    static Object truncate(Call call) {
        String fault = cutFault(call.text(1));
        if (fault != null) {
            throw call.failure(fault);
        }
        ZonedDateTime at = time(call, call.value(0), "").atZone(zone(call));
        ZonedDateTime day = at.truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime cut = switch (CUTS.indexOf(call.text(1))) {
            case 0 -> at.truncatedTo(ChronoUnit.HOURS);
            case 1 -> day;
            case 2 -> day.with(TemporalAdjusters.firstDayOfMonth());
            case 3 -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case 4 -> day.with(TemporalAdjusters.lastDayOfMonth());
            case 5 -> day.with(TemporalAdjusters.firstDayOfYear());
            case 6 -> day.with(TemporalAdjusters.firstDayOfNextYear());
            default -> day.with(TemporalAdjusters.lastDayOfYear());
        };
        return new Moment(cut.toInstant());
    }

    static Object format(Call call) {
        return written(time(call, call.value(0), ""), call, call.text(1, ""));
    }

    static Object shift(Call call) {
        Instant time =
                call.option("date") == null ? call.run().scope().arrival().now() : time(call, call.option("date"), "");
        for (String unit : List.of("years", "months", "weeks", "days", "hours", "minutes", "seconds")) {
            int amount = call.whole(unit, 0, -1_000_000_000, 1_000_000_000);
            time = amount == 0 ? time : plus(call, time, amount, unit);
        }
        return written(time, call, "");
    }

    static Object isValid(Call call) {
        return read(Value.text(call.value(0)), "", ZoneOffset.UTC) != null;
    }

    // --- reading, moving, writing

    /** A time that was read; written by ISO 8601 where nothing else is asked for. */
    record Moment(Instant time) implements View {

        @Override
        public @Nullable Object member(String name) {
            return null;
        }

        @Override
        public String text() {
            return time.truncatedTo(ChronoUnit.SECONDS).toString();
        }

        @Override
        public dev.ringer.json.Json json() {
            return dev.ringer.json.Json.of(text());
        }
    }

    private static Instant time(Call call, @Nullable Object value, String format) {
        if (value instanceof Moment moment) {
            return moment.time();
        }
        String text = Value.text(value);
        Instant found = read(text, format, zone(call));
        if (found == null) {
            String wanted = format.isEmpty() ? "" : " of the format '" + format + "'";
            throw call.failure(Call.shown(value) + " is no time" + wanted);
        }
        return found;
    }

    private static @Nullable Instant read(String text, String format, ZoneId zone) {
        if (text.length() > LENGTH_MAX || text.isEmpty()) {
            return null;
        }
        if (format.equals("epoch") || format.equals("unix") || (format.isEmpty() && text.matches("-?[0-9]{9,14}"))) {
            return number(text, format);
        }
        List<DateTimeFormatter> formats = format.isEmpty()
                ? List.of(
                        DateTimeFormatter.ISO_ZONED_DATE_TIME,
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME,
                        DateTimeFormatter.ISO_LOCAL_DATE,
                        DateTimeFormatter.RFC_1123_DATE_TIME)
                : List.of(format.equals("http") ? DateTimeFormatter.RFC_1123_DATE_TIME : FORMATS.of(format));
        for (DateTimeFormatter each : formats) {
            Instant found = Times.read(each, text, zone);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Instant number(String text, String format) {
        try {
            long number = Long.parseLong(text);
            return format.equals("unix") ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static ZoneId zone(Call call) {
        String name = call.option("timezone", "UTC");
        String fault = zoneFault(name);
        if (fault != null) {
            throw call.failure(fault);
        }
        return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    }

    private static Instant shifted(Instant time, Call call) {
        String offset = call.option("offset", "");
        return offset.isEmpty() ? time : plus(call, time, offset);
    }

    static Instant plus(Call call, Instant time, String offset) {
        String fault = offsetFault(offset);
        if (fault != null) {
            throw call.failure(fault);
        }
        String[] words = offset.strip().split("\\s+", -1);
        return plus(call, time, Long.parseLong(words[0]), words[1]);
    }

    private static Instant plus(Call call, Instant time, long amount, String word) {
        ChronoUnit unit = unit(word);
        try {
            return time.atZone(zone(call))
                    .plus(amount, unit == null ? ChronoUnit.DAYS : unit)
                    .toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw call.failure(amount + " " + word + " lead out of the years that times can have");
        }
    }

    private static Object written(Instant time, Call call, String byPosition) {
        String format = byPosition.isEmpty() ? call.option("format", "") : byPosition;
        ZoneId zone = zone(call);
        String fault = format.isEmpty() ? null : formatFault(format);
        if (fault != null) {
            throw call.failure(fault);
        }
        try {
            return switch (format) {
                case "epoch" -> time.toEpochMilli();
                case "unix" -> time.getEpochSecond();
                case "http" -> HTTP.format(time.atZone(ZoneOffset.UTC));
                case "" ->
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            time.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
                default -> FORMATS.of(format).format(time.atZone(zone));
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw call.failure(time + " cannot be written as '" + format + "'");
        }
    }

    static long seconds(Call call, String offset) {
        Instant start = call.run().scope().arrival().now();
        return Duration.between(start, plus(call, start, offset)).toSeconds();
    }
}
