package dev.ringer.journal;

import dev.ringer.http.Body;
import java.util.IdentityHashMap;

/** Bodies that are sent again and again, each kept once for all segments; bounded in bytes. */
final class SharedBodies {

    private static final int OVERHEAD = 120;

    private final long bytesMax;
    private final IdentityHashMap<Body, int[]> holders = new IdentityHashMap<>();
    private long bytes;

    SharedBodies(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** Keep a body for one more segment; false where there is no room for it. */
    synchronized boolean hold(Body body) {
        int[] count = holders.get(body);
        if (count != null) {
            count[0]++;
            return true;
        }
        if (bytes + body.length() + OVERHEAD > bytesMax) {
            return false;
        }
        holders.put(body, new int[] {1});
        bytes += body.length() + OVERHEAD;
        return true;
    }

    /** Keep a body for one segment less. */
    synchronized void release(Body body) {
        int[] count = holders.get(body);
        if (count != null && --count[0] == 0) {
            holders.remove(body);
            bytes -= body.length() + OVERHEAD;
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
