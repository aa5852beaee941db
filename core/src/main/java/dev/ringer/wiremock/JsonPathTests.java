package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.matching.path.JsonPath;
import dev.ringer.source.Fields;
import java.util.Optional;

/** Tests of what a JSONPath finds. */
final class JsonPathTests {

    private static final Json PRESENT = JsonObject.of("present", JsonBoolean.TRUE);

    private JsonPathTests() {}

    static Optional<Json> read(Operand operand) {
        if (operand.value() instanceof JsonString text) {
            return path(operand, text.value()).map(path -> test(path, Optional.empty()));
        }
        if (!(operand.value() instanceof JsonObject map) || !(map.get("expression") instanceof JsonString text)) {
            return operand.lost("'" + operand.word() + "' is " + Fields.shown(operand.value())
                    + ", must be a path, or a map with an expression and a test");
        }
        Optional<JaywayPath> path = path(operand, text.value());
        Optional<Json> inner = operand.reader().read(map.without("expression"), operand.at(), Standing.IN_JSON);
        return path.map(each -> test(each, inner.map(test -> each.counts() ? counted(test) : test)));
    }

    private static Optional<JaywayPath> path(Operand operand, String source) {
        try {
            JaywayPath path = JaywayPath.of(source);
            JsonPath.of(path.query());
            return Optional.of(path);
        } catch (IllegalArgumentException e) {
            operand.lost("the path '" + source + "' has no counterpart in RFC 9535: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** A size is a number. */
    private static Json counted(Json test) {
        Json size = test instanceof JsonObject map && map.get("in") instanceof JsonArray values ? values.get(0) : test;
        return JsonObject.of("size", size);
    }

    private static Json test(JaywayPath path, Optional<Json> inner) {
        Json plain = at(path.query(), inner);
        return path.ofRoot().map(root -> ofItemsOrRoot(plain, root, inner)).orElse(plain);
    }

    private static Json at(String query, Optional<Json> inner) {
        return JsonObject.of(
                "jsonPath", inner.<Json>map(each -> JsonObject.of(query, each)).orElse(Json.of(query)));
    }

    /** A filter behind the root tests the items of an array, but an object itself, in WireMock's dialect. */
    private static Json ofItemsOrRoot(Json ofItems, JaywayPath.OfRoot root, Optional<Json> inner) {
        JsonObject array = JsonObject.of("schema", JsonObject.of("type", Json.of("array")));
        JsonObject object = JsonObject.of("schema", JsonObject.of("type", Json.of("object")));
        Json ofObject;
        if (root.rest().isEmpty()) {
            JsonObject filter = JsonObject.of("jsonPath", Json.of(root.filter()));
            ofObject = inner.<Json>map(test -> JsonObject.of("all", JsonArray.of(filter, test)))
                    .orElse(filter);
        } else {
            ofObject = JsonObject.of(
                    "jsonPath", JsonObject.of(root.filter(), PRESENT).with("$" + root.rest(), inner.orElse(PRESENT)));
        }
        return JsonObject.of(
                "any",
                JsonArray.of(
                        array.with("jsonPath", inside(ofItems)),
                        ofObject instanceof JsonObject map && map.has("jsonPath")
                                ? object.with("jsonPath", inside(map))
                                : JsonObject.of("all", JsonArray.of(object, ofObject))));
    }

    private static Json inside(Json test) {
        Json path = ((JsonObject) test).get("jsonPath");
        return path == null ? JsonBoolean.TRUE : path;
    }
}
