package dev.ringer.exchange;

import dev.ringer.contract.ContractCallback;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import java.util.List;
import java.util.Optional;

/**
 * A request that the mock itself sends, when it has answered.
 *
 * @param url absolute
 * @param delayMillis from the reply, or the end of the callback before it, to its beginning
 * @param documented what the contract says of it
 * @param violations of the request against the contract
 * @param defect why it cannot be sent, as a sentence without its end; empty where it can
 */
public record Callback(
        String name,
        String method,
        String url,
        Headers headers,
        Body body,
        long delayMillis,
        Retries retries,
        Optional<ContractCallback> documented,
        List<Violation> violations,
        Optional<String> defect) {

    /**
     * How often a callback is tried again when its receiver cannot be reached, or answers with 5xx or 429.
     *
     * @param times beside the first attempt
     * @param backoffMillis before the second attempt; twice as much before each further one
     */
    public record Retries(int times, long backoffMillis) {

        public static final Retries NONE = new Retries(0, 0);

        /** The longest wait before an attempt. */
        public static final long MILLIS_MAX = 600_000;

        /**
         * Give the wait before an attempt.
         *
         * @param retry counted from 1
         */
        public long waitMillis(int retry) {
            return Math.min(MILLIS_MAX, backoffMillis << Math.min(20, retry - 1));
        }
    }

    public Callback {
        violations = List.copyOf(violations);
    }

    /** Give one that cannot be sent. */
    public static Callback broken(String name, String method, String url, String defect) {
        return new Callback(
                name,
                method,
                url,
                Headers.EMPTY,
                Body.EMPTY,
                0,
                Retries.NONE,
                Optional.empty(),
                List.of(),
                Optional.of(defect));
    }
}
