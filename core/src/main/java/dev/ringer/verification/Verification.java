package dev.ringer.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A question to the journal.
 *
 * @param check what must be so
 * @param afterId the last exchange that does not count; 0 where all do
 * @param since the first moment that counts, by the session's clock
 * @param within how long to wait for it to be so; nothing to answer at once
 */
public record Verification(Check check, long afterId, Optional<Instant> since, Optional<Duration> within) {

    /** The longest that {@code within} may be. */
    public static final Duration WITHIN_MAX = Duration.ofSeconds(60);
}
