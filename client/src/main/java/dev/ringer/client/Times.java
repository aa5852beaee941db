package dev.ringer.client;

import java.time.Duration;

/** Durations as the control API and stub files write them. */
final class Times {

    private Times() {}

    /** Give a text such as {@code 200ms}, or {@code -1500ms}; what is shorter than a millisecond is left out. */
    static String text(Duration time) {
        return time.toMillis() + "ms";
    }
}
