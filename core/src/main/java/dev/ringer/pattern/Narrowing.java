package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern as its author will have meant it, where that makes it match less: a dot between other characters, as
 * in {@code example.com}, stands for a dot.
 */
final class Narrowing implements Node.Cases<Node> {

    private static final Node ANY = new Node.Chars(CharSet.LINE_END.not());
    private static final Node DOT = new Node.Chars(CharSet.of('.'));

    @Override
    public Node chars(CharSet set) {
        return new Node.Chars(set);
    }

    @Override
    public Node sequence(List<Node> parts) {
        List<Node> narrowed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean between = i > 0 && i < parts.size() - 1 && takes(parts.get(i - 1)) && takes(parts.get(i + 1));
            narrowed.add(
                    between && parts.get(i).equals(ANY) ? DOT : parts.get(i).fold(this));
        }
        return new Node.Sequence(narrowed);
    }

    /** Tell whether the part takes characters, and not just any one. */
    private static boolean takes(Node part) {
        return !part.equals(ANY)
                && !(part instanceof Node.Mark)
                && !(part instanceof Node.Look)
                && !part.equals(Node.EMPTY);
    }

    @Override
    public Node choice(List<Node> options) {
        List<Node> narrowed = new ArrayList<>();
        for (Node option : options) {
            narrowed.add(option.fold(this));
        }
        return new Node.Choice(narrowed);
    }

    @Override
    public Node repeat(Node.Repeat repeat) {
        return new Node.Repeat(
                repeat.body().fold(this),
                repeat.min(),
                repeat.max(),
                repeat.greedy(),
                repeat.groupFirst(),
                repeat.groupPast());
    }

    @Override
    public Node group(Node.Group group) {
        return new Node.Group(group.number(), group.body().fold(this));
    }

    @Override
    public Node reference(Node.Reference reference) {
        return reference;
    }

    /** What a lookaround asks for is left alone: under a negation, less is more. */
    @Override
    public Node look(Node.Look look) {
        return look;
    }

    @Override
    public Node mark(Node.Mark mark) {
        return mark;
    }
}
