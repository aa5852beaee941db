package dev.ringer.matching.operator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Reads times of which something may be left out. */
public final class Times {

    private Times() {}

    /** Read a time, or give null where the text is none; without offset it is in the zone, without time of day its start. */
    public static @Nullable Instant read(DateTimeFormatter formatter, String text, ZoneId zone) {
        try {
            TemporalAccessor found =
                    formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (found instanceof ZonedDateTime zoned) {
                return zoned.toInstant();
            }
            return found instanceof LocalDateTime local
                    ? local.atZone(zone).toInstant()
                    : LocalDate.from(found).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
