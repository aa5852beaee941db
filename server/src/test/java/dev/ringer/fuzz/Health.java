package dev.ringer.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks a server whether it is well, as a client would that comes anew. */
final class Health {

    private static final Draft REQUEST = Draft.of("GET", "/__ringer/health");

    /** Threads and files that the platform itself may open late. */
    private static final int FEW = 4;

    private Health() {}

    /** Ask on a connection of its own; fails when no good answer comes in time. */
    static void check(int port) throws IOException {
        try (Wire wire = new Wire(port)) {
            Seen seen = wire.fire(Framing.whole(List.of(REQUEST), 0)).get(0);
            if (seen.status() != 200) {
                throw new IOException("the server is not well: " + seen.status() + " " + seen.text());
            }
        }
    }

    /**
     * Ask until no more descriptors are open than these; each round trip gives the server time to close what is left.
     *
     * @return false when that does not come to pass
     */
    static boolean settles(int port, long descriptors) throws IOException {
        long end = System.nanoTime() + 15_000_000_000L;
        while (Gauge.descriptorsNow() > descriptors) {
            if (System.nanoTime() > end) {
                return false;
            }
            check(port);
        }
        return true;
    }

    static Optional<String> growth(Gauge first, Gauge last, long heapBytes) {
        boolean grown = last.threads() > first.threads() + FEW
                || last.descriptors() > first.descriptors() + FEW
                || last.heapBytes() > first.heapBytes() + heapBytes
                || last.bufferBytes() > first.bufferBytes() + (32 << 20);
        return grown ? Optional.of("from " + first + " to " + last) : Optional.empty();
    }
}
