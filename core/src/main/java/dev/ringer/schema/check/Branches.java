package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Discriminator;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The branches of an {@code anyOf} or {@code oneOf}, and which of them a value means.
 *
 * <p>A discriminator decides by itself (OAS 3.1, "Discriminator Object"): the named branch is checked and no other, so
 * that a mistake gives one finding of that branch and not one of each.
 */
final class Branches {

    private final @Nullable Discriminator discriminator;
    private final Map<String, CheckedSchema> byName;
    private final Map<String, Diagnostic> broken;
    private final boolean decisive;

    private Branches(
            @Nullable Discriminator discriminator,
            Map<String, CheckedSchema> byName,
            Map<String, Diagnostic> broken,
            boolean decisive) {
        this.discriminator = discriminator;
        this.byName = byName;
        this.broken = broken;
        this.decisive = decisive;
    }

    static Branches of(Schema schema, List<Schema> branches, Checker checker) {
        Discriminator discriminator = schema.discriminator().orElse(null);
        if (discriminator == null || checker.discriminators() == Checker.DiscriminatorMode.IGNORE) {
            return new Branches(null, Map.of(), Map.of(), false);
        }
        Map<String, CheckedSchema> byName = new LinkedHashMap<>();
        for (Schema branch : branches) {
            byName.put(title(branch), checker.of(branch));
        }
        Map<String, Diagnostic> broken = new HashMap<>();
        discriminator.mapping().forEach((name, written) -> {
            Reference reference = schema.named(written);
            if (reference instanceof Reference.Resolved resolved) {
                byName.put(name, checker.of(resolved.schema()));
            } else {
                broken.put(name, ((Reference.Broken) reference).diagnostic());
            }
        });
        boolean decisive = checker.discriminators() == Checker.DiscriminatorMode.CHOOSE;
        return new Branches(discriminator, byName, broken, decisive);
    }

    /** Tell whether the branch that a value names is the only one to be checked. */
    boolean isDecisive() {
        return decisive;
    }

    /** Give the branch that the value names, or null where it names none. */
    @Nullable
    CheckedSchema choose(Json value) {
        String name = name(value);
        return name == null ? null : byName.get(name);
    }

    /** Tell whether the value names a branch that is not there; if so, the run hears that nothing can be said. */
    boolean isBroken(Json value, Run run) {
        String name = broken.isEmpty() ? null : name(value);
        Diagnostic defect = name == null ? null : broken.get(name);
        if (defect != null) {
            run.undecided("discriminator", defect.location(), "cannot be checked: " + defect.message());
        }
        return defect != null;
    }

    private @Nullable String name(Json value) {
        return discriminator != null && value instanceof JsonObject object
                ? object.string(discriminator.property())
                : null;
    }

    /** Tell whether the value has to name its branch. */
    boolean isNamed(Json value) {
        return discriminator != null && value instanceof JsonObject;
    }

    /** Report that no branch fits: what the discriminator should be, or what is wrong with the nearest branch. */
    boolean explain(Schema schema, String keyword, Json value, List<Run.Side> failed, Run run) {
        if (discriminator != null && value instanceof JsonObject object) {
            return explainName(schema, discriminator.property(), object, run);
        }
        Run.Side nearest = failed.stream()
                .min(Comparator.comparingInt(Branches::distance))
                .orElse(new Run.Side(false, false, List.of(), null));
        if (failed.size() == 1) {
            run.findings().addAll(nearest.findings());
            return false;
        }
        return run.fail(
                schema,
                keyword,
                Words.is(value, run) + ", which fits none of " + failed.size() + " alternatives" + Words.NEAREST
                        + Words.reason(nearest));
    }

    private boolean explainName(Schema schema, String property, JsonObject object, Run run) {
        List<String> names = new ArrayList<>(byName.keySet());
        Json found = object.get(property);
        String message = found == null
                ? "is missing, must be one of " + Words.names(names)
                : Words.is(found, run) + ", must be one of " + Words.names(names);
        return run.fail(schema, "discriminator", run.at().child(property), message);
    }

    /** Rank a failed branch: wrong type at the top is farther than anything below it. */
    private static int distance(Run.Side side) {
        int distance = 0;
        for (Finding finding : side.findings()) {
            int depth = Math.min(9, finding.at().tokens().size());
            boolean tell = finding.keyword().equals("type")
                    || finding.keyword().equals("const")
                    || finding.keyword().equals("enum");
            distance += (tell ? 40 : 10) - depth;
        }
        return distance;
    }

    /** Give the name that a discriminator knows a branch by: the last part of its reference. */
    static String title(Schema branch) {
        if (branch.reference().orElse(null) instanceof Reference.Resolved resolved) {
            String last = resolved.schema().location().pointer().last();
            return last.isEmpty() ? resolved.schema().location().fileName().replaceFirst("\\.[a-z]+$", "") : last;
        }
        String title = branch.annotations().title();
        return title == null ? branch.location().pointer().toString() : title;
    }
}
