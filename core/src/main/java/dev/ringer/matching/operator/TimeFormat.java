package dev.ringer.matching.operator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How times are written. */
interface TimeFormat {

    /** Long enough for every time that somebody means. */
    int LENGTH_MAX = 100;

    /** ISO 8601 with or without offset or time of day, or as in HTTP's headers. */
    TimeFormat ANY = (text, zone) -> {
        Instant iso = parse(DateTimeFormatter.ISO_ZONED_DATE_TIME, text, zone);
        Instant local = iso != null ? iso : parse(DateTimeFormatter.ISO_LOCAL_DATE_TIME, text, zone);
        Instant date = local != null ? local : parse(DateTimeFormatter.ISO_LOCAL_DATE, text, zone);
        return date != null ? date : parse(DateTimeFormatter.RFC_1123_DATE_TIME, text, zone);
    };

    /** Read a time, or give null where the text is none; one without offset is in the zone. */
    @Nullable
    Instant read(String text, ZoneId zone);

    /** Give the format of a word or of letters as {@link DateTimeFormatter} has them; null where it is none. */
    static @Nullable TimeFormat parse(String word) {
        return switch (word) {
            case "epoch", "unix" -> (text, zone) -> epoch(text, 1_000);
            case "epochMillis" -> (text, zone) -> epoch(text, 1);
            case "http" -> (text, zone) -> parse(DateTimeFormatter.RFC_1123_DATE_TIME, text, zone);
            default -> letters(word);
        };
    }

    private static @Nullable TimeFormat letters(String word) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(word, Locale.ENGLISH);
            return (text, zone) -> parse(formatter, text, zone);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant epoch(String text, long millisEach) {
        try {
            return Instant.ofEpochMilli(Math.multiplyExact(Long.parseLong(text.strip()), millisEach));
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant parse(DateTimeFormatter formatter, String text, ZoneId zone) {
        return text.length() > LENGTH_MAX ? null : Times.read(formatter, text.strip(), zone);
    }
}
