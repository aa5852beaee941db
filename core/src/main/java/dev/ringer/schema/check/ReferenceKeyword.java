package dev.ringer.schema.check;

import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import org.jspecify.annotations.Nullable;

/** {@code $ref}, {@code $dynamicRef} and {@code $recursiveRef}. */
final class ReferenceKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Check fixed =
                schema.reference().map(each -> follow(schema, each, checker)).orElse(null);
        Check dynamic = schema.dynamicReference()
                .map(each -> search(schema, each, checker))
                .orElse(null);
        if (fixed == null || dynamic == null) {
            return fixed == null ? dynamic : fixed;
        }
        return (value, run) -> {
            boolean fine = fixed.test(value, run);
            return dynamic.test(value, run) && fine;
        };
    }

    private static Check follow(Schema schema, Reference reference, Checker checker) {
        if (reference instanceof Reference.Resolved resolved) {
            CheckedSchema target = checker.of(resolved.schema());
            return target::test;
        }
        return broken(schema, "$ref", (Reference.Broken) reference);
    }

    private static Check search(Schema schema, Reference reference, Checker checker) {
        if (reference instanceof Reference.Resolved resolved) {
            return (value, run) -> {
                Scope scope = run.scope();
                Schema target = scope == null ? resolved.schema() : scope.resolve(schema, resolved.schema());
                return checker.of(target).test(value, run);
            };
        }
        return broken(schema, "$dynamicRef", (Reference.Broken) reference);
    }

    private static Check broken(Schema schema, String keyword, Reference.Broken broken) {
        return (value, run) -> run.undecided(
                schema, keyword, "cannot be checked: " + broken.diagnostic().message());
    }
}
