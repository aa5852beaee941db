package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything a schema says, read. */
record Keywords(
        Types types,
        boolean nullable,
        @Nullable List<Json> enumValues,
        @Nullable Json constant,
        NumberRules numbers,
        StringRules strings,
        ArrayRules arrays,
        ObjectRules objects,
        Combination combination,
        Annotations annotations,
        @Nullable Discriminator discriminator,
        @Nullable Reference reference,
        @Nullable Reference dynamicReference,
        List<Diagnostic> defects) {

    /** What {@code true} and {@code {}} say. */
    static final Keywords NONE = new Keywords(
            Types.ANY,
            false,
            null,
            null,
            NumberRules.NONE,
            StringRules.NONE,
            ArrayRules.NONE,
            ObjectRules.NONE,
            Combination.NONE,
            Annotations.NONE,
            null,
            null,
            null,
            List.of());

    /** What {@code false} says. */
    static final Keywords NEVER = NONE.withTypes(Types.NONE);

    /** Give the first defect because of which the rest says too little; references tell theirs themselves. */
    Optional<Diagnostic> fault() {
        return defects.stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .filter(each -> !isOf(reference, each) && !isOf(dynamicReference, each))
                .findFirst();
    }

    private static boolean isOf(@Nullable Reference reference, Diagnostic defect) {
        return reference instanceof Reference.Broken broken
                && broken.diagnostic().equals(defect);
    }

    Keywords withTypes(Types replacement) {
        return new Keywords(
                replacement,
                nullable,
                enumValues,
                constant,
                numbers,
                strings,
                arrays,
                objects,
                combination,
                annotations,
                discriminator,
                reference,
                dynamicReference,
                defects);
    }

    Keywords withDefects(List<Diagnostic> found) {
        return withReference(reference, nullable, annotations, found);
    }

    Keywords withReference(@Nullable Reference target, boolean orNull, Annotations remarks, List<Diagnostic> found) {
        return new Keywords(
                types,
                orNull,
                enumValues,
                constant,
                numbers,
                strings,
                arrays,
                objects,
                combination,
                remarks,
                discriminator,
                target,
                dynamicReference,
                found);
    }
}
