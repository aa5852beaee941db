package dev.ringer.fuzz;

import dev.ringer.http.Body;
import java.util.List;

/**
 * Bytes to send, and what may be expected of the answer.
 *
 * @param pieces how often the bytes are cut and flushed on their way
 * @param ending what the client does after them
 * @param drafts the requests, where the bytes are nothing but whole ones
 */
record Shot(Kind kind, Body content, int pieces, Ending ending, List<Draft> drafts) {

    enum Kind {
        /** Whole requests at once, answered on a connection that stays. */
        REQUESTS,
        /** HTTP/1 of any shape. */
        BYTES,
        /** HTTP/2 of any shape. */
        FRAMES
    }

    enum Ending {
        /** Reads the answers and leaves the connection open. */
        STAY,
        /** Shuts its own side and reads to the end. */
        SHUT,
        /** Goes without reading. */
        RESET,
        /** Stays and says nothing more until the server has enough of it. */
        STALL
    }

    Shot(Kind kind, byte[] bytes, int pieces, Ending ending, List<Draft> drafts) {
        this(kind, Body.of(bytes), pieces, ending, drafts);
    }

    Shot {
        drafts = List.copyOf(drafts);
    }

    byte[] bytes() {
        return content.bytes();
    }

    /** Give how many requests it counts for; those that are not whole count for one together. */
    int requests() {
        return Math.max(1, drafts.size());
    }
}
