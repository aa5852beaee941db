package dev.ringer.journal;

import dev.ringer.exchange.Violation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A callback that an exchange led to.
 *
 * @param url where it goes
 * @param defect why it cannot be sent; empty where it can
 * @param result what became of it; nothing while it is on its way, or where that was forgotten
 */
public record JournalCallback(
        String name, String method, String url, long delayMillis, String defect, Optional<Result> result) {

    /**
     * What became of a callback.
     *
     * @param attempts how often it was sent; 0 where it was not
     * @param status of the receiver's last answer
     * @param error why there is none, as a sentence without its end; empty where there is one
     * @param requestViolations of what was sent against the contract
     * @param violations of the answer against the contract
     * @param tookNanos the last attempt
     */
    public record Result(
            int attempts,
            OptionalInt status,
            String error,
            List<Violation> requestViolations,
            List<Violation> violations,
            long tookNanos) {

        public Result {
            requestViolations = List.copyOf(requestViolations);
            violations = List.copyOf(violations);
        }
    }

    JournalCallback withResult(Result found) {
        return new JournalCallback(name, method, url, delayMillis, defect, Optional.of(found));
    }
}
