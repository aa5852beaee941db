package dev.ringer.generation;

import dev.ringer.json.Json;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * One of several ways to go on: what it adds to a blend.
 *
 * @param nullOnly true when it leaves nothing but null, which a person expects last
 * @param cores small parts of what it asks, each of which must be satisfiable by itself; quicker to see than the whole
 */
record Alternative(List<Effect> effects, boolean nullOnly, List<List<Term>> cores) {

    /** A demand to be added. */
    @FunctionalInterface
    interface Effect {
        void apply(Blend blend);
    }

    static Alternative of(Effect... effects) {
        return new Alternative(List.of(effects), false, List.of());
    }

    static Alternative must(Schema schema) {
        boolean nullOnly = schema.types().list().size() == 1 && schema.types().has(Type.NULL);
        return new Alternative(List.of(blend -> blend.add(Term.must(schema))), nullOnly, List.of());
    }

    static Alternative mustNot(Schema schema) {
        return of(blend -> blend.add(Term.mustNot(schema)));
    }

    Alternative and(Effect more) {
        List<Effect> all = new ArrayList<>(effects);
        all.add(more);
        return new Alternative(List.copyOf(all), nullOnly, cores);
    }

    /** Add that other schemas are missed. */
    Alternative apart(Schema schema, List<Schema> others) {
        Alternative apart = this;
        List<List<Term>> pairs = new ArrayList<>();
        for (Schema other : others) {
            apart = apart.and(blend -> blend.add(Term.mustNot(other)));
            pairs.add(List.of(Term.must(schema), Term.mustNot(other)));
        }
        return new Alternative(apart.effects, nullOnly, List.copyOf(pairs));
    }

    Alternative withProperty(String name, String value) {
        return and(blend -> blend.fix(name, Json.of(value)));
    }

    void apply(Blend blend) {
        effects.forEach(effect -> effect.apply(blend));
    }
}
