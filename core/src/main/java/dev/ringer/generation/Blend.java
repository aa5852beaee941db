package dev.ringer.generation;

import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.pattern.Pattern;
import dev.ringer.schema.ArrayRules;
import dev.ringer.schema.Combination;
import dev.ringer.schema.Discriminator;
import dev.ringer.schema.NumberRules;
import dev.ringer.schema.ObjectRules;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import dev.ringer.schema.StringRules;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import dev.ringer.source.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that some terms ask of one value at once: their intersection, with the choices that are still open.
 *
 * <p>Grows while terms are added; a choice is taken on a copy. Dead once nothing can satisfy it any more.
 */
final class Blend {

    Types types = Types.ANY;

    @Nullable
    List<Json> allowed;

    final List<Json> excluded;

    @Nullable
    JsonNumber min;

    @Nullable
    JsonNumber max;

    boolean minExclusive;
    boolean maxExclusive;
    final List<JsonNumber> multiples;
    int minLength;
    int maxLength = Integer.MAX_VALUE;
    final List<Pattern> patterns;
    final List<Pattern> notPatterns;
    final List<String> formats;

    /** What a text of JSON says; null where it may say anything. */
    @Nullable
    Schema content;

    final List<ArrayRules> arrays;
    final List<Term> everyItem;
    final List<Term> firstItem;
    int minItems;
    int maxItems = Integer.MAX_VALUE;
    boolean unique;
    final List<ObjectRules> objects;
    final Set<String> required;
    final Set<String> forbidden;
    final Map<String, List<Term>> members;
    final Map<String, Json> fixed;
    int minProperties;
    int maxProperties = Integer.MAX_VALUE;
    final Deque<Choice> choices;
    final List<Schema> sources;
    final Map<Schema, Discriminator> discriminators;
    private final Set<Term> seen;
    private @Nullable Scope scope;
    private @Nullable Scope outermost;
    private boolean dead;
    private boolean risky;
    private @Nullable Impossible because;

    Blend() {
        excluded = new ArrayList<>();
        multiples = new ArrayList<>();
        patterns = new ArrayList<>();
        notPatterns = new ArrayList<>();
        formats = new ArrayList<>();
        arrays = new ArrayList<>();
        everyItem = new ArrayList<>();
        firstItem = new ArrayList<>();
        objects = new ArrayList<>();
        required = new LinkedHashSet<>();
        forbidden = new HashSet<>();
        members = new LinkedHashMap<>();
        fixed = new LinkedHashMap<>();
        choices = new ArrayDeque<>();
        sources = new ArrayList<>();
        discriminators = new LinkedHashMap<>();
        seen = new HashSet<>();
    }

    Blend(Blend other) {
        types = other.types;
        allowed = other.allowed;
        excluded = new ArrayList<>(other.excluded);
        min = other.min;
        max = other.max;
        minExclusive = other.minExclusive;
        maxExclusive = other.maxExclusive;
        multiples = new ArrayList<>(other.multiples);
        minLength = other.minLength;
        maxLength = other.maxLength;
        patterns = new ArrayList<>(other.patterns);
        notPatterns = new ArrayList<>(other.notPatterns);
        formats = new ArrayList<>(other.formats);
        content = other.content;
        arrays = new ArrayList<>(other.arrays);
        everyItem = new ArrayList<>(other.everyItem);
        firstItem = new ArrayList<>(other.firstItem);
        minItems = other.minItems;
        maxItems = other.maxItems;
        unique = other.unique;
        objects = new ArrayList<>(other.objects);
        required = new LinkedHashSet<>(other.required);
        forbidden = new HashSet<>(other.forbidden);
        members = new LinkedHashMap<>();
        other.members.forEach((name, terms) -> members.put(name, new ArrayList<>(terms)));
        fixed = new LinkedHashMap<>(other.fixed);
        minProperties = other.minProperties;
        maxProperties = other.maxProperties;
        choices = new ArrayDeque<>(other.choices);
        sources = new ArrayList<>(other.sources);
        discriminators = new LinkedHashMap<>(other.discriminators);
        seen = new HashSet<>(other.seen);
        scope = other.scope;
        outermost = other.outermost;
        dead = other.dead;
        risky = other.risky;
        because = other.because;
    }

    /** Tell whether no value can satisfy it, as far as can be seen without making one. */
    boolean isDead() {
        return dead
                || types.isEmpty()
                || (allowed != null && allowed.isEmpty())
                || (minLength > maxLength && types.equals(Types.of(Type.STRING)));
    }

    /** Give how many demands it makes on parts of the value, which can contradict those of their own schemas. */
    int demands() {
        return firstItem.size() + members.values().stream().mapToInt(List::size).sum();
    }

    /** Tell whether making a value by the parts may miss what the whole asks, so that it must be checked. */
    boolean isRisky() {
        return risky;
    }

    /** Give the defect of the contract that killed it, where one did. */
    @Nullable
    Impossible because() {
        return because;
    }

    /** Give the scope that the parts of the value are made in. */
    @Nullable
    Scope scope() {
        return scope == null ? outermost : scope;
    }

    void kill() {
        dead = true;
    }

    boolean knows(Schema schema) {
        return seen.contains(Term.must(schema));
    }

    void add(Term term) {
        if (dead || !seen.add(new Term(term.schema(), term.negated(), null))) {
            return;
        }
        if (seen.contains(new Term(term.schema(), !term.negated(), null))) {
            kill();
            return;
        }
        if (scope == null) {
            scope = term.scope();
        }
        if (term.negated()) {
            risky = true;
            Negation.of(term.schema(), this);
            return;
        }
        add(term.schema());
    }

    private void add(Schema schema) {
        if (schema.isNothing()) {
            kill();
            return;
        }
        Diagnostic fault = schema.fault().orElse(null);
        if (fault != null) {
            because = new Impossible(fault.message(), fault);
            kill();
            return;
        }
        Scope outside = scope;
        scope = Scope.enter(outside, schema);
        sources.add(schema);
        types = types.and(schema.types());
        allow(schema.enumValues());
        allow(schema.constant() == null ? null : List.of(schema.constant()));
        numbers(schema.numbers());
        strings(schema.strings());
        arrays(schema.arrays());
        objects(schema.objects());
        schema.discriminator().ifPresent(each -> discriminators.put(schema, each));
        if (outermost == null) {
            outermost = scope;
        }
        schema.reference().ifPresent(each -> follow(each, null));
        schema.dynamicReference().ifPresent(each -> follow(each, schema));
        combine(schema, schema.combination());
        scope = outside;
    }

    private void follow(Reference reference, @Nullable Schema dynamicFrom) {
        if (reference instanceof Reference.Broken broken) {
            because = new Impossible(broken.diagnostic().message(), broken.diagnostic());
            kill();
            return;
        }
        Schema target = ((Reference.Resolved) reference).schema();
        Scope here = scope;
        add(Term.must(dynamicFrom == null || here == null ? target : here.resolve(dynamicFrom, target)));
    }

    private void combine(Schema schema, Combination combination) {
        combination.allOf().forEach(each -> add(Term.must(each)));
        if (!combination.anyOf().isEmpty()) {
            choices.add(Branching.any(schema, combination.anyOf()));
            risky |= combination.anyOf().size() > 1;
        }
        if (!combination.oneOf().isEmpty()) {
            choices.add(Branching.one(schema, combination.oneOf()));
            risky |= combination.oneOf().size() > 1;
        }
        Schema not = combination.not();
        if (not != null) {
            add(Term.mustNot(not));
        }
        condition(combination);
        schema.objects().dependentSchemas().forEach(this::dependent);
    }

    private void condition(Combination combination) {
        Schema when = combination.when();
        if (when == null || (combination.then() == null && combination.otherwise() == null)) {
            return;
        }
        risky = true;
        Schema then = combination.then();
        Schema otherwise = combination.otherwise();
        Alternative yes = Alternative.must(when);
        Alternative no = Alternative.mustNot(when);
        choices.add(Choice.of(List.of(
                then == null ? yes : yes.and(blend -> blend.add(Term.must(then))),
                otherwise == null ? no : no.and(blend -> blend.add(Term.must(otherwise))))));
    }

    private void dependent(String name, Schema schema) {
        risky = true;
        choices.add(Choice.of(List.of(
                Alternative.of(blend -> blend.require(name), blend -> blend.add(Term.must(schema))),
                Alternative.of(blend -> blend.forbid(name)))));
    }

    void allow(@Nullable List<Json> values) {
        if (values == null) {
            return;
        }
        if (allowed == null) {
            allowed = values;
        } else {
            Set<Json> both = new HashSet<>(values);
            allowed = allowed.stream().filter(both::contains).toList();
        }
    }

    void exclude(List<Json> values) {
        excluded.addAll(values);
        if (allowed != null) {
            allowed = allowed.stream().filter(each -> !values.contains(each)).toList();
        }
    }

    private void numbers(NumberRules rules) {
        atLeast(rules.minimum(), false);
        atLeast(rules.exclusiveMinimum(), true);
        atMost(rules.maximum(), false);
        atMost(rules.exclusiveMaximum(), true);
        JsonNumber multiple = rules.multipleOf();
        if (multiple != null && !multiples.contains(multiple)) {
            multiples.add(multiple);
        }
    }

    void atLeast(@Nullable JsonNumber bound, boolean exclusive) {
        if (bound == null) {
            return;
        }
        int order = min == null ? 1 : bound.compareTo(min);
        if (order > 0 || (order == 0 && exclusive)) {
            min = bound;
            minExclusive = exclusive;
        }
    }

    void atMost(@Nullable JsonNumber bound, boolean exclusive) {
        if (bound == null) {
            return;
        }
        int order = max == null ? -1 : bound.compareTo(max);
        if (order < 0 || (order == 0 && exclusive)) {
            max = bound;
            maxExclusive = exclusive;
        }
    }

    private void strings(StringRules rules) {
        minLength = Math.max(minLength, rules.minLength());
        maxLength = Math.min(maxLength, rules.maxLength());
        Pattern pattern = rules.pattern();
        if (pattern != null) {
            patterns.add(pattern);
        }
        String format = rules.format();
        if (format != null && !formats.contains(format)) {
            formats.add(format);
        }
        if (content == null && rules.contentEncoding() == null && isJson(rules.contentMediaType())) {
            content = rules.contentSchema();
        }
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && MediaType.parse(type).filter(MediaType::isJson).isPresent();
    }

    private void arrays(ArrayRules rules) {
        if (rules.equals(ArrayRules.NONE)) {
            return;
        }
        arrays.add(rules);
        minItems = Math.max(minItems, rules.minItems());
        maxItems = Math.min(maxItems, rules.maxItems());
        unique |= rules.unique();
        risky |= rules.contains() != null || rules.unevaluated() != null;
    }

    private void objects(ObjectRules rules) {
        if (rules.equals(ObjectRules.NONE)) {
            return;
        }
        objects.add(rules);
        required.addAll(rules.required());
        minProperties = Math.max(minProperties, rules.minProperties());
        maxProperties = Math.min(maxProperties, rules.maxProperties());
        risky |= rules.names() != null || rules.unevaluated() != null;
    }

    void only(Types allowedTypes) {
        types = types.and(allowedTypes);
    }

    void require(String name) {
        if (forbidden.contains(name)) {
            kill();
        }
        required.add(name);
    }

    void forbid(String name) {
        if (required.contains(name)) {
            kill();
        }
        forbidden.add(name);
    }

    void member(String name, Term term) {
        members.computeIfAbsent(name, each -> new ArrayList<>()).add(term);
    }

    /** Let a member have this value and no other; an earlier one stays. */
    void fix(String name, Json value) {
        fixed.putIfAbsent(name, value);
    }
}
