package dev.ringer.routing;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.http.Percent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place in the tree: what the segments so far lead to, and what may follow. */
final class Node {

    /** An operation with the mount that it was reached by. */
    record Target(Mount mount, Operation operation) {}

    /** A way on by a segment that mixes text and variables. */
    private record MixedEdge(Mixed mixed, Node node) {}

    /** A way on by a variable that takes one segment or more, alone or with text around it. */
    private record SpanEdge(Mixed mixed, Node node) {}

    /** Segments that a variable takes at most; several side by side would else cost by the power of their number. */
    private static final int SPAN_MAX = 128;

    private final Map<String, Node> literals = new HashMap<>();
    private final List<MixedEdge> mixed = new ArrayList<>();
    private final List<SpanEdge> spans = new ArrayList<>();
    private final Map<String, List<Target>> targets = new TreeMap<>();
    private @Nullable Node variable;

    // --- building

    void add(Target target) {
        add(target.operation().path().segments(), 0, target);
    }

    private void add(List<PathTemplate.Segment> segments, int at, Target target) {
        if (at == segments.size()) {
            targets.computeIfAbsent(target.operation().method(), method -> new ArrayList<>())
                    .add(target);
            return;
        }
        next(segments.get(at)).add(segments, at + 1, target);
    }

    private Node next(PathTemplate.Segment segment) {
        if (segment.isLiteral()) {
            return literals.computeIfAbsent(segment.literal(), text -> new Node());
        }
        Mixed wanted = new Mixed(segment.parts());
        boolean spanning =
                segment.parts().stream().anyMatch(part -> part.variable() && PathTemplate.spansSegments(part.text()));
        if (spanning) {
            SpanEdge edge = new SpanEdge(wanted, new Node());
            spans.add(edge);
            return edge.node();
        }
        if (segment.isVariable()) {
            Node known = variable;
            if (known == null) {
                known = new Node();
                variable = known;
            }
            return known;
        }
        for (MixedEdge each : mixed) {
            if (each.mixed().hasShape(wanted)) {
                return each.node();
            }
        }
        MixedEdge edge = new MixedEdge(wanted, new Node());
        mixed.add(edge);
        mixed.sort(Comparator.comparingInt((MixedEdge each) -> -each.mixed().literalLength()));
        return edge.node();
    }

    // --- finding

    /** Told of each place that the whole path leads to, best first. */
    interface Visitor {

        /** Take a place; true to look no further. */
        boolean visit(Node node, List<String> values);
    }

    /**
     * Walk all ways that the segments can go, text before variables.
     *
     * @param values of variables so far, as sent; as before when this returns
     */
    boolean walk(String[] segments, int at, List<String> values, Visitor visitor) {
        if (at == segments.length) {
            return !targets.isEmpty() && visitor.visit(this, values);
        }
        String segment = segments[at];
        Node literal = literals.get(decoded(segment));
        if (literal != null && literal.walk(segments, at + 1, values, visitor)) {
            return true;
        }
        return !segment.isEmpty() && walkVariables(segments, at, values, visitor);
    }

    private boolean walkVariables(String[] segments, int at, List<String> values, Visitor visitor) {
        for (MixedEdge edge : mixed) {
            if (follow(edge.mixed(), edge.node(), segments[at], segments, at + 1, values, visitor)) {
                return true;
            }
        }
        Node one = variable;
        if (one != null) {
            values.add(segments[at]);
            boolean done = one.walk(segments, at + 1, values, visitor);
            values.remove(values.size() - 1);
            if (done) {
                return true;
            }
        }
        for (SpanEdge edge : spans) {
            for (int end = Math.min(segments.length, at + SPAN_MAX); end > at; end--) {
                String joined = String.join("/", List.of(segments).subList(at, end));
                if (follow(edge.mixed(), edge.node(), joined, segments, end, values, visitor)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean follow(
            Mixed mixed, Node node, String text, String[] segments, int next, List<String> values, Visitor visitor) {
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

    List<Target> targets(String method) {
        return targets.getOrDefault(method, List.of());
    }

    Iterable<String> methods() {
        return targets.keySet();
    }

    // --- hints

    Map<String, Node> literals() {
        return literals;
    }

    @Nullable
    Node variable() {
        return variable;
    }

    boolean isEnd() {
        return !targets.isEmpty();
    }
}
