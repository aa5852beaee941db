package dev.ringer.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes strings along a pattern as it stands, to follow its back-references; lookarounds are left to luck.
 *
 * <p>The result may miss the pattern and has to be tested.
 */
final class Sketch implements Node.Cases<Sketch> {

    /** Nested repetitions multiply; past this they stop. */
    private static final int LENGTH_MAX = 2_000;

    private final Dice dice;
    private final Speller speller;
    private final Length length;
    private final Map<Integer, String> captured = new HashMap<>();

    Sketch(Dice dice, Length length, Taste taste) {
        this.dice = dice;
        this.speller = new Speller(dice, taste);
        this.length = length;
    }

    @Override
    public Sketch chars(CharSet set) {
        CharSet usable = set.and(CharSet.SURROGATE.not());
        if (!usable.isEmpty()) {
            speller.add(new Palette(usable), 0);
        }
        return this;
    }

    @Override
    public Sketch sequence(List<Node> parts) {
        for (Node part : parts) {
            part.fold(this);
        }
        return this;
    }

    @Override
    public Sketch choice(List<Node> options) {
        return options.get(dice.below(options.size())).fold(this);
    }

    @Override
    public Sketch repeat(Node.Repeat repeat) {
        int more = switch (length) {
            case SHORTEST -> 0;
            case NATURAL -> dice.below(6);
            case LONGEST -> 6 + dice.below(20);
        };
        long turns = Math.min(repeat.max(), (long) repeat.min() + more);
        for (long turn = 0; turn < turns && speller.length() < LENGTH_MAX; turn++) {
            repeat.body().fold(this);
        }
        return this;
    }

    @Override
    public Sketch group(Node.Group group) {
        int start = speller.length();
        group.body().fold(this);
        captured.put(group.number(), speller.from(start));
        return this;
    }

    @Override
    public Sketch reference(Node.Reference reference) {
        speller.add(captured.getOrDefault(reference.number(), ""));
        return this;
    }

    @Override
    public Sketch look(Node.Look look) {
        return this;
    }

    @Override
    public Sketch mark(Node.Mark mark) {
        return this;
    }

    @Override
    public String toString() {
        return speller.toString();
    }
}
