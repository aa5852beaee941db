package dev.ringer.matching.operator;

import dev.ringer.json.JsonNumber;
import java.time.Duration;
import java.time.Instant;

/** How unlike two values are, from 0 for the same to 1 for nothing in common. */
final class Nearness {

    private static final double MISS_MIN = 0.01;

    /** Cells of the table of edits; beyond, all that lies between the common ends counts as different. */
    private static final long EDIT_CELLS_MAX = 10_000;

    /** Of more values, the first so many tell how near they are. */
    static final int VALUES_MAX = 1_000;

    private static final double MONTH_SECONDS = 30 * 24 * 3600.0;

    private Nearness() {}

    /** Keep a distance of what did not match away from 0 and within 1. */
    static double miss(double distance) {
        return distance <= 1 ? Math.max(MISS_MIN, distance) : 1;
    }

    /** Give the cells that measuring two texts may take. */
    static int cells(String a, String b) {
        return (int) Math.min(EDIT_CELLS_MAX, (long) a.length() * b.length());
    }

    static double texts(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        int shortest = Math.min(a.length(), b.length());
        int head = 0;
        while (head < shortest && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shortest - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        String left = a.substring(head, a.length() - tail);
        String right = b.substring(head, b.length() - tail);
        boolean large = (long) left.length() * right.length() > EDIT_CELLS_MAX;
        int edits = large ? Math.max(left.length(), right.length()) : edits(left, right);
        return longest == 0 ? 0 : (double) edits / longest;
    }

    /** Count letters to add, drop or change. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j - 1], diagonal) + 1);
            }
        }
        return row[b.length()];
    }

    static double numbers(JsonNumber a, JsonNumber b) {
        double x = a.doubleValue();
        double y = b.doubleValue();
        double apart = Math.abs(x - y);
        double scale = Math.max(1, Math.max(Math.abs(x), Math.abs(y)));
        return Double.isFinite(apart) ? apart / (apart + scale) : 1;
    }

    /** Times a month apart are half as unlike as can be. */
    static double times(Instant a, Instant b) {
        double seconds = Math.abs((double) Duration.between(a, b).toSeconds());
        return seconds / (seconds + MONTH_SECONDS);
    }

    static double counts(long a, long b) {
        double apart = Math.abs((double) a - b);
        return apart / (apart + 1 + Math.min(a, b));
    }
}
