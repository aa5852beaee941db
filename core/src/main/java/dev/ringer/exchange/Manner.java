package dev.ringer.exchange;

import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;

/**
 * How a reply is sent, beside what it says.
 *
 * @param trailers fields behind the body
 */
public record Manner(Pace pace, Fault fault, Headers trailers) {

    /** At once, whole, and with nothing behind the body. */
    public static final Manner USUAL = new Manner(Pace.NONE, Fault.NONE, Headers.EMPTY);

    /** Give a copy that is not held back. */
    public Manner atOnce() {
        return pace.isNone() ? this : new Manner(Pace.NONE, fault, trailers);
    }

    public boolean isUsual() {
        return pace.isNone() && fault == Fault.NONE && trailers.size() == 0;
    }
}
