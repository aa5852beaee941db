package dev.ringer.generation;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.pattern.Pattern;
import dev.ringer.schema.ArrayRules;
import dev.ringer.schema.Combination;
import dev.ringer.schema.NumberRules;
import dev.ringer.schema.ObjectRules;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.schema.StringRules;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import java.util.ArrayList;
import java.util.List;

/** How to miss a schema: one way for each of its keywords. */
final class Negation {

    private static final Types NUMBERS = Types.of(Type.NUMBER);
    private static final Types STRINGS = Types.of(Type.STRING);
    private static final Types ARRAYS = Types.of(Type.ARRAY);
    private static final Types OBJECTS = Types.of(Type.OBJECT);

    private final List<Alternative> ways = new ArrayList<>();

    private Negation() {}

    /** Add to a blend the choice of ways to miss the schema; a schema that takes everything kills it. */
    static void of(Schema schema, Blend blend) {
        if (schema.isNothing()) {
            return;
        }
        Negation negation = new Negation();
        negation.collect(schema);
        if (negation.ways.isEmpty()) {
            blend.kill();
        } else {
            blend.choices.addFirst(Choice.of(negation.ways));
        }
    }

    private void collect(Schema schema) {
        List<Json> values = schema.enumValues();
        if (values != null) {
            ways.add(Alternative.of(blend -> blend.exclude(values)));
        }
        Json constant = schema.constant();
        if (constant != null) {
            ways.add(Alternative.of(blend -> blend.exclude(List.of(constant))));
        }
        objects(schema.objects());
        strings(schema.strings());
        numbers(schema.numbers());
        arrays(schema.arrays());
        combination(schema.combination());
        schema.reference().ifPresent(each -> {
            if (each instanceof Reference.Resolved resolved) {
                ways.add(Alternative.mustNot(resolved.schema()));
            }
        });
        Types types = schema.types();
        if (!types.isAny()) {
            ways.add(Alternative.of(blend -> blend.only(complement(types))));
        }
    }

    private static Types complement(Types types) {
        // Without the integers alone, numbers that are not whole are left.
        return new Types(Types.ANY.bits() & ~types.bits());
    }

    private void objects(ObjectRules rules) {
        for (String name : rules.required()) {
            way(OBJECTS, blend -> blend.forbid(name));
        }
        rules.properties().forEach((name, schema) -> {
            if (!schema.isAnything()) {
                way(OBJECTS, blend -> {
                    blend.require(name);
                    blend.member(name, Term.mustNot(schema));
                });
            }
        });
        Schema additional = rules.additional();
        if (additional != null && !additional.isAnything()) {
            String name = fresh(rules);
            way(OBJECTS, blend -> {
                blend.require(name);
                blend.member(name, Term.mustNot(additional));
            });
        }
        Schema unevaluated = rules.unevaluated();
        if (unevaluated != null && !unevaluated.isAnything()) {
            String name = fresh(rules);
            way(OBJECTS, blend -> {
                blend.require(name);
                blend.member(name, Term.mustNot(unevaluated));
            });
        }
        int min = rules.minProperties();
        if (min > 0) {
            way(OBJECTS, blend -> blend.maxProperties = Math.min(blend.maxProperties, min - 1));
        }
        int max = rules.maxProperties();
        if (max < Integer.MAX_VALUE) {
            way(OBJECTS, blend -> blend.minProperties = Math.max(blend.minProperties, max + 1));
        }
    }

    private static String fresh(ObjectRules rules) {
        String name = "other";
        while (rules.properties().containsKey(name)) {
            name = name + "Other";
        }
        return name;
    }

    private void strings(StringRules rules) {
        Pattern pattern = rules.pattern();
        if (pattern != null) {
            way(STRINGS, blend -> blend.notPatterns.add(pattern));
        }
        int min = rules.minLength();
        if (min > 0) {
            way(STRINGS, blend -> blend.maxLength = Math.min(blend.maxLength, min - 1));
        }
        int max = rules.maxLength();
        if (max < Integer.MAX_VALUE) {
            way(STRINGS, blend -> blend.minLength = Math.max(blend.minLength, max + 1));
        }
        if (rules.format() != null) {
            way(STRINGS, blend -> {
                // A plain word is of no format; the check of the whole says whether it was enough.
            });
        }
    }

    private void numbers(NumberRules rules) {
        JsonNumber min = rules.minimum();
        if (min != null) {
            way(NUMBERS, blend -> blend.atMost(min, true));
        }
        JsonNumber above = rules.exclusiveMinimum();
        if (above != null) {
            way(NUMBERS, blend -> blend.atMost(above, false));
        }
        JsonNumber max = rules.maximum();
        if (max != null) {
            way(NUMBERS, blend -> blend.atLeast(max, true));
        }
        JsonNumber below = rules.exclusiveMaximum();
        if (below != null) {
            way(NUMBERS, blend -> blend.atLeast(below, false));
        }
        if (rules.multipleOf() != null) {
            way(NUMBERS, blend -> {
                // Most numbers are no multiple; the check of the whole says whether this one was.
            });
        }
    }

    private void arrays(ArrayRules rules) {
        int min = rules.minItems();
        if (min > 0) {
            way(ARRAYS, blend -> blend.maxItems = Math.min(blend.maxItems, min - 1));
        }
        int max = rules.maxItems();
        if (max < Integer.MAX_VALUE) {
            way(ARRAYS, blend -> blend.minItems = Math.max(blend.minItems, max + 1));
        }
        Schema items = rules.prefix().isEmpty() ? rules.items() : rules.prefix().get(0);
        if (items != null && !items.isAnything()) {
            way(ARRAYS, blend -> {
                blend.minItems = Math.max(blend.minItems, 1);
                blend.firstItem.add(Term.mustNot(items));
            });
        }
        Schema contains = rules.contains();
        if (contains != null) {
            way(ARRAYS, blend -> blend.everyItem.add(Term.mustNot(contains)));
        }
    }

    private void combination(Combination combination) {
        combination.allOf().forEach(each -> ways.add(Alternative.mustNot(each)));
        all(combination.anyOf());
        all(combination.oneOf());
        Schema not = combination.not();
        if (not != null) {
            ways.add(Alternative.must(not));
        }
    }

    private void all(List<Schema> branches) {
        if (!branches.isEmpty()) {
            ways.add(Alternative.of(blend -> branches.forEach(each -> blend.add(Term.mustNot(each)))));
        }
    }

    private void way(Types types, Alternative.Effect effect) {
        ways.add(Alternative.of(blend -> blend.only(types), effect));
    }
}
