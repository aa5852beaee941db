package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The lengths, in code points, of the strings that a graph accepts: the shortest and those that follow it.
 *
 * @param found ascending; where a search takes too much effort, some are missing
 * @param complete whether it is certain that there are no others within the bounds that were asked for
 */
record Lengths(List<Integer> found, boolean complete) {

    private static final long EFFORT_MAX = 6_000_000;
    private static final int FEW = 16;

    Lengths {
        found = List.copyOf(found);
    }

    /** Search from a smallest length to a largest one, and no further than a distance beyond the first found. */
    static Lengths of(Graph graph, int min, int max, int beyond) {
        List<Integer> found = new ArrayList<>();
        Effort effort = new Effort(EFFORT_MAX);
        Frontier frontier = new Frontier(graph.product(), max, effort);
        List<Joint> layer = graph.isEmpty() ? List.of() : frontier.choose(List.of(graph.start()), 0);
        try {
            for (int length = 0; length <= max && !layer.isEmpty(); length++) {
                if (!found.isEmpty() && length > found.get(0) + beyond) {
                    return new Lengths(found, false);
                }
                if (length >= min && layer.stream().anyMatch(graph::accepts)) {
                    found.add(length);
                }
                layer = frontier.choose(next(graph, layer, effort), length + 1);
            }
        } catch (Effort.Spent spent) {
            return new Lengths(found, false);
        }
        return new Lengths(found, !frontier.isCut());
    }

    private static Set<Joint> next(Graph graph, List<Joint> layer, Effort effort) {
        Set<Joint> next = new LinkedHashSet<>();
        for (Joint joint : layer) {
            for (Joint.Branch branch : graph.branches(joint, effort)) {
                next.add(branch.next());
            }
        }
        return next;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int shortest() {
        return found.get(0);
    }

    int longest() {
        return found.get(found.size() - 1);
    }

    /** Give the lengths that a person would choose: all, where few are possible; else the shortest plus a few. */
    List<Integer> natural() {
        List<Integer> some = longest() == 0
                ? found
                : found.stream().filter(length -> length > 0).toList();
        if (some.size() <= FEW) {
            return some;
        }
        int first = some.get(0);
        List<Integer> near = some.stream()
                .filter(length -> length >= first + 2 && length <= first + 10)
                .toList();
        return near.isEmpty() ? some.subList(0, FEW) : near;
    }
}
