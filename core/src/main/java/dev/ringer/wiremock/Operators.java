package dev.ringer.wiremock;

import dev.ringer.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of WireMock's operators. A new one is a line here. */
final class Operators {

    /** Puts one operator into the words of conditions. */
    @FunctionalInterface
    interface Translation {

        /** Read the operand; nothing where the test always holds, or was reported. */
        Optional<Json> read(Operand operand);
    }

    /**
     * An operator.
     *
     * @param options that may stand beside it
     */
    record Operator(String word, Translation reader, Set<String> options) {

        static Operator of(String word, Translation reader, String... options) {
            return new Operator(word, reader, Set.of(options));
        }
    }

    private static final Map<String, Operator> BY_WORD = index(List.of(
            Operator.of("equalTo", TextTests::equalTo, "caseInsensitive"),
            Operator.of("binaryEqualTo", TextTests::binaryEqualTo),
            Operator.of("contains", TextTests::contains),
            Operator.of("doesNotContain", TextTests::doesNotContain),
            Operator.of("matches", TextTests::matches),
            Operator.of("doesNotMatch", TextTests::doesNotMatch),
            Operator.of("absent", TextTests::absent),
            Operator.of("anything", operand -> Optional.empty()),
            Operator.of("equalToNumber", operand -> NumberTests.read(operand, "atLeast", "atMost")),
            Operator.of("greaterThanNumber", operand -> NumberTests.read(operand, "greaterThan")),
            Operator.of("greaterThanEqualNumber", operand -> NumberTests.read(operand, "atLeast")),
            Operator.of("lessThanNumber", operand -> NumberTests.read(operand, "lessThan")),
            Operator.of("lessThanEqualNumber", operand -> NumberTests.read(operand, "atMost")),
            Operator.of("before", operand -> TimeTests.read(operand, "before"), TimeTests.OPTIONS),
            Operator.of("after", operand -> TimeTests.read(operand, "after"), TimeTests.OPTIONS),
            Operator.of("equalToDateTime", operand -> TimeTests.read(operand, "sameTime"), TimeTests.OPTIONS),
            Operator.of("equalToJson", JsonTests::equalToJson, "ignoreArrayOrder", "ignoreExtraElements"),
            Operator.of("matchesJsonPath", JsonPathTests::read),
            Operator.of("matchesJsonSchema", JsonTests::matchesJsonSchema, "schemaVersion"),
            Operator.of("equalToXml", XmlTests::equalToXml, XmlTests.OPTIONS),
            Operator.of("matchesXPath", XmlTests::matchesXPath, "xPathNamespaces"),
            Operator.of("hasExactly", operand -> Joints.several(operand, "exactly")),
            Operator.of("includes", operand -> Joints.several(operand, "includes")),
            Operator.of("and", Joints::and),
            Operator.of("or", Joints::or),
            Operator.of("not", Joints::not)));

    private Operators() {}

    private static Map<String, Operator> index(List<Operator> operators) {
        Map<String, Operator> index = new LinkedHashMap<>();
        operators.forEach(each -> index.put(each.word(), each));
        return Collections.unmodifiableMap(index);
    }

    static @Nullable Operator named(String word) {
        return BY_WORD.get(word);
    }

    static Set<String> words() {
        return BY_WORD.keySet();
    }
}
