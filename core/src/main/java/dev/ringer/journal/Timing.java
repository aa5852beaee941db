package dev.ringer.journal;

import java.time.Instant;

/**
 * When an exchange was.
 *
 * @param time when its request arrived, by the session's clock
 * @param nanos the same by a clock that only goes forward, whose zero means nothing
 * @param tookNanos from the request to its response, without delay and sending
 */
public record Timing(Instant time, long nanos, long tookNanos) {}
