package dev.ringer.routing;

import dev.ringer.contract.PathTemplate;
import dev.ringer.http.Percent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree of paths: what the segments so far lead to, and what may follow.
 *
 * @param <T> what paths lead to
 */
final class Node<T> {

    /** A way on by a segment that mixes text and variables. */
    private record MixedEdge<T>(Mixed mixed, Node<T> node) {}

    /** A way on by a variable that takes one segment or more, alone or with text around it. */
    private record SpanEdge<T>(Mixed mixed, Node<T> node) {}

    /** Segments that a variable takes at most; several side by side would else cost by the power of their number. */
    private static final int SPAN_MAX = 128;

    private final Map<String, Node<T>> literals = new HashMap<>();
    private final List<MixedEdge<T>> mixed = new ArrayList<>();
    private final List<SpanEdge<T>> spans = new ArrayList<>();
    private final Map<String, List<T>> targets = new TreeMap<>();
    private @Nullable Node<T> variable;

    // --- building

    void add(PathTemplate path, String method, T target) {
        add(path.segments(), 0, method, target);
    }

    private void add(List<PathTemplate.Segment> segments, int at, String method, T target) {
        if (at == segments.size()) {
            targets.computeIfAbsent(method, each -> new ArrayList<>()).add(target);
            return;
        }
        next(segments.get(at)).add(segments, at + 1, method, target);
    }

    private Node<T> next(PathTemplate.Segment segment) {
        if (segment.isLiteral()) {
            return literals.computeIfAbsent(segment.literal(), text -> new Node<>());
        }
        Mixed wanted = new Mixed(segment.parts());
        boolean spanning =
                segment.parts().stream().anyMatch(part -> part.variable() && PathTemplate.spansSegments(part.text()));
        if (spanning) {
            SpanEdge<T> edge = new SpanEdge<>(wanted, new Node<>());
            spans.add(edge);
            return edge.node();
        }
        if (segment.isVariable()) {
            Node<T> known = variable;
            if (known == null) {
                known = new Node<>();
                variable = known;
            }
            return known;
        }
        for (MixedEdge<T> each : mixed) {
            if (each.mixed().hasShape(wanted)) {
                return each.node();
            }
        }
        MixedEdge<T> edge = new MixedEdge<>(wanted, new Node<>());
        mixed.add(edge);
        mixed.sort(Comparator.comparingInt((MixedEdge<T> each) -> -each.mixed().literalLength()));
        return edge.node();
    }

    // --- finding

    /** Told of each place that the whole path leads to, best first. */
    interface Visitor<T> {

        /** Take a place; true to look no further. */
        boolean visit(Node<T> node, List<String> values);
    }

    /**
     * Walk all ways that the segments can go, text before variables.
     *
     * @param values of variables so far, as sent; as before when this returns
     */
    boolean walk(String[] segments, int at, List<String> values, Visitor<T> visitor) {
        if (at == segments.length) {
            return !targets.isEmpty() && visitor.visit(this, values);
        }
        String segment = segments[at];
        Node<T> literal = literals.get(decoded(segment));
        if (literal != null && literal.walk(segments, at + 1, values, visitor)) {
            return true;
        }
        return !segment.isEmpty() && walkVariables(segments, at, values, visitor);
    }

    private boolean walkVariables(String[] segments, int at, List<String> values, Visitor<T> visitor) {
        for (MixedEdge<T> edge : mixed) {
            if (follow(edge.mixed(), edge.node(), segments[at], segments, at + 1, values, visitor)) {
                return true;
            }
        }
        Node<T> one = variable;
        if (one != null) {
            values.add(segments[at]);
            boolean done = one.walk(segments, at + 1, values, visitor);
            values.remove(values.size() - 1);
            if (done) {
                return true;
            }
        }
        for (SpanEdge<T> edge : spans) {
            for (int end = Math.min(segments.length, at + SPAN_MAX); end > at; end--) {
                String joined = String.join("/", List.of(segments).subList(at, end));
                if (follow(edge.mixed(), edge.node(), joined, segments, end, values, visitor)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <T> boolean follow(
            Mixed mixed,
            Node<T> node,
            String text,
            String[] segments,
            int next,
            List<String> values,
            Visitor<T> visitor) {
        String[] found = mixed.match(text);
        if (found == null) {
            return false;
        }
        int before = values.size();
        values.addAll(List.of(found));
        boolean done = node.walk(segments, next, values, visitor);
        while (values.size() > before) {
            values.remove(values.size() - 1);
        }
        return done;
    }

    private static String decoded(String segment) {
        return segment.indexOf('%') < 0 ? segment : Percent.decode(segment);
    }

    List<T> targets(String method) {
        return targets.getOrDefault(method, List.of());
    }

    Iterable<String> methods() {
        return targets.keySet();
    }

    // --- hints

    Map<String, Node<T>> literals() {
        return literals;
    }

    @Nullable
    Node<T> variable() {
        return variable;
    }

    boolean isEnd() {
        return !targets.isEmpty();
    }
}
