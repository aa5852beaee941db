package dev.ringer.session;

import java.time.Duration;

/**
 * Bounds of sessions.
 *
 * @param countMax sessions at once, beside the server itself
 * @param idle after which a session leaves
 * @param domain below which a host name is a session's, such as {@code ringer.localhost}; empty for none
 */
public record SessionLimits(int countMax, Duration idle, String domain) {

    public static final SessionLimits STANDARD = new SessionLimits(1_000, Duration.ofHours(1), "ringer.localhost");

    public SessionLimits {
        if (countMax < 1 || idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException(
                    "countMax is " + countMax + " and idle is " + idle + ", must be above 0 both");
        }
    }
}
