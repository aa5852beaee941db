package dev.ringer.wiremock;

import java.util.HashMap;
import java.util.Map;

/** The names of stubs, each of which is given once; those that no stub may have count as given. */
final class Names {

    private final Map<String, Integer> taken = new HashMap<>(Map.of("export", 1, "reset", 1, "save", 1, "unused", 1));

    /** Give the name, with a number behind it where others have it already. */
    String unique(String name) {
        int count = taken.merge(name, 1, Integer::sum);
        return count == 1 ? name : unique(name + " (" + count + ")");
    }
}
