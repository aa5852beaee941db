package dev.ringer.validation;

import dev.ringer.exchange.Violation;
import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What the check of a request found.
 *
 * @param kind the gravest of what was found
 * @param violations in order: credentials, path, query, headers, cookies, body
 * @param challenges values of {@code WWW-Authenticate}, one for each way to show who is calling; empty unless
 *     credentials are missing or wrong
 * @param defect of the contract, because of which something could not be checked
 * @param body as it was read; nothing where there is none, or it is no value
 */
public record Validation(
        Kind kind,
        List<Violation> violations,
        List<String> challenges,
        Optional<Diagnostic> defect,
        Optional<Json> body) {

    /** Kinds of finding, the gravest first. */
    public enum Kind {
        /** No credentials, or wrong ones. */
        UNAUTHENTICATED,
        /** Credentials that are not good for this operation. */
        FORBIDDEN,
        /** The contract is at fault, so that nothing can be said. */
        UNDECIDED,
        /** The body's media type is none of those that the operation takes. */
        UNSUPPORTED,
        /** The body cannot be read. */
        MALFORMED,
        /** A value is missing or breaks its schema. */
        INVALID,
        /** All is well. */
        VALID
    }

    public static final Validation VALID =
            new Validation(Kind.VALID, List.of(), List.of(), Optional.empty(), Optional.empty());

    /** Give what is found where all is well. */
    static Validation valid(Json body) {
        return new Validation(Kind.VALID, List.of(), List.of(), Optional.empty(), Optional.of(body));
    }

    public Validation {
        violations = List.copyOf(violations);
        challenges = List.copyOf(challenges);
    }

    /** Give the worst in one sentence; empty when all is well. */
    public String summary() {
        return violations.isEmpty() ? "" : violations.get(0).message();
    }

    public boolean isValid() {
        return kind == Kind.VALID;
    }
}
