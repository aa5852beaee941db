package dev.ringer.matching;

import dev.ringer.json.Json;
import dev.ringer.matching.operator.Match;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.util.List;

/** The conditions of a rule, all of which must hold. Immutable, and safe for use by several threads. */
public final class Conditions {

    /** No condition: holds of every arrival. */
    public static final Conditions NONE = new Conditions(new Condition.AllOf(List.of()));

    private final Condition root;
    private final int specificity;
    private final List<Discriminator> discriminators;

    private Conditions(Condition root) {
        this.root = root;
        this.specificity = root.specificity();
        this.discriminators = root.discriminators().distinct().toList();
    }

    /**
     * Read the {@code when:} of a rule, such as {@code {header: {X-Mode: slow}, body: {pointer: {/total: {atLeast: 9}}}}}.
     *
     * @param documents the document of the place among them, and what JSON Schemas in it may refer to
     * @param diagnostics takes all that is wrong, each with its place; what is right is read on
     */
    public static Conditions read(Json when, Location at, Documents documents, List<Diagnostic> diagnostics) {
        return new Conditions(new ConditionReader(documents, diagnostics).read(when, at));
    }

    public boolean hold(Arrival arrival) {
        return root.holds(arrival);
    }

    /** Tell how far off the arrival is: 0 exactly where all hold, up to 1 where none is anything like. */
    public double distance(Arrival arrival) {
        return root.distance(arrival);
    }

    /** Say of each condition what it expects and what it found. */
    public Match explain(Arrival arrival) {
        return root.explain(arrival);
    }

    /** Give how many and how sharp the conditions are: of two rules, the one with more is the more specific. */
    public int specificity() {
        return specificity;
    }

    /** Give equalities without which the conditions cannot hold; in the order of the file. */
    public List<Discriminator> discriminators() {
        return discriminators;
    }
}
