package dev.ringer.delay;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time as people write it: {@code 200ms}, {@code 1.5s}, {@code 2m}, {@code 1h}, {@code 1d}, {@code PT2S}. */
public final class TimeSpan {

    /** What is allowed, for messages. */
    public static final String FORMS = "a time such as 200ms, 1.5s, 2m or PT2S";

    /** Digits are few, so that no text takes long to read. */
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?|\\.\\d{1,9}) ?(ms|s|m|min|h|d)?");

    private static final int TEXT_MAX = 40;

    /** With a thousand years, a sum of spans stays in the range of a long. */
    private static final BigDecimal MILLIS_MAX =
            BigDecimal.valueOf(Duration.ofDays(365_000).toMillis());

    private record Unit(String word, long millis) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("d", Duration.ofDays(1).toMillis()),
            new Unit("h", Duration.ofHours(1).toMillis()),
            new Unit("m", Duration.ofMinutes(1).toMillis()),
            new Unit("s", 1_000),
            new Unit("ms", 1));

    private TimeSpan() {}

    /** Give the milliseconds, rounded; a number alone is milliseconds. Empty for any other text. */
    public static OptionalLong millis(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > TEXT_MAX) {
            return OptionalLong.empty();
        }
        if (plain.startsWith("p")) {
            return iso(plain);
        }
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            return OptionalLong.empty();
        }
        String unit = form.group(2) == null ? "ms" : form.group(2).equals("min") ? "m" : form.group(2);
        long factor = UNITS.stream()
                .filter(each -> each.word().equals(unit))
                .findFirst()
                .orElseThrow()
                .millis();
        return bounded(new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(factor)));
    }

    private static OptionalLong iso(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.isNegative()
                    ? OptionalLong.empty()
                    : bounded(BigDecimal.valueOf(duration.getSeconds())
                            .movePointRight(3)
                            .add(BigDecimal.valueOf(duration.getNano()).movePointLeft(6)));
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong bounded(BigDecimal millis) {
        return millis.compareTo(MILLIS_MAX) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(millis.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Give the milliseconds of a text or of a number that is not negative; empty for any other value. */
    public static OptionalLong millis(Json value) {
        if (value instanceof JsonNumber number) {
            return number.signum() < 0 || number.doubleValue() > MILLIS_MAX.doubleValue()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.round(number.doubleValue()));
        }
        return value instanceof JsonString text ? millis(text.value()) : OptionalLong.empty();
    }

    /** Write milliseconds in the largest unit that leaves a whole number. */
    public static String show(long millis) {
        for (Unit unit : UNITS) {
            if (millis != 0 && millis % unit.millis() == 0) {
                return millis / unit.millis() + unit.word();
            }
        }
        return "0ms";
    }
}
