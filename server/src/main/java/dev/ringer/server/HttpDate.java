package dev.ringer.server;

import java.time.LocalDate;

/**
 * Dates as headers have them (RFC 9110, 5.6.7), such as {@code Sun, 06 Nov 1994 08:49:37 GMT}.
 *
 * <p>By hand, since the JDK's formatter for them leaves out the day's leading zero, and a formatter of one's own takes
 * some hundred classes that a server otherwise starts without.
 */
final class HttpDate {

    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int DAY_SECONDS = 86_400;

    private HttpDate() {}

    static String format(long epochSecond) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, DAY_SECONDS));
        int second = Math.floorMod(epochSecond, DAY_SECONDS);
        StringBuilder out = new StringBuilder(29);
        out.append(three(DAYS, date.getDayOfWeek().getValue())).append(", ");
        two(out, date.getDayOfMonth()).append(' ');
        out.append(three(MONTHS, date.getMonthValue())).append(' ');
        two(out, date.getYear() / 100);
        two(out, date.getYear() % 100).append(' ');
        two(out, second / 3600).append(':');
        two(out, second / 60 % 60).append(':');
        return two(out, second % 60).append(" GMT").toString();
    }

    private static String three(String names, int number) {
        return names.substring(number * 3 - 3, number * 3);
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
