package dev.ringer.callback;

import dev.ringer.contract.ContractCallback;
import dev.ringer.contract.Mount;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Shape;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is said of a callback; what it leaves open comes from the contract, or is the usual.
 *
 * @param documented what the contract says of it
 * @param url whole; nothing for the one that the contract's expression gives
 * @param type media type of the body
 * @param body what is sent
 * @param delayMillis from the reply, or the end of the callback before, to its beginning
 */
public record Draft(
        String name,
        Optional<Documented> documented,
        Optional<String> method,
        Optional<String> url,
        Headers headers,
        Optional<MediaType> type,
        DraftBody body,
        long delayMillis,
        Callback.Retries retries,
        Optional<Signing> signing) {

    /** A callback of a contract, with where the contract is mounted. */
    public record Documented(Mount mount, ContractCallback callback) {}

    /** Where the body comes from. */
    public sealed interface DraftBody {

        /**
         * A body of its own.
         *
         * @param payload whose type counts where neither draft nor contract name any
         */
        record Own(Payload payload) implements DraftBody {}

        /**
         * An example of the contract, or a value made from its schema.
         *
         * @param example name of the one that is wanted; empty for the first, or none
         * @param generated true where no example is wanted
         * @param changes made to the value
         */
        record OfContract(
                String example,
                boolean generated,
                Optional<String> seed,
                Optional<Shape> shape,
                UnaryOperator<Payload> changes)
                implements DraftBody {}
    }

    /** Draft what the contract says, and nothing else. */
    static Draft of(Documented documented) {
        return new Draft(
                documented.callback().name(),
                Optional.of(documented),
                Optional.empty(),
                Optional.empty(),
                Headers.EMPTY,
                Optional.empty(),
                new DraftBody.OfContract("", false, Optional.empty(), Optional.empty(), UnaryOperator.identity()),
                0,
                Callback.Retries.NONE,
                Optional.empty());
    }
}
