package dev.ringer.generation;

import dev.ringer.generation.meaning.Clue;
import dev.ringer.generation.meaning.FormatPatterns;
import dev.ringer.generation.meaning.Home;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;
import dev.ringer.pattern.Language;
import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.Verdict;
import dev.ringer.schema.Access;
import dev.ringer.schema.ArrayRules;
import dev.ringer.schema.Discriminator;
import dev.ringer.schema.ObjectRules;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import dev.ringer.schema.format.Format;
import dev.ringer.schema.format.Formats;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a value looks like once every choice is taken: one blend, read for making. */
final class Form {

    private static final JsonNumber UINT64_MAX =
            JsonNumber.of(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));

    private final Blend blend;
    private final Plan plan;
    private final Types types;
    private final String noun;
    private final String description;
    private final String faker;
    private final List<Format> formats;
    private volatile @Nullable List<Member> members;
    private volatile @Nullable Language language;
    private volatile @Nullable List<Language> formatLanguages;
    private volatile @Nullable List<String> textExamples;
    private volatile @Nullable Plan laterItem;
    private volatile @Nullable CountryWay countryWay;
    private volatile @Nullable Boolean money;

    Form(Blend blend, Plan plan) {
        this.blend = blend;
        this.plan = plan;
        this.types = implied(blend);
        this.noun = noun(blend.sources);
        this.description = first(blend.sources, each -> each.annotations().description());
        this.faker =
                first(blend.sources, each -> each.annotations().extensions().string("x-faker"));
        this.formats = blend.formats.stream()
                .map(Formats::of)
                .flatMap(Optional::stream)
                .toList();
        boundByFormat();
        fixDiscriminators();
    }

    Blend blend() {
        return blend;
    }

    Plan plan() {
        return plan;
    }

    /** Give the types to choose from: those allowed, and of all seven only those that the keywords speak of. */
    Types types() {
        return types;
    }

    /** Give the component's name, as {@code Pet}, or empty text where the schema has none. */
    String noun() {
        return noun;
    }

    /** Tell whether the parts that a choice asked for can be made at all; if not, another choice may help. */
    Prospect prospect(Prospect.Question question) {
        Prospect prospect = Prospect.GOOD;
        for (String name : blend.members.keySet()) {
            if (blend.required.contains(name)) {
                prospect = prospect.and(member(name).plan().prospect(question));
            }
        }
        boolean first = !blend.firstItem.isEmpty() && blend.minItems > 0;
        return first ? prospect.and(item(0).prospect(question)) : prospect;
    }

    boolean isRisky() {
        return blend.isRisky();
    }

    private static Types implied(Blend blend) {
        if (!blend.types.isAny()) {
            return blend.types;
        }
        Types implied = Types.NONE;
        boolean objects = !blend.objects.isEmpty() || !blend.required.isEmpty() || !blend.fixed.isEmpty();
        if (objects) {
            implied = implied.with(Type.OBJECT);
        } else if (!blend.arrays.isEmpty()) {
            implied = implied.with(Type.ARRAY);
        } else if (!blend.patterns.isEmpty()
                || blend.minLength > 0
                || blend.maxLength < Integer.MAX_VALUE
                || blend.formats.stream().anyMatch(Form::isTextFormat)) {
            implied = implied.with(Type.STRING);
        } else if (blend.min != null || blend.max != null || !blend.multiples.isEmpty() || !blend.formats.isEmpty()) {
            implied = implied.with(Type.NUMBER);
        }
        return implied.isEmpty() ? Types.ANY : implied;
    }

    private static boolean isTextFormat(String name) {
        return !isWholeFormat(name) && !name.equals("float") && !name.equals("double");
    }

    private static String noun(List<Schema> sources) {
        for (Schema source : sources) {
            Optional<String> name = Branching.component(source);
            if (name.isPresent()) {
                return name.get();
            }
        }
        return "";
    }

    /** Number formats are ranges, so they bound like {@code minimum} and {@code maximum}. */
    private void boundByFormat() {
        for (String name : blend.formats) {
            switch (name) {
                case "int8" -> bound(Byte.MIN_VALUE, Byte.MAX_VALUE);
                case "int16" -> bound(Short.MIN_VALUE, Short.MAX_VALUE);
                case "int32" -> bound(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case "int64" -> bound(Long.MIN_VALUE, Long.MAX_VALUE);
                case "uint8" -> bound(0, 255);
                case "uint16" -> bound(0, 65_535);
                case "uint32" -> bound(0, 4_294_967_295L);
                case "uint64" -> {
                    blend.atLeast(JsonNumber.of(0), false);
                    blend.atMost(UINT64_MAX, false);
                }
                case "double-int" -> bound(-(1L << 53) + 1, (1L << 53) - 1);
                default -> {
                    // Not a range.
                }
            }
        }
    }

    private void bound(long least, long most) {
        blend.atLeast(JsonNumber.of(least), false);
        blend.atMost(JsonNumber.of(most), false);
    }

    /** Tell whether the format makes numbers whole. */
    boolean isWholeByFormat() {
        return blend.formats.stream().anyMatch(Form::isWholeFormat);
    }

    private static boolean isWholeFormat(String name) {
        return name.startsWith("int") || name.startsWith("uint") || name.equals("double-int");
    }

    private void fixDiscriminators() {
        for (Map.Entry<Schema, Discriminator> each : blend.discriminators.entrySet()) {
            String property = each.getValue().property();
            if (!blend.fixed.containsKey(property)) {
                discriminated(each.getKey(), each.getValue()).ifPresent(name -> blend.fix(property, Json.of(name)));
            }
        }
    }

    /** Find by which name a discriminator knows the most particular schema of the blend. */
    private Optional<String> discriminated(Schema owner, Discriminator discriminator) {
        for (Map.Entry<String, String> mapped : discriminator.mapping().entrySet()) {
            if (owner.named(mapped.getValue()) instanceof Reference.Resolved resolved) {
                Schema child = Branching.target(resolved.schema());
                if (!child.equals(owner) && blend.knows(child)) {
                    return Optional.of(mapped.getKey());
                }
            }
        }
        return noun.isEmpty() ? Optional.empty() : Optional.of(noun);
    }

    /** Give what is known of the meaning of a value of this form. */
    Clue clue(Spot spot) {
        return new Clue(spot.name(), spot.noun(), noun, description, faker, blend.formats);
    }

    private static String first(List<Schema> sources, Function<Schema, @Nullable String> part) {
        for (Schema source : sources) {
            String text = part.apply(source);
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    // --- text

    /** Tell whether the text satisfies lengths, patterns and formats. */
    boolean takes(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < blend.minLength || length > blend.maxLength) {
            return false;
        }
        for (Pattern pattern : blend.patterns) {
            if (pattern.find(text) != Verdict.YES) {
                return false;
            }
        }
        for (Pattern pattern : blend.notPatterns) {
            if (pattern.find(text) != Verdict.NO) {
                return false;
            }
        }
        JsonString value = Json.of(text);
        for (Format format : formats) {
            if (!format.accepts(value)) {
                return false;
            }
        }
        return !blend.excluded.contains(value);
    }

    /** Tell whether the text is free: only its length is asked about. */
    boolean isFreeText() {
        return blend.patterns.isEmpty() && blend.notPatterns.isEmpty() && formats.isEmpty();
    }

    /** Give the texts that the document proposes, defaults among them. */
    List<String> textExamples() {
        List<String> known = textExamples;
        if (known == null) {
            known = readTextExamples();
            textExamples = known;
        }
        return known;
    }

    private List<String> readTextExamples() {
        List<String> examples = new ArrayList<>();
        for (Schema source : blend.sources) {
            for (Json example : source.annotations().examples()) {
                if (example instanceof JsonString text) {
                    examples.add(text.value());
                }
            }
            if (source.annotations().defaultValue() instanceof JsonString text) {
                examples.add(text.value());
            }
        }
        return List.copyOf(examples);
    }

    Language language() {
        Language known = language;
        if (known == null) {
            known = Language.of(blend.patterns, blend.notPatterns, blend.minLength, blend.maxLength);
            language = known;
        }
        return known;
    }

    /** Give languages whose strings are mostly of the format too, likeliest first. */
    List<Language> formatLanguages() {
        List<Language> known = formatLanguages;
        if (known == null) {
            known = blend.formats.stream()
                    .flatMap(format -> FormatPatterns.of(format).stream())
                    .map(this::languageWith)
                    .toList();
            formatLanguages = known;
        }
        return known;
    }

    private Language languageWith(Pattern format) {
        List<Pattern> patterns = new ArrayList<>(blend.patterns);
        patterns.add(format);
        return Language.of(patterns, blend.notPatterns, blend.minLength, blend.maxLength);
    }

    // --- objects

    /** Give the members that the form names, required ones too, in the document's order. */
    List<Member> members() {
        List<Member> known = members;
        if (known == null) {
            known = readMembers();
            members = known;
        }
        return known;
    }

    private List<Member> readMembers() {
        Set<String> names = new LinkedHashSet<>();
        blend.objects.forEach(rules -> names.addAll(rules.properties().keySet()));
        names.addAll(blend.required);
        names.addAll(blend.fixed.keySet());
        names.addAll(blend.members.keySet());
        List<Member> list = new ArrayList<>();
        for (String name : names) {
            if (!blend.forbidden.contains(name)) {
                list.add(member(name));
            }
        }
        return List.copyOf(list);
    }

    CountryWay countryWay() {
        CountryWay known = countryWay;
        if (known == null) {
            known = CountryWay.of(this);
            countryWay = known;
        }
        return known;
    }

    boolean isMoney() {
        Boolean known = money;
        if (known == null) {
            known = Home.isMoney(members().stream().map(Member::name).toList());
            money = known;
        }
        return known;
    }

    Member member(String name) {
        List<Term> terms = terms(name);
        List<Schema> positive =
                terms.stream().filter(each -> !each.negated()).map(Term::schema).toList();
        return new Member(
                name,
                plan(terms),
                blend.required.contains(name) || blend.fixed.containsKey(name),
                positive.stream().anyMatch(Access::isReadOnly),
                positive.stream().anyMatch(Access::isWriteOnly),
                positive.stream().anyMatch(each -> each.annotations().deprecated()));
    }

    private List<Term> terms(String name) {
        List<Term> terms = new ArrayList<>();
        for (ObjectRules rules : blend.objects) {
            boolean named = false;
            Schema property = rules.properties().get(name);
            if (property != null) {
                terms.add(Term.must(property));
                named = true;
            }
            for (ObjectRules.PatternProperty each : rules.patterns()) {
                if (each.pattern().find(name) == Verdict.YES) {
                    terms.add(Term.must(each.schema()));
                    named = true;
                }
            }
            Schema additional = rules.additional();
            if (!named && additional != null) {
                terms.add(Term.must(additional));
                named = true;
            }
            Schema unevaluated = rules.unevaluated();
            if (!named && unevaluated != null && !isNamedElsewhere(name)) {
                terms.add(Term.must(unevaluated));
            }
        }
        terms.addAll(blend.members.getOrDefault(name, List.of()));
        return terms;
    }

    private boolean isNamedElsewhere(String name) {
        return blend.objects.stream()
                .anyMatch(rules -> rules.properties().containsKey(name)
                        || rules.additional() != null
                        || rules.patterns().stream()
                                .anyMatch(each -> each.pattern().find(name) == Verdict.YES));
    }

    // --- arrays

    /** Give the plan of the item at an index. */
    Plan item(int index) {
        if (index < tuple() || (index == 0 && !blend.firstItem.isEmpty())) {
            return readItem(index);
        }
        Plan known = laterItem;
        if (known == null) {
            known = readItem(index);
            laterItem = known;
        }
        return known;
    }

    private Plan readItem(int index) {
        List<Term> terms = new ArrayList<>();
        boolean evaluated = blend.arrays.stream()
                .anyMatch(
                        rules -> rules.items() != null || index < rules.prefix().size());
        for (ArrayRules rules : blend.arrays) {
            Schema items = rules.items();
            Schema unevaluated = rules.unevaluated();
            if (index < rules.prefix().size()) {
                terms.add(Term.must(rules.prefix().get(index)));
            } else if (items != null) {
                terms.add(Term.must(items));
            } else if (unevaluated != null && !evaluated) {
                terms.add(Term.must(unevaluated));
            }
        }
        terms.addAll(blend.everyItem);
        if (index == 0) {
            terms.addAll(blend.firstItem);
        }
        return plan(terms);
    }

    private Plan plan(List<Term> terms) {
        Scope scope = blend.scope();
        return plan.planner()
                .plan(
                        scope == null
                                ? terms
                                : terms.stream().map(each -> each.in(scope)).toList());
    }

    /** Give the plan of the item at an index that must be of the kind that the array contains. */
    Plan containedItem(int index) {
        List<Term> terms = new ArrayList<>(item(index).terms());
        for (ArrayRules rules : blend.arrays) {
            Schema contains = rules.contains();
            if (contains != null) {
                terms.add(Term.must(contains));
            }
        }
        return plan(terms);
    }

    /** Give how many items must be of the kind that the array contains. */
    int contained() {
        int most = 0;
        for (ArrayRules rules : blend.arrays) {
            most = rules.contains() == null ? most : Math.max(most, rules.minContains());
        }
        return most;
    }

    /** Give the longest tuple; items up to there are expected. */
    int tuple() {
        int longest = 0;
        for (ArrayRules rules : blend.arrays) {
            longest = Math.max(longest, rules.prefix().size());
        }
        return longest;
    }
}
