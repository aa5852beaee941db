package dev.ringer.matching.operator;

/**
 * What keeps a value from passing.
 *
 * @param part where it is, such as {@code body at '/total'}
 * @param expected to be read behind "must"
 * @param found to be read behind "is"
 */
public record Difference(String part, String expected, String found) {

    /** Give the same, as a part of something. */
    public Difference within(String outer) {
        return new Difference(part.isEmpty() ? outer : outer + " " + part, expected, found);
    }
}
