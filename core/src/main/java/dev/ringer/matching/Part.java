package dev.ringer.matching;

import dev.ringer.matching.operator.Subject;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A part of a request that conditions are on.
 *
 * @param word what files call it
 * @param naming whether it holds values by name
 * @param letters whether upper and lower case differ in its values
 * @param reading gives the value; the name is empty for a part that is one value
 */
record Part(String word, Naming naming, Letters letters, BiFunction<Arrival, String, Subject> reading) {

    enum Naming {
        ONE_VALUE,
        BY_NAME
    }

    enum Letters {
        CASE_COUNTS,
        ANY_CASE
    }

    static Part one(String word, Function<Arrival, Subject> reading) {
        return new Part(word, Naming.ONE_VALUE, Letters.CASE_COUNTS, (arrival, name) -> reading.apply(arrival));
    }

    static Part inAnyCase(String word, Function<Arrival, Subject> reading) {
        return new Part(word, Naming.ONE_VALUE, Letters.ANY_CASE, (arrival, name) -> reading.apply(arrival));
    }

    static Part named(String word, BiFunction<Arrival, String, Subject> reading) {
        return new Part(word, Naming.BY_NAME, Letters.CASE_COUNTS, reading);
    }

    Subject of(Arrival arrival, String name) {
        return reading.apply(arrival, name);
    }

    /** Name the part for a sentence: {@code the header 'X-Mode'}. */
    String called(String name) {
        return switch (naming) {
            case ONE_VALUE -> "the " + word;
            case BY_NAME -> "the " + word + " '" + name + "'";
        };
    }

    /** Name the part on its own: {@code header 'X-Mode'}. */
    String named(String name) {
        return naming == Naming.ONE_VALUE ? word : word + " '" + name + "'";
    }
}
