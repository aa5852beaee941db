package dev.ringer.matching.operator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time as files write it: a fixed one, or the present with an offset, as in {@code now + 3 days}. */
record Moment(
        String source,
        @Nullable Instant fixed,
        long amount,
        @Nullable TimeUnit unit) {

    /** More would leave the years that times can have. */
    private static final int DIGITS_MAX = 9;

    /** Read a time, or give null where the text is none. */
    static @Nullable Moment parse(String text, ZoneId zone) {
        String plain = text.strip();
        if (plain.equalsIgnoreCase("now")) {
            return new Moment("now", null, 0, null);
        }
        if (plain.toLowerCase(Locale.ROOT).startsWith("now")) {
            return offset(plain, plain.substring(3).strip());
        }
        Instant fixed = TimeFormat.ANY.read(plain, zone);
        return fixed == null ? null : new Moment(plain, fixed, 0, null);
    }

    private static @Nullable Moment offset(String source, String offset) {
        char sign = offset.charAt(0);
        String rest = offset.substring(1).strip();
        int digits = 0;
        while (digits < rest.length() && rest.charAt(digits) >= '0' && rest.charAt(digits) <= '9') {
            digits++;
        }
        TimeUnit unit = TimeUnit.named(rest.substring(digits).strip());
        if ((sign != '+' && sign != '-') || digits == 0 || digits > DIGITS_MAX || unit == null) {
            return null;
        }
        long amount = Long.parseLong(rest.substring(0, digits));
        return new Moment(source, null, sign == '-' ? -amount : amount, unit);
    }

    Instant at(Instant now, ZoneId zone) {
        if (fixed != null) {
            return fixed;
        }
        try {
            return unit == null ? now : unit.plus(now, amount, zone);
        } catch (DateTimeException | ArithmeticException e) {
            return amount < 0 ? Instant.MIN : Instant.MAX;
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
