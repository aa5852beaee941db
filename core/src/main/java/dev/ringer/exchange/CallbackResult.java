package dev.ringer.exchange;

import dev.ringer.http.Response;
import java.util.List;
import java.util.Optional;

/**
 * What became of a callback.
 *
 * @param attempts how often it was sent; 0 where it was not
 * @param answer the receiver's last answer
 * @param error why there is none, as a sentence without its end
 * @param violations of the answer against the contract
 * @param nanos that the last attempt took
 */
public record CallbackResult(
        Callback callback,
        int attempts,
        Optional<Response> answer,
        Optional<String> error,
        List<Violation> violations,
        long nanos) {

    public CallbackResult {
        violations = List.copyOf(violations);
    }

    /** Tell of one that was not sent. */
    public static CallbackResult unsent(Callback callback, String reason) {
        return new CallbackResult(callback, 0, Optional.empty(), Optional.of(reason), List.of(), 0);
    }
}
