package dev.ringer.admin.wiremock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bodies that clients have sent, by names that mappings may have as {@code bodyFileName}. In memory, and bounded. */
final class BodyStore {

    static final int FILES_MAX = 1_000;
    static final long BYTES_MAX = 64L << 20;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    synchronized List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    synchronized Optional<byte[]> get(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /**
     * Keep a file.
     *
     * @throws Refusal when there is no room
     */
    synchronized void put(String name, byte[] content) {
        byte[] before = files.getOrDefault(name, new byte[0]);
        long after = bytes - before.length + content.length;
        if (after > BYTES_MAX || (files.size() >= FILES_MAX && !files.containsKey(name))) {
            throw Refusal.of(
                    422,
                    "No room",
                    "There may be " + FILES_MAX + " files of " + (BYTES_MAX >> 20)
                            + " MiB in all; these would be more.");
        }
        files.put(name, content);
        bytes = after;
    }

    synchronized boolean remove(String name) {
        byte[] before = files.remove(name);
        bytes -= before == null ? 0 : before.length;
        return before != null;
    }
}
