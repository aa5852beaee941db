package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema with its checks, which are made when a value first reaches it. */
final class CheckedSchema {

    /** The keywords, in the order in which they are checked; those that read marks come last. */
    private static final List<Keyword> KEYWORDS = List.of(
            new FaultyKeyword(),
            new TypeKeyword(),
            new EnumKeyword(),
            new ConstKeyword(),
            new RangeKeyword(),
            new MultipleOfKeyword(),
            new LengthKeyword(),
            new PatternKeyword(),
            new FormatKeyword(),
            new ArraySizeKeyword(),
            new UniqueItemsKeyword(),
            new ObjectSizeKeyword(),
            new RequiredKeyword(),
            new DependentRequiredKeyword(),
            new PropertiesKeyword(),
            new PropertyNamesKeyword(),
            new ItemsKeyword(),
            new ContainsKeyword(),
            new ReferenceKeyword(),
            new AllOfKeyword(),
            new AnyOfKeyword(),
            new OneOfKeyword(),
            new NotKeyword(),
            new ConditionKeyword(),
            new DependentSchemasKeyword(),
            new UnevaluatedItemsKeyword(),
            new UnevaluatedPropertiesKeyword());

    private final Schema schema;
    private final Checker checker;
    private volatile Check @Nullable [] checks;
    private boolean nullable;
    private boolean readsMarks;
    private boolean secret;

    CheckedSchema(Schema schema, Checker checker) {
        this.schema = schema;
        this.checker = checker;
    }

    Schema schema() {
        return schema;
    }

    /** Tell whether the value is valid, reporting to the run why not. */
    boolean test(Json value, Run run) {
        Check[] all = checks;
        if (all == null) {
            all = compile();
        }
        if (nullable && value == JsonNull.NULL) {
            return true;
        }
        if (!run.deeper(schema)) {
            run.higher();
            return false;
        }
        Scope outerScope = run.scope();
        run.setScope(Scope.enter(outerScope, schema));
        boolean outerSecret = secret && run.hide(true);
        boolean fine = readsMarks ? testMarked(all, value, run) : testAll(all, value, run);
        if (secret) {
            run.hide(outerSecret);
        }
        run.setScope(outerScope);
        run.higher();
        return fine;
    }

    /** A schema that asks what was evaluated hears of its own keywords only, then tells those around it. */
    private boolean testMarked(Check[] all, Json value, Run run) {
        Marks outer = run.marks();
        Marks own = new Marks();
        run.setMarks(own);
        boolean fine = testAll(all, value, run);
        run.setMarks(outer);
        if (outer != null && fine) {
            outer.add(own);
        }
        return fine;
    }

    private static boolean testAll(Check[] all, Json value, Run run) {
        boolean fine = true;
        for (Check check : all) {
            if (!check.test(value, run)) {
                fine = false;
                if (!run.isCollecting()) {
                    break;
                }
            }
        }
        return fine;
    }

    private synchronized Check[] compile() {
        Check[] known = checks;
        if (known != null) {
            return known;
        }
        List<Check> list = new ArrayList<>();
        if (schema.isNothing()) {
            list.add((value, run) -> run.fail(schema, "false", "is not allowed here"));
        }
        for (Keyword keyword : KEYWORDS) {
            Check check = keyword.compile(schema, checker);
            if (check != null) {
                list.add(check);
            }
        }
        secret = "password".equals(schema.strings().format());
        nullable = schema.isNullable();
        readsMarks = schema.arrays().unevaluated() != null || schema.objects().unevaluated() != null;
        Check[] made = list.toArray(new Check[0]);
        checks = made;
        return made;
    }
}
