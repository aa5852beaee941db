package dev.ringer.matching;

import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.matching.operator.Difference;
import dev.ringer.matching.operator.Match;
import dev.ringer.matching.operator.Truth;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Read the test of one part, such as {@code {regex: "^/v[12]/"}} of {@code path}.
     *
     * @param part a part that is one value
     */
    public static Conditions read(
            String part, Json test, Location at, Documents documents, List<Diagnostic> diagnostics) {
        return new Conditions(new ConditionReader(documents, diagnostics).read(part, test, at));
    }

    /** Ask for each parameter of a query that stands behind a path. */
    public static Conditions ofQuery(Query query, Location at, Documents documents, List<Diagnostic> diagnostics) {
        Conditions conditions = NONE;
        for (Query.Pair each : query.pairs()) {
            Json test =
                    JsonObject.of("query", JsonObject.of(each.name(), JsonObject.of("equals", Json.of(each.value()))));
            conditions = conditions.and(read(test, at, documents, diagnostics));
        }
        return conditions;
    }

    /** Give the keys that conditions may have: the parts of a request, and what joins them. */
    public static List<String> words() {
        return ConditionReader.words();
    }

    /** Tell whether a part has values by name, as headers have. */
    public static boolean isNamed(String word) {
        Part part = Parts.named(word);
        return part != null && part.naming() == Part.Naming.BY_NAME;
    }

    /** Give conditions that hold where these and others do. */
    public Conditions and(Conditions others) {
        return this == NONE
                ? others
                : others == NONE ? this : new Conditions(new Condition.AllOf(List.of(root, others.root)));
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

    /** Say what to change of the arrival so that all hold, a sentence each; empty where they do. */
    public List<String> changes(Arrival arrival) {
        return root.changes(arrival).distinct().toList();
    }

    /** Give what keeps them from holding, each with its part; nothing where they hold. */
    public List<Difference> differences(Arrival arrival) {
        return root.differences(arrival);
    }

    /**
     * Tell whether they hold of an arrival of which something is hidden.
     *
     * @param twin the same arrival with something else in the place of what is hidden
     */
    public Truth truth(Arrival arrival, Arrival twin) {
        return root.truth(arrival, twin);
    }

    /** Give how many and how sharp the conditions are: of two rules, the one with more is the more specific. */
    public int specificity() {
        return specificity;
    }

    /** Give the names that a part is asked for, such as those of all headers. */
    public Set<String> names(String part) {
        return root.tests()
                .filter(each -> each.part().word().equals(part))
                .map(Condition.OnPart::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Give the text that a part, which is one value, must equal; nothing where there is no such condition. */
    public Optional<String> exact(String part) {
        return root.tests()
                .filter(each -> each.part().word().equals(part))
                .flatMap(each -> each.matcher().exacts().stream())
                .map(each -> each.value() instanceof JsonString text
                        ? text.value()
                        : each.value().text())
                .findFirst();
    }

    /** Give equalities without which the conditions cannot hold; in the order of the file. */
    public List<Discriminator> discriminators() {
        return discriminators;
    }
}
