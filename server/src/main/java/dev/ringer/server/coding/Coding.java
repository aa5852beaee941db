package dev.ringer.server.coding;

import java.util.List;

/** One content coding (RFC 9110, 8.4.1). */
interface Coding {

    /** Give the coding's names in lower case, the registered one first. */
    List<String> names();

    /**
     * Decode a complete body.
     *
     * @throws CodingException when the bytes are not of this coding, end early, or grow past the bound
     */
    byte[] decode(byte[] encoded, Bound bound) throws CodingException;
}
