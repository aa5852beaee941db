package dev.ringer.engine;

import dev.ringer.http.Response;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps rendered responses, the least recently used leaving first. Since equal keys mean equal values, nothing in it
 * is ever stale. Bounded in bytes; a response that would fill a quarter of it is not kept.
 */
final class RenderCache {

    private static final int BYTES_MAX = 16 * 1024 * 1024;
    private static final int OVERHEAD = 600;

    private final Map<Object, Response> responses = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    synchronized Optional<Response> get(Object key) {
        return Optional.ofNullable(responses.get(key));
    }

    synchronized void put(Object key, Response response) {
        int size = size(response);
        if (size > BYTES_MAX / 4 || responses.putIfAbsent(key, response) != null) {
            return;
        }
        bytes += size;
        Iterator<Response> eldest = responses.values().iterator();
        while (bytes > BYTES_MAX && eldest.hasNext()) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static int size(Response response) {
        return response.body().length() + OVERHEAD;
    }
}
