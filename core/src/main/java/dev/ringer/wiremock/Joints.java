package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests that hold others. */
final class Joints {

    private Joints() {}

    /** Read each test of a list; nothing in place of one that always holds. */
    private static List<Optional<Json>> list(Operand operand) {
        List<Optional<Json>> tests = new ArrayList<>();
        if (!(operand.value() instanceof JsonArray array) || array.isEmpty()) {
            operand.wrong("a list of one test or more");
            return tests;
        }
        for (int i = 0; i < array.size(); i++) {
            tests.add(operand.reader().read(array.get(i), operand.at().child(i), operand.standing()));
        }
        return tests;
    }

    static Optional<Json> and(Operand operand) {
        return TestReader.all(list(operand).stream().flatMap(Optional::stream).toList());
    }

    static Optional<Json> or(Operand operand) {
        List<Optional<Json>> tests = list(operand);
        if (tests.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return in(tests)
                .or(() -> tests.size() == 1
                        ? tests.get(0)
                        : Optional.of(JsonObject.of(
                                "any",
                                JsonArray.of(
                                        tests.stream().flatMap(Optional::stream).toList()))));
    }

    /** Equalities with one of some values are one test. */
    private static Optional<Json> in(List<Optional<Json>> tests) {
        List<Json> values = tests.stream().flatMap(Optional::stream).toList();
        return values.size() > 1 && values.stream().allMatch(JsonString.class::isInstance)
                ? Optional.of(JsonObject.of("in", JsonArray.of(values)))
                : Optional.empty();
    }

    static Optional<Json> not(Operand operand) {
        int mark = operand.reader().losses().mark();
        Optional<Json> test = operand.reader().read(operand.value(), operand.at(), operand.standing());
        if (test.isEmpty() && !operand.reader().losses().isLeftOut(mark)) {
            return operand.lost("what is never so: the opposite of a test that always holds");
        }
        return test.map(each -> JsonObject.of("not", each));
    }

    /** Read tests of the values that a name has. */
    static Optional<Json> several(Operand operand, String word) {
        List<Json> tests = list(operand).stream()
                .map(each -> each.orElse(JsonObject.of("present", JsonBoolean.TRUE)))
                .toList();
        return tests.isEmpty() ? Optional.empty() : Optional.of(JsonObject.of(word, JsonArray.of(tests)));
    }
}
