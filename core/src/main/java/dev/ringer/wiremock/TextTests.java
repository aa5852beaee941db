package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import java.util.Optional;

/** Tests of texts. */
final class TextTests {

    private static final Json ABSENT = JsonObject.of("absent", JsonBoolean.TRUE);

    private static final Json PRESENT = JsonObject.of("present", JsonBoolean.TRUE);

    private TextTests() {}

    static Optional<Json> equalTo(Operand operand) {
        return operand.text().map(text -> equalTo(operand, text));
    }

    private static Json equalTo(Operand operand, String text) {
        if (operand.has("caseInsensitive")) {
            return JsonObject.builder()
                    .put("equals", text)
                    .put("ignoreCase", JsonBoolean.TRUE)
                    .build();
        }
        return switch (operand.standing()) {
            case VALUE -> Json.of(text);
            case BODY -> text.isEmpty() ? ABSENT : Json.of(text);
            case IN_JSON -> inJson(text);
        };
    }

    /** WireMock makes a text of what it finds, so that "7" equals the number 7 too. */
    private static Json inJson(String text) {
        Json meant;
        try {
            meant = Json.parse(text);
        } catch (JsonSyntaxException e) {
            return Json.of(text);
        }
        return switch (meant.kind()) {
            case NUMBER, BOOLEAN -> JsonObject.of("in", JsonArray.of(meant, Json.of(text)));
            case OBJECT, ARRAY -> JsonObject.of("equalsJson", meant);
            case STRING, NULL -> Json.of(text);
        };
    }

    static Optional<Json> binaryEqualTo(Operand operand) {
        return operand.text().map(text -> text.isEmpty() ? ABSENT : JsonObject.of("equalsBytes", Json.of(text)));
    }

    static Optional<Json> contains(Operand operand) {
        return operand.text().flatMap(text -> text.isEmpty() ? anyText(operand) : Optional.of(contained(text)));
    }

    private static Json contained(String text) {
        return JsonObject.of("contains", Json.of(text));
    }

    /** Every body is a text, an empty one too; other values are texts where they are there. */
    private static Optional<Json> anyText(Operand operand) {
        return operand.standing() == Standing.BODY ? Optional.empty() : Optional.of(PRESENT);
    }

    static Optional<Json> doesNotContain(Operand operand) {
        return operand.text().map(text -> JsonObject.of("not", contained(text)));
    }

    static Optional<Json> matches(Operand operand) {
        return pattern(operand).flatMap(pattern -> {
            Json regex = JsonObject.of("regex", Json.of(pattern.source()));
            if (!pattern.takesEmpty() || operand.standing() != Standing.BODY) {
                return Optional.of(regex);
            }
            return pattern.source().equals("(?s)^.*$")
                    ? Optional.empty()
                    : Optional.of(JsonObject.of("any", JsonArray.of(ABSENT, regex)));
        });
    }

    static Optional<Json> doesNotMatch(Operand operand) {
        return pattern(operand).map(pattern -> JsonObject.of("not", JsonObject.of("regex", Json.of(pattern.source()))));
    }

    private static Optional<JavaPattern> pattern(Operand operand) {
        Optional<String> text = operand.text();
        try {
            return text.map(JavaPattern::of);
        } catch (IllegalArgumentException e) {
            operand.lost("the regular expression '" + text.orElse("") + "' is none here: " + e.getMessage());
            return Optional.empty();
        }
    }

    static Optional<Json> absent(Operand operand) {
        if (operand.value() == JsonBoolean.FALSE) {
            operand.reader()
                    .losses()
                    .note("WireMock takes 'absent: false' for absent; here it says what it says", operand.at());
            return Optional.of(PRESENT);
        }
        return Optional.of(ABSENT);
    }

    /** Give a number that a text is, for tests of sizes. */
    static Optional<JsonNumber> number(String text) {
        return JsonNumber.isNumber(text) ? Optional.of(JsonNumber.parse(text)) : Optional.empty();
    }
}
