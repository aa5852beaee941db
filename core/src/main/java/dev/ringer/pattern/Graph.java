package dev.ringer.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The states of a product, reduced to those from which an accepting state can be reached.
 *
 * <p>A product of very many states is not reduced: then a step may lead to where nothing is accepted any more.
 */
final class Graph {

    private static final int REDUCED_MAX = 1_000;
    private static final long REDUCING_EFFORT = 2_000_000;

    private final Product product;
    private final boolean reduced;
    private final Map<Joint, List<Joint.Branch>> branches;

    private Graph(Product product, boolean reduced, Map<Joint, List<Joint.Branch>> branches) {
        this.product = product;
        this.reduced = reduced;
        this.branches = branches;
    }

    static Graph of(Product product) {
        Map<Joint, List<Joint.Branch>> found = new LinkedHashMap<>();
        Deque<Joint> open = new ArrayDeque<>(List.of(product.start()));
        Effort effort = new Effort(REDUCING_EFFORT);
        try {
            while (!open.isEmpty()) {
                Joint joint = open.poll();
                if (found.containsKey(joint)) {
                    continue;
                }
                if (found.size() == REDUCED_MAX) {
                    return new Graph(product, false, Map.of());
                }
                List<Joint.Branch> leaving = product.branches(joint, effort);
                found.put(joint, leaving);
                leaving.forEach(branch -> open.add(branch.next()));
            }
        } catch (Effort.Spent spent) {
            return new Graph(product, false, Map.of());
        }
        return new Graph(product, true, reduce(found, alive(product, found)));
    }

    /** Go backwards from the accepting states. */
    private static Set<Joint> alive(Product product, Map<Joint, List<Joint.Branch>> found) {
        Map<Joint, List<Joint>> sources = new HashMap<>();
        found.forEach((joint, leaving) -> leaving.forEach(branch ->
                sources.computeIfAbsent(branch.next(), key -> new ArrayList<>()).add(joint)));
        Deque<Joint> open = new ArrayDeque<>();
        found.keySet().stream().filter(product::accepts).forEach(open::add);
        Set<Joint> alive = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (Joint source : sources.getOrDefault(open.poll(), List.of())) {
                if (alive.add(source)) {
                    open.add(source);
                }
            }
        }
        return alive;
    }

    private static Map<Joint, List<Joint.Branch>> reduce(Map<Joint, List<Joint.Branch>> found, Set<Joint> alive) {
        Map<Joint, List<Joint.Branch>> kept = new HashMap<>();
        for (Joint joint : alive) {
            List<Joint.Branch> leaving = found.getOrDefault(joint, List.of());
            kept.put(
                    joint,
                    leaving.stream()
                            .filter(branch -> alive.contains(branch.next()))
                            .toList());
        }
        return kept;
    }

    Product product() {
        return product;
    }

    Joint start() {
        return product.start();
    }

    /** Tell whether it is certain that nothing is ever accepted. */
    boolean isEmpty() {
        return reduced && branches.isEmpty();
    }

    boolean accepts(Joint joint) {
        return product.accepts(joint);
    }

    List<Joint.Branch> branches(Joint joint, Effort effort) {
        List<Joint.Branch> known = branches.get(joint);
        effort.spend(1);
        return known != null ? known : reduced ? List.of() : product.branches(joint, effort);
    }
}
