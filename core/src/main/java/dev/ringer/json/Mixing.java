package dev.ringer.json;

import java.util.SplittableRandom;

/**
 * Hashes with a key of this process, so that whoever sends values cannot choose many of the same hash. With those of
 * {@link Object#hashCode()} they can ({@code "Aa"} and {@code "BB"}, {@code [0,31]} and {@code [1,0]}), and a table of
 * them then takes time by the square of its size.
 */
public final class Mixing {

    private static final long KEY = new SplittableRandom().nextLong() | 1;

    private Mixing() {}

    static int of(String text) {
        return (int) (text(text) >>> 32);
    }

    /** Hash a value; equal values have equal hashes, whatever the order of their members. */
    public static long of(Json value) {
        if (value instanceof JsonString string) {
            return text(string.value());
        }
        if (value instanceof JsonNumber number) {
            return number.isLong()
                    ? mix(1, number.longValue())
                    : text(number.decimal().stripTrailingZeros().toString());
        }
        if (value instanceof JsonArray array) {
            long hash = 2;
            for (Json item : array) {
                hash = mix(hash, of(item));
            }
            return hash;
        }
        if (value instanceof JsonObject object) {
            long sum = 3;
            for (int i = 0; i < object.size(); i++) {
                sum += mix(text(object.name(i)), of(object.value(i)));
            }
            return mix(sum, object.size());
        }
        return mix(4, value.hashCode());
    }

    private static long text(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash, text.charAt(i));
        }
        return hash;
    }

    private static long mix(long hash, long next) {
        long mixed = (hash ^ next) * KEY;
        return mixed ^ (mixed >>> 29);
    }
}
