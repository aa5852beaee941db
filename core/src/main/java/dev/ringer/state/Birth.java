package dev.ringer.state;

/**
 * Since when there is an entity.
 *
 * @param order where it stands among those of its scope: a position below 2^32 that the writer chose, or a number
 *     above, which grows from creation to creation
 */
public record Birth(long order, long millis) {

    /** The order of entities that were created without a position begins here. */
    public static final long CREATED_MIN = 1L << 32;

    /** Give a position, such as that of an entity which was there from the beginning and is now changed. */
    public static Birth at(long position, long millis) {
        if (position < 0 || position >= CREATED_MIN) {
            throw new IllegalArgumentException("position is " + position + ", must be from 0 to 2^32 - 1");
        }
        return new Birth(position, millis);
    }
}
