package dev.ringer.exchange;

import java.util.Locale;

/** Which rung of the answer ladder gave the reply; the order is the precedence. */
public enum Origin {
    /** The server itself, beside the ladder: an outage, maintenance, a rate limit, a question which methods there are. */
    SERVER,
    /** No such path or method, not acceptable, no credentials, or a request that breaks the contract. */
    REFUSAL,
    /** The caller asked for this documented answer. */
    FORCED,
    /** A person's rule for this request. */
    STUB,
    /** State that follows from the contract. */
    RESOURCE,
    /** The real API. */
    UPSTREAM,
    /** A value that the contract itself gives. */
    EXAMPLE,
    /** A value made from the schema. */
    GENERATED;

    /** Give the word that headers and journals show. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
