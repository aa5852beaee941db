package dev.ringer.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The things that people give to be there from the start, in place of those that would be made.
 *
 * @param byName by names of resources, in the order in which they are given; an empty list says that there is none
 */
public record Seeds(Map<String, List<Seed>> byName) {

    public static final Seeds NONE = new Seeds(Map.of());

    public Seeds {
        Map<String, List<Seed>> copy = new LinkedHashMap<>();
        byName.forEach((name, seeds) -> copy.put(name, List.copyOf(seeds)));
        byName = Collections.unmodifiableMap(copy);
    }

    /** Give the names of the resources whose things are given. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** Tell whether the things of a resource are given, if only that there is none. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Give the things of a resource; none where nobody gives any. */
    public List<Seed> of(String name) {
        return byName.getOrDefault(name, List.of());
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Give a copy in which a resource has these things. */
    public Seeds with(String name, List<Seed> seeds) {
        Map<String, List<Seed>> more = new LinkedHashMap<>(byName);
        more.put(name, seeds);
        return new Seeds(more);
    }
}
