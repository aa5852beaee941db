package dev.ringer.matching.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The list of operators. A new one is a line here and a file of its own. */
final class Operators {

    private static final Map<String, Operator> BY_WORD = index(List.of(
            Operator.of("equals", Equals::read, "ignoreCase"),
            Operator.of("contains", Contains::read, "ignoreCase"),
            Operator.of("startsWith", StartsWith::read, "ignoreCase"),
            Operator.of("endsWith", EndsWith::read, "ignoreCase"),
            Operator.of("regex", Regex::read, "ignoreCase"),
            Operator.of("glob", Glob::read, "ignoreCase"),
            Operator.of("in", In::read, "ignoreCase"),
            Operator.of("present", Presence::readPresent),
            Operator.of("absent", Presence::readAbsent),
            Operator.of("lessThan", operand -> NumberBound.read(operand, NumberBound.Relation.LESS_THAN)),
            Operator.of("atMost", operand -> NumberBound.read(operand, NumberBound.Relation.AT_MOST)),
            Operator.of("greaterThan", operand -> NumberBound.read(operand, NumberBound.Relation.GREATER_THAN)),
            Operator.of("atLeast", operand -> NumberBound.read(operand, NumberBound.Relation.AT_LEAST)),
            Operator.of("between", Between::read, "format", "zone", "truncate"),
            Operator.of(
                    "before",
                    operand -> TimeBound.read(operand, TimeBound.Relation.BEFORE),
                    "format",
                    "zone",
                    "truncate"),
            Operator.of(
                    "after",
                    operand -> TimeBound.read(operand, TimeBound.Relation.AFTER),
                    "format",
                    "zone",
                    "truncate"),
            Operator.of(
                    "sameTime",
                    operand -> TimeBound.read(operand, TimeBound.Relation.SAME),
                    "format",
                    "zone",
                    "truncate"),
            Operator.of("size", Size::read),
            Operator.of("equalsJson", EqualsJson::read, "ignoreOrder", "ignoreExtra"),
            Operator.of("containsJson", EqualsJson::readContaining),
            Operator.of("pointer", AtPointer::read),
            Operator.of("jsonPath", AtJsonPath::read),
            Operator.of("schema", BySchema::read),
            Operator.of("equalsXml", EqualsXml::read, "ignoreOrder"),
            Operator.of("xpath", AtXPath::read, "namespaces"),
            Operator.of("form", FormField::read),
            Operator.of("part", PartMatcher::read),
            Operator.of("equalsBytes", EqualsBytes::read),
            Operator.of("anyValue", AnyValue::read),
            Operator.of("everyValue", EveryValue::read),
            Operator.of("exactly", ValueSet::readExactly),
            Operator.of("includes", ValueSet::readIncludes),
            Operator.of("all", All::read),
            Operator.of("any", Any::read),
            Operator.of("not", Not::read)));

    private Operators() {}

    private static Map<String, Operator> index(List<Operator> operators) {
        Map<String, Operator> index = new LinkedHashMap<>();
        operators.forEach(each -> index.put(each.word(), each));
        return Collections.unmodifiableMap(index);
    }

    static @Nullable Operator named(String word) {
        return BY_WORD.get(word);
    }

    /** Give the operators that the word is an option of. */
    static List<String> withOption(String option) {
        return BY_WORD.values().stream()
                .filter(each -> each.options().contains(option))
                .map(Operator::word)
                .toList();
    }

    static Set<String> words() {
        return BY_WORD.keySet();
    }

    /** Give operators and options, as whoever misspelled one may have meant either. */
    static List<String> allWords() {
        Set<String> words = new TreeSet<>(BY_WORD.keySet());
        BY_WORD.values().forEach(each -> words.addAll(each.options()));
        return new ArrayList<>(words);
    }
}
