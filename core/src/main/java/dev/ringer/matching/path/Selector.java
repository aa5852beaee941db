package dev.ringer.matching.path;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Chooses children of a value (RFC 9535, 2.3). */
sealed interface Selector {

    void select(Json value, Walk walk, Children into);

    default boolean isSingular() {
        return false;
    }

    record Name(String name) implements Selector {

        @Override
        public void select(Json value, Walk walk, Children into) {
            if (value instanceof JsonObject object) {
                Json member = object.get(name);
                if (member != null) {
                    into.member(name, member);
                }
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** An index; negative ones count from the end. */
    record Index(long index) implements Selector {

        @Override
        public void select(Json value, Walk walk, Children into) {
            if (value instanceof JsonArray array) {
                long at = index < 0 ? index + array.size() : index;
                if (at >= 0 && at < array.size()) {
                    into.item((int) at, array.get((int) at));
                }
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    record Wildcard() implements Selector {

        @Override
        public void select(Json value, Walk walk, Children into) {
            if (value instanceof JsonArray array) {
                for (int i = 0; i < array.size() && walk.step(1); i++) {
                    into.item(i, array.get(i));
                }
            } else if (value instanceof JsonObject object) {
                for (int i = 0; i < object.size() && walk.step(1); i++) {
                    into.member(object.name(i), object.value(i));
                }
            }
        }
    }

    /** Start, end and step as in RFC 9535, 2.3.4.2.2; null where not given. */
    record Slice(@Nullable Long start, @Nullable Long end, long step) implements Selector {

        @Override
        public void select(Json value, Walk walk, Children into) {
            if (!(value instanceof JsonArray array) || step == 0) {
                return;
            }
            long size = array.size();
            long from = bound(start, size, step > 0 ? 0 : size - 1);
            long to = bound(end, size, step > 0 ? size : -1);
            for (long i = from; (step > 0 ? i < to : i > to) && walk.step(1); i += step) {
                into.item((int) i, array.get((int) i));
            }
        }

        private long bound(@Nullable Long given, long size, long missing) {
            if (given == null) {
                return missing;
            }
            long at = given < 0 ? given + size : given;
            return step > 0 ? Math.min(Math.max(at, 0), size) : Math.min(Math.max(at, -1), size - 1);
        }
    }

    record Filter(Logic logic) implements Selector {

        @Override
        public void select(Json value, Walk walk, Children into) {
            if (value instanceof JsonArray array) {
                for (int i = 0; i < array.size() && walk.step(1); i++) {
                    Json child = array.get(i);
                    if (logic.test(child, walk)) {
                        into.item(i, child);
                    }
                }
            } else if (value instanceof JsonObject object) {
                for (int i = 0; i < object.size() && walk.step(1); i++) {
                    Json child = object.value(i);
                    if (logic.test(child, walk)) {
                        into.member(object.name(i), child);
                    }
                }
            }
        }
    }
}
