package dev.ringer.pattern;

import java.util.BitSet;
import java.util.List;

/** Where the automata of several patterns stand after the same text, in the order of the patterns. */
record Joint(List<State> parts) {

    Joint {
        parts = List.copyOf(parts);
    }

    /** A step to another joint state, on any of some symbols. */
    record Branch(Joint next, BitSet symbols) {}
}
