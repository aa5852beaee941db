package dev.ringer.inspection;

import dev.ringer.contract.Contract;
import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Diagnostic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Inspects contracts. */
public final class Inspector {

    private static final List<Inspection> ALL = List.of(
            new LoadInspection(),
            new OperationInspection(),
            new PathInspection(),
            new SchemaInspection(),
            new ExampleInspection(),
            new SatisfiabilityInspection());

    private Inspector() {}

    /** Give everything that is wrong, without positions and in no particular order; each thing once. */
    public static Set<Diagnostic> inspect(Contract contract) {
        Checker checker = Checker.asserting();
        Subject subject = Subject.of(contract, checker, new Generator(checker, Atlas.english()));
        Set<Diagnostic> found = new LinkedHashSet<>();
        ALL.forEach(each -> each.inspect(subject, found::add));
        return found;
    }
}
