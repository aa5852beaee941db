package dev.ringer.generation;

import dev.ringer.schema.Annotations;
import dev.ringer.schema.ArrayRules;
import dev.ringer.schema.Combination;
import dev.ringer.schema.NumberRules;
import dev.ringer.schema.ObjectRules;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import dev.ringer.schema.StringRules;
import dev.ringer.schema.check.Checker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a plan for each list of terms that was met; safe for use by several threads. */
final class Planner {

    private static final int CHAIN_MAX = 32;

    private final Checker checker;
    private final Map<List<Term>, Plan> plans = new ConcurrentHashMap<>();

    Planner(Checker checker) {
        this.checker = checker;
    }

    Checker checker() {
        return checker;
    }

    Plan plan(Schema schema) {
        return plan(List.of(Term.must(schema)));
    }

    Plan plan(List<Term> terms) {
        List<Term> plain = new ArrayList<>(terms.size());
        for (Term term : terms) {
            Term each = straight(term);
            if (!plain.contains(each) && !(each.schema().isAnything() && !each.negated())) {
                plain.add(each);
            }
        }
        Plan known = plans.get(plain);
        return known != null ? known : plans.computeIfAbsent(List.copyOf(plain), key -> new Plan(key, this));
    }

    /** Go to what a schema refers to when it says nothing else, so that one place has one plan. */
    private static Term straight(Term term) {
        Schema at = term.schema();
        Scope scope = term.scope();
        for (int i = 0; i < CHAIN_MAX && isMereReference(at); i++) {
            if (!(at.reference().orElse(null) instanceof Reference.Resolved resolved)) {
                break;
            }
            scope = Scope.enter(scope, at);
            at = resolved.schema();
        }
        return new Term(at, term.negated(), scope);
    }

    private static boolean isMereReference(Schema schema) {
        return schema.reference().isPresent()
                && !schema.isNullable()
                && schema.types().isAny()
                && schema.enumValues() == null
                && schema.constant() == null
                && schema.numbers().equals(NumberRules.NONE)
                && schema.strings().equals(StringRules.NONE)
                && schema.arrays().equals(ArrayRules.NONE)
                && schema.objects().equals(ObjectRules.NONE)
                && schema.combination().equals(Combination.NONE)
                && schema.discriminator().isEmpty()
                && schema.dynamicReference().isEmpty()
                && !speaksForItself(schema.annotations());
    }

    private static boolean speaksForItself(Annotations annotations) {
        return annotations.readOnly()
                || annotations.writeOnly()
                || !annotations.examples().isEmpty()
                || !annotations.extensions().isEmpty();
    }
}
