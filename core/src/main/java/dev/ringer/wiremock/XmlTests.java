package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;

/** Tests of XML. */
final class XmlTests {

    static final String[] OPTIONS = {
        "enablePlaceholders",
        "placeholderOpeningDelimiterRegex",
        "placeholderClosingDelimiterRegex",
        "exemptedComparisons",
        "ignoreOrderOfSameNode",
        "namespaceAwareness"
    };

    private XmlTests() {}

    static Optional<Json> equalToXml(Operand operand) {
        Losses losses = operand.reader().losses();
        for (String each : List.of("placeholderOpeningDelimiterRegex", "placeholderClosingDelimiterRegex")) {
            if (operand.has("enablePlaceholders") && operand.beside().has(each)) {
                return operand.lost("'" + each + "': placeholders are written ${…}");
            }
        }
        if (operand.beside().has("exemptedComparisons")) {
            losses.detail("'exemptedComparisons': all is compared", operand.atOption("exemptedComparisons"));
        }
        if (operand.option("namespaceAwareness").filter("NONE"::equals).isPresent()) {
            losses.detail(
                    "'namespaceAwareness: NONE': namespaces are compared", operand.atOption("namespaceAwareness"));
        }
        return operand.text()
                .map(text -> JsonObject.builder()
                        .put("equalsXml", text)
                        // WireMock pairs elements of different names in any order.
                        .put("ignoreOrder", JsonBoolean.TRUE)
                        .build());
    }

    static Optional<Json> matchesXPath(Operand operand) {
        Optional<Json> paths = paths(operand);
        Json namespaces = operand.beside().get("xPathNamespaces");
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        JsonObject test = JsonObject.of("xpath", paths.get());
        return Optional.of(
                namespaces instanceof JsonObject map && !map.isEmpty() ? test.with("namespaces", namespaces) : test);
    }

    private static Optional<Json> paths(Operand operand) {
        if (!(operand.value() instanceof JsonObject map)) {
            return operand.text().map(Json::of);
        }
        String expression = map.string("expression");
        if (expression == null) {
            return operand.lost("'" + operand.word() + "' has no expression");
        }
        JsonObject test = map.without("expression");
        Location at = operand.at();
        Json inner = operand.reader().read(test, at, Standing.VALUE).orElse(JsonObject.of("present", JsonBoolean.TRUE));
        return Optional.of(JsonObject.of(expression, inner));
    }
}
