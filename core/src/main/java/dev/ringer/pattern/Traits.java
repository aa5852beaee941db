package dev.ringer.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a pattern is made of, as far as that decides how it is run. */
final class Traits implements Node.Cases<Traits> {

    private final Set<CharSet> sets = new HashSet<>();
    private boolean references;
    private boolean boundaries;

    private Traits() {}

    static Traits of(Node node) {
        return node.fold(new Traits());
    }

    /** Give every set of characters, and the word characters where a boundary asks for them. */
    Set<CharSet> sets() {
        return sets;
    }

    boolean hasReferences() {
        return references;
    }

    boolean hasBoundaries() {
        return boundaries;
    }

    @Override
    public Traits chars(CharSet set) {
        sets.add(set);
        return this;
    }

    @Override
    public Traits sequence(List<Node> parts) {
        for (Node part : parts) {
            part.fold(this);
        }
        return this;
    }

    @Override
    public Traits choice(List<Node> options) {
        return sequence(options);
    }

    @Override
    public Traits repeat(Node.Repeat repeat) {
        return repeat.body().fold(this);
    }

    @Override
    public Traits group(Node.Group group) {
        return group.body().fold(this);
    }

    @Override
    public Traits reference(Node.Reference reference) {
        references = true;
        return this;
    }

    @Override
    public Traits look(Node.Look look) {
        return look.body().fold(this);
    }

    @Override
    public Traits mark(Node.Mark mark) {
        if (mark == Node.Mark.BOUNDARY || mark == Node.Mark.NO_BOUNDARY) {
            boundaries = true;
            sets.add(CharSet.WORD);
        }
        return this;
    }
}
