package dev.ringer.wiremock;

import java.util.HashMap;
import java.util.Map;

/** The names of stubs, each of which is given once. */
final class Names {

    private final Map<String, Integer> taken = new HashMap<>();

    /** Give the name, with a number behind it where others have it already. */
    String unique(String name) {
        int count = taken.merge(name, 1, Integer::sum);
        return count == 1 ? name : unique(name + " (" + count + ")");
    }
}
