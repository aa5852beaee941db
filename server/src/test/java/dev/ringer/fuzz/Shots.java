package dev.ringer.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Makes the shot of a number. */
final class Shots {

    private static final int TOGETHER_MAX = 24;

    private final List<Draft> drafts;
    private final long seed;

    Shots(List<Draft> drafts, long seed) {
        this.drafts = List.copyOf(drafts);
        this.seed = seed;
    }

    /** Half of the shots are whole requests, some at once; of the rest, most are HTTP/1. */
    Shot of(long number) {
        Chance chance = Chance.of(seed, number);
        int pieces = chance.oneIn(20) ? 1 + chance.below(30) : 0;
        if (chance.oneIn(2)) {
            return Framing.whole(several(chance), pieces);
        }
        Draft draft = Mutations.mutate(chance.pick(drafts), chance);
        return chance.below(10) < 6
                ? new Shot(Shot.Kind.BYTES, Framing.write(draft, chance), pieces, ending(chance), List.of())
                : new Shot(Shot.Kind.FRAMES, Frames.conversation(draft, chance), pieces, ending(chance), List.of());
    }

    private List<Draft> several(Chance chance) {
        List<Draft> several = new ArrayList<>();
        for (int i = chance.below(TOGETHER_MAX); i >= 0; i--) {
            Draft draft = Mutations.mutate(chance.pick(drafts), chance);
            if (Framing.isWhole(draft)) {
                several.add(draft);
            }
        }
        return several.isEmpty() ? List.of(Draft.of("GET", "/")) : several;
    }

    private static Shot.Ending ending(Chance chance) {
        int roll = chance.below(1000);
        return roll < 900 ? Shot.Ending.SHUT : roll < 990 ? Shot.Ending.RESET : Shot.Ending.STALL;
    }
}
