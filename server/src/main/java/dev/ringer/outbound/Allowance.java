package dev.ringer.outbound;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes all answers that are coming in may take together. Safe for use by several threads. */
final class Allowance {

    private final long bytesMax;
    private final AtomicLong taken = new AtomicLong();

    Allowance(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** Take bytes; false, and nothing taken, where there are not so many left. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) > bytesMax) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
