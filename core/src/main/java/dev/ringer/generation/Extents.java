package dev.ringer.generation;

import dev.ringer.exchange.Call;

/** Knows how many things the collections behind lists hold, and which of them a call asks for. */
@FunctionalInterface
public interface Extents {

    /** Every list shows all that there is. */
    Extents WHOLE = (call, few) -> new Part(few, few, 0);

    /**
     * A part of a collection.
     *
     * @param things that the collection holds
     * @param size how many of them the part may have
     * @param offset number of things before it
     */
    record Part(int things, int size, int offset) {

        /** Give how many things are in it. */
        int shown() {
            return Math.min(size, Math.max(0, things - offset));
        }
    }

    /**
     * Give the part that a list is asked for.
     *
     * @param few how many things are shown where nothing says it
     */
    Part of(Call call, int few);
}
