package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All ways through a graph that take a given number of steps to an accepting state, weighed by how natural they are.
 *
 * <p>Kept in flat rows of numbers, layer by layer, because a pattern may ask for hundreds of thousands of characters.
 */
final class Trellis {

    private static final long EFFORT_MAX = 6_000_000;

    private final Graph graph;
    private final int length;
    private final Taste taste;
    /** Where each node's edges begin, and behind the last node that has edges, where they end. */
    private final Numbers firstEdge = new Numbers();

    private final Numbers targets = new Numbers();
    private final Numbers colours = new Numbers();
    private final Numbers layers = new Numbers();
    private final Map<BitSet, Integer> colourOf = new HashMap<>();
    private final List<Palette> palettes = new ArrayList<>();
    /** How many natural ways lead on from each node, measured against the best of its layer. */
    private double[] values = new double[0];

    private Trellis(Graph graph, int length, Taste taste) {
        this.graph = graph;
        this.length = length;
        this.taste = taste;
    }

    /** Give the trellis; null when no way has this length, or finding out takes too much effort. */
    static @Nullable Trellis of(Graph graph, int length, Taste taste) {
        Trellis trellis = new Trellis(graph, length, taste);
        try {
            trellis.grow(new Effort(EFFORT_MAX));
        } catch (Effort.Spent spent) {
            return null;
        }
        return trellis.values[0] > 0 ? trellis : null;
    }

    private void grow(Effort effort) {
        Frontier frontier = new Frontier(graph.product(), length, effort);
        List<Joint> layer = List.of(graph.start());
        layers.add(0);
        int nodes = 1;
        for (int i = 0; i < length; i++) {
            List<List<Joint.Branch>> leaving = new ArrayList<>(layer.size());
            Set<Joint> reached = new LinkedHashSet<>();
            for (Joint joint : layer) {
                List<Joint.Branch> branches = graph.branches(joint, effort);
                leaving.add(branches);
                branches.forEach(branch -> reached.add(branch.next()));
            }
            layer = frontier.choose(reached, i + 1);
            connect(leaving, layer, nodes);
            layers.add(nodes);
            nodes += layer.size();
        }
        firstEdge.add(targets.size());
        values = new double[nodes];
        int last = layers.get(length);
        for (int index = 0; index < layer.size(); index++) {
            values[last + index] = graph.accepts(layer.get(index)) ? 1 : 0;
        }
        for (int i = length - 1; i >= 0; i--) {
            weigh(layers.get(i), layers.get(i + 1));
        }
    }

    /** Add the edges from one layer to the next, whose first node has the given number. */
    private void connect(List<List<Joint.Branch>> leaving, List<Joint> layer, int first) {
        Map<Joint, Integer> numbers = new HashMap<>();
        for (Joint joint : layer) {
            numbers.put(joint, first + numbers.size());
        }
        for (List<Joint.Branch> branches : leaving) {
            firstEdge.add(targets.size());
            for (Joint.Branch branch : branches) {
                Integer target = numbers.get(branch.next());
                if (target != null) {
                    targets.add(target);
                    colours.add(colour(branch.symbols()));
                }
            }
        }
    }

    private int colour(BitSet symbols) {
        return colourOf.computeIfAbsent(symbols, key -> {
            palettes.add(
                    new Palette(key.stream().mapToObj(graph.product()::members).reduce(CharSet.NONE, CharSet::or)));
            return palettes.size() - 1;
        });
    }

    /**
     * Weigh a layer from the one behind it.
     *
     * <p>An edge counts relative to the best one that leaves its node: what every string must contain, however odd,
     * takes nothing from a way.
     */
    private void weigh(int first, int past) {
        double best = 0;
        for (int node = first; node < past; node++) {
            double liked = 0;
            for (int edge = firstEdge.get(node); edge < firstEdge.get(node + 1); edge++) {
                liked = Math.max(liked, weight(edge));
                values[node] += weight(edge) * values[targets.get(edge)];
            }
            values[node] = liked > 0 ? values[node] / liked : 0;
            best = Math.max(best, values[node]);
        }
        for (int node = first; node < past && best > 0; node++) {
            values[node] /= best;
        }
    }

    private double weight(int edge) {
        return palettes.get(colours.get(edge)).weight(taste);
    }

    /** Give the number of edges, as a measure of the memory that the trellis takes. */
    int size() {
        return targets.size();
    }

    String string(Dice dice) {
        Speller speller = new Speller(dice, taste);
        int node = 0;
        for (int i = 0; i < length; i++) {
            int edge = edge(node, dice);
            speller.add(palettes.get(colours.get(edge)), length - 1 - i);
            node = targets.get(edge);
        }
        return speller.toString();
    }

    private int edge(int node, Dice dice) {
        int past = firstEdge.get(node + 1);
        double total = 0;
        for (int edge = firstEdge.get(node); edge < past; edge++) {
            total += weight(edge) * values[targets.get(edge)];
        }
        double left = dice.fraction() * total;
        int chosen = -1;
        for (int edge = firstEdge.get(node); edge < past && (chosen < 0 || left >= 0); edge++) {
            double share = weight(edge) * values[targets.get(edge)];
            if (share > 0) {
                chosen = edge;
                left -= share;
            }
        }
        return chosen;
    }
}
