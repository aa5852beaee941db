package dev.ringer.matching.path;

import dev.ringer.json.Json;
import java.util.List;

/** What a filter asks of a value. */
sealed interface Logic {

    boolean test(Json current, Walk walk);

    record Or(List<Logic> parts) implements Logic {

        @Override
        public boolean test(Json current, Walk walk) {
            for (Logic part : parts) {
                if (part.test(current, walk)) {
                    return true;
                }
            }
            return false;
        }
    }

    record And(List<Logic> parts) implements Logic {

        @Override
        public boolean test(Json current, Walk walk) {
            for (Logic part : parts) {
                if (!part.test(current, walk)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Not(Logic part) implements Logic {

        @Override
        public boolean test(Json current, Walk walk) {
            return !part.test(current, walk);
        }
    }

    /** A query that finds something, be it false or null. */
    record Exists(Query query) implements Logic {

        @Override
        public boolean test(Json current, Walk walk) {
            return !query.find(current, walk).isEmpty();
        }
    }

    /** A function that is true or false itself. */
    record Holds(Call call) implements Logic {

        @Override
        public boolean test(Json current, Walk walk) {
            return call.holds(current, walk);
        }
    }

    record Compare(Operand left, Comparison comparison, Operand right) implements Logic {

        @Override
        public boolean test(Json current, Walk walk) {
            return comparison.test(left.value(current, walk), right.value(current, walk), walk);
        }
    }
}
