package dev.ringer.schema.format;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates and times as RFC 3339 and durations as its appendix A have them. */
final class Dates {

    private Dates() {}

    static boolean isDate(String text) {
        return text.length() == 10 && isDateAt(text);
    }

    private static boolean isDateAt(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** Only the letter stands between date and time; applications may agree on a blank, but a contract says nothing of it. */
    static boolean isDateTime(String text) {
        return text.length() > 11
                && isDateAt(text)
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && isTime(text.substring(11));
    }

    static boolean isTime(String text) {
        if (text.length() < 9 || text.charAt(2) != ':' || text.charAt(5) != ':') {
            return false;
        }
        int hour = digits(text, 0, 2);
        int minute = digits(text, 3, 5);
        int second = digits(text, 6, 8);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return false;
        }
        int zone = 8;
        if (text.charAt(zone) == '.') {
            zone++;
            int from = zone;
            while (zone < text.length() && isDigit(text.charAt(zone))) {
                zone++;
            }
            if (zone == from) {
                return false;
            }
        }
        Integer offset = offsetMinutes(text.substring(zone));
        return offset != null && (second < 60 || isLeapSecond(hour, minute, offset));
    }

    private static boolean isLeapSecond(int hour, int minute, int offset) {
        return Math.floorMod(hour * 60 + minute - offset, 24 * 60) == 23 * 60 + 59;
    }

    private static @Nullable Integer offsetMinutes(String zone) {
        if (zone.equals("Z") || zone.equals("z")) {
            return 0;
        }
        if (zone.length() != 6 || zone.charAt(3) != ':' || "+-".indexOf(zone.charAt(0)) < 0) {
            return null;
        }
        int hours = digits(zone, 1, 3);
        int minutes = digits(zone, 4, 6);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return null;
        }
        return (zone.charAt(0) == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    static boolean isDuration(String text) {
        if (text.length() < 3 || text.charAt(0) != 'P') {
            return false;
        }
        if (text.endsWith("W")) {
            return digits(text, 1, text.length() - 1) >= 0;
        }
        int time = text.indexOf('T');
        String date = time < 0 ? text.substring(1) : text.substring(1, time);
        boolean dated = date.isEmpty() || isRun(date, "YMD");
        boolean timed = time < 0 || isRun(text.substring(time + 1), "HMS");
        return dated && timed && !(date.isEmpty() && time < 0);
    }

    /** Numbers each followed by a unit, units in order and without a gap: years and days need months between. */
    private static boolean isRun(String text, String units) {
        int at = 0;
        int last = -1;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == from || at == text.length()) {
                return false;
            }
            int unit = units.indexOf(text.charAt(at++));
            if (unit < 0 || unit <= last || (last >= 0 && unit != last + 1)) {
                return false;
            }
            last = unit;
        }
        return last >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Give the number that the digits are, or -1 where one is none. */
    private static int digits(String text, int from, int to) {
        if (to <= from || to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
