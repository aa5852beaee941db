package dev.ringer.exchange;

import dev.ringer.contract.ContractResponse;
import dev.ringer.http.Headers;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What to send, before rendering.
 *
 * @param response the documented response that it follows, whose headers are sent too; nothing for our own
 * @param reason why it was answered so, as a sentence
 * @param key equal keys mean equal payloads and headers, so that what was rendered once can be sent again; null where
 *     that is not known
 * @param payload made when it is needed
 * @param manner how it is sent
 */
public record Reply(
        Origin origin,
        int status,
        Optional<ContractResponse> response,
        Headers headers,
        String reason,
        @Nullable Object key,
        Supplier<Payload> payload,
        Manner manner) {

    /** Make a reply that is sent as usual. */
    public Reply(
            Origin origin,
            int status,
            Optional<ContractResponse> response,
            Headers headers,
            String reason,
            @Nullable Object key,
            Supplier<Payload> payload) {
        this(origin, status, response, headers, reason, key, payload, Manner.USUAL);
    }

    /** Make a reply that is no documented response. */
    public static Reply of(Origin origin, int status, String reason, Payload payload) {
        return new Reply(origin, status, Optional.empty(), Headers.EMPTY, reason, null, () -> payload);
    }

    /** Give a copy with one more header, of which nothing is known that could be kept. */
    public Reply withHeader(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    /** Give a copy with other headers, of which nothing is known that could be kept. */
    public Reply withHeaders(Headers replacement) {
        return new Reply(origin, status, response, replacement, reason, null, payload, manner);
    }

    /** Give a copy of which is known when another is equal to it. */
    public Reply withKey(Object replacement) {
        return new Reply(origin, status, response, headers, reason, replacement, payload, manner);
    }

    public Reply withReason(String replacement) {
        return new Reply(origin, status, response, headers, replacement, key, payload, manner);
    }

    /** Give a copy with another payload, of which nothing is known that could be kept. */
    public Reply withPayload(Supplier<Payload> replacement) {
        return new Reply(origin, status, response, headers, reason, null, replacement, manner);
    }

    public Reply withManner(Manner replacement) {
        return new Reply(origin, status, response, headers, reason, key, payload, replacement);
    }

    public Reply withOrigin(Origin replacement) {
        return new Reply(replacement, status, response, headers, reason, key, payload, manner);
    }
}
