package dev.ringer.matching.operator;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The units of offsets and truncations. A week begins on Monday. */
enum TimeUnit {
    SECOND(ChronoUnit.SECONDS),
    MINUTE(ChronoUnit.MINUTES),
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    TimeUnit(ChronoUnit unit) {
        this.unit = unit;
    }

    /** Give the unit of a word, with or without an s at its end. */
    static @Nullable TimeUnit named(String word) {
        String plain = word.toUpperCase(Locale.ROOT);
        for (TimeUnit each : values()) {
            if (plain.equals(each.name()) || plain.equals(each.name() + "S")) {
                return each;
            }
        }
        return null;
    }

    Instant truncate(Instant time, ZoneId zone) {
        ZonedDateTime at;
        try {
            at = time.atZone(zone);
        } catch (DateTimeException e) {
            return time;
        }
        ZonedDateTime cut = switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> at.truncatedTo(unit);
            case WEEK -> at.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case YEAR -> at.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
        };
        return cut.toInstant();
    }

    /** Move a time; by calendar in the zone, so that a month is as long as it is there. */
    Instant plus(Instant time, long amount, ZoneId zone) {
        return time.atZone(zone).plus(amount, unit).toInstant();
    }
}
