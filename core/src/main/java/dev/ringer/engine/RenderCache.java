package dev.ringer.engine;

import dev.ringer.exchange.Violation;
import dev.ringer.http.Response;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rendered responses, the least recently used leaving first. Since equal keys mean equal values, nothing in it
 * is ever stale. Bounded in bytes; a response that would fill a quarter of it is not kept.
 */
final class RenderCache {

    /**
     * A response as it was first sent.
     *
     * @param violations of it against the contract
     */
    record Kept(Response response, List<Violation> violations) {}

    private static final int BYTES_MAX = 16 * 1024 * 1024;
    private static final int OVERHEAD = 600;

    private final Map<Object, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    synchronized @Nullable Kept get(Object key) {
        return kept.get(key);
    }

    synchronized void put(Object key, Kept response) {
        long size = size(response);
        if (size > BYTES_MAX / 4 || kept.putIfAbsent(key, response) != null) {
            return;
        }
        bytes += size;
        Iterator<Kept> eldest = kept.values().iterator();
        while (bytes > BYTES_MAX && eldest.hasNext()) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(Kept response) {
        return response.response().body().held().length() + OVERHEAD;
    }
}
