package dev.ringer.matching.path;

import dev.ringer.json.Json;
import org.jspecify.annotations.Nullable;

/** One side of a comparison, or an argument of a function. */
sealed interface Operand permits Operand.Literal, Operand.Single, Call {

    /** Give the value, or null for what the RFC calls Nothing. */
    @Nullable
    Json value(Json current, Walk walk);

    record Literal(Json json) implements Operand {

        @Override
        public Json value(Json current, Walk walk) {
            return json;
        }
    }

    /** A singular query. */
    record Single(Query query) implements Operand {

        @Override
        public @Nullable Json value(Json current, Walk walk) {
            return query.single(current, walk);
        }
    }
}
