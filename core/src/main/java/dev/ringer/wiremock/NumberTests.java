package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.util.Optional;

/** Tests of numbers, which WireMock 4 knows. */
final class NumberTests {

    private NumberTests() {}

    static Optional<Json> read(Operand operand, String... words) {
        Optional<JsonNumber> number = Operand.text(operand.value()).flatMap(TextTests::number);
        if (number.isEmpty()) {
            return operand.wrong("a number");
        }
        JsonObject.Builder test = JsonObject.builder();
        for (String word : words) {
            test.put(word, number.get());
        }
        return Optional.of(test.build());
    }
}
