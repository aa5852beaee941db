package dev.ringer.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes the strings of a product of patterns; what it finds out on the way is kept within bounds. */
final class Strings {

    /** How far beyond the shortest string to look for natural lengths. */
    private static final int NEAR = 64;
    /** How far to look for the longest string: where the caller set a bound, and where there is none. */
    private static final int FAR = 10_000;

    private static final int FAR_UNBOUNDED = 256;

    /** Edges of all trellises together, in some 20 bytes each; larger ones are made anew for each string. */
    private static final int EDGES_KEPT = 300_000;

    private static final int UNKNOWN = -2;
    private static final int NOT_ANY = -1;

    private record Shape(int length, Taste taste) {}

    private final List<Pattern> all;
    private final List<Pattern> none;
    private final int lengthMin;
    private final int lengthMax;
    private final Map<Shape, Trellis> trellises = new ConcurrentHashMap<>();
    private volatile @Nullable Graph graph;
    private volatile @Nullable Lengths near;
    private volatile int longest = UNKNOWN;

    Strings(List<Pattern> all, List<Pattern> none, int lengthMin, int lengthMax) {
        this.all = List.copyOf(all);
        this.none = List.copyOf(none);
        this.lengthMin = lengthMin;
        this.lengthMax = lengthMax;
    }

    /** Give the graph; two threads may make it twice, and then keep equal ones. */
    private Graph graph() {
        Graph known = graph;
        if (known == null) {
            known = Graph.of(new Product(all, none));
            graph = known;
        }
        return known;
    }

    /** Give the shortest length and those near it. */
    Lengths near() {
        Lengths known = near;
        if (known == null) {
            known = Lengths.of(graph(), lengthMin, lengthMax, NEAR);
            near = known;
        }
        return known;
    }

    /** Give the longest length, as far as it is worth looking; empty where there is no string. */
    OptionalInt longest() {
        int known = longest;
        if (known == UNKNOWN) {
            int beyond = lengthMax == Integer.MAX_VALUE ? FAR_UNBOUNDED : FAR;
            Lengths lengths = Lengths.of(graph(), lengthMin, lengthMax, beyond);
            known = lengths.isEmpty() ? NOT_ANY : lengths.longest();
            longest = known;
        }
        return known == NOT_ANY ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** Make a string of a length, when there is one and it can be found with bounded effort. */
    Optional<String> string(int length, Taste taste, Dice dice) {
        Shape shape = new Shape(length, taste);
        Trellis trellis = trellises.get(shape);
        if (trellis == null) {
            trellis = Trellis.of(graph(), length, taste);
            int kept = trellises.values().stream().mapToInt(Trellis::size).sum();
            if (trellis != null && kept + trellis.size() <= EDGES_KEPT) {
                trellises.put(shape, trellis);
            }
        }
        return trellis == null ? Optional.empty() : Optional.of(trellis.string(dice));
    }
}
