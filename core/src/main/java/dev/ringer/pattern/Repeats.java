package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges alternatives that differ only in how often their first term repeats.
 *
 * <p>Without it, {@code x.{0,1000}y} would need a thousand alternatives after a thousand times x.
 */
final class Repeats {

    /** What stands in the repetition, and what behind it. */
    private record Place(Term body, Chain tail) {}

    private Repeats() {}

    /** Merge within a list that is sorted by hash, and keep it sorted. */
    static void merge(List<Formula> alternatives) {
        Map<Place, List<Repeat>> places = new HashMap<>();
        for (Formula alternative : alternatives) {
            if (alternative instanceof Chain chain && chain.head() instanceof Repeat repeat) {
                places.computeIfAbsent(place(chain, repeat), key -> new ArrayList<>(1))
                        .add(repeat);
            }
        }
        places.values().removeIf(repeats -> repeats.size() == 1);
        if (!places.isEmpty()) {
            alternatives.removeIf(alternative -> alternative instanceof Chain chain
                    && chain.head() instanceof Repeat repeat
                    && places.containsKey(place(chain, repeat)));
            places.forEach((place, repeats) -> alternatives.addAll(merged(place, repeats)));
            alternatives.sort(Comparator.comparingInt(Formula::hashCode));
        }
    }

    private static Place place(Chain chain, Repeat repeat) {
        return new Place(repeat.body(), chain.tail());
    }

    private static List<Formula> merged(Place place, List<Repeat> repeats) {
        repeats.sort(Comparator.comparingInt(Repeat::min));
        List<Formula> merged = new ArrayList<>();
        int min = repeats.get(0).min();
        int max = repeats.get(0).max();
        for (Repeat repeat : repeats) {
            if (repeat.min() - 1 > max) {
                merged.add(new Chain(Term.repeat(place.body(), min, max), place.tail()));
                min = repeat.min();
                max = repeat.max();
            }
            max = Math.max(max, repeat.max());
        }
        merged.add(new Chain(Term.repeat(place.body(), min, max), place.tail()));
        return merged;
    }
}
