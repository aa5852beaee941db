package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a kind of value means, and how one is made.
 *
 * @param isVague true when the name says little, so that an example of the document says more
 * @param makers several ways to write it, usual one first; which of them is valid is for the caller to see
 */
public record Meaning<T>(boolean isVague, List<Maker<T>> makers) {

    /** Makes a value of the meaning. */
    @FunctionalInterface
    public interface Maker<T> {
        T make(Scene scene, Dice dice);
    }

    /** Offer the value in each of its ways until one is taken; true when one was. */
    public boolean offer(Scene scene, Dice dice, Predicate<T> taken) {
        for (Maker<T> maker : makers) {
            if (taken.test(maker.make(scene, dice))) {
                return true;
            }
        }
        return false;
    }

    /** Make the value in each of its ways. */
    public List<T> make(Scene scene, Dice dice) {
        List<T> values = new ArrayList<>(makers.size());
        for (Maker<T> maker : makers) {
            values.add(maker.make(scene, dice));
        }
        return values;
    }
}
