package dev.ringer.server;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes all incomplete bodies of one server may take together. */
final class Budget {

    private final long bytesMax;
    private final AtomicLong taken = new AtomicLong();

    Budget(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** Take bytes, or refuse the request that wants them. */
    void take(long bytes) {
        if (taken.addAndGet(bytes) > bytesMax) {
            taken.addAndGet(-bytes);
            throw new Refusal(503, "the bodies being received fill the " + bytesMax + " bytes set aside for them");
        }
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
