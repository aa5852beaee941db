package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tests of JSON as a whole. */
final class JsonTests {

    /** Words of json-unit that Ringer's placeholders have too. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("ignore", "any", "ignore-element", "any-string", "any-number", "any-boolean");

    private static final String PREFIX = "${json-unit.";

    private static final Map<String, String> DRAFTS = Map.of(
            "V4", "http://json-schema.org/draft-04/schema",
            "V6", "http://json-schema.org/draft-06/schema",
            "V7", "http://json-schema.org/draft-07/schema",
            "V201909", "https://json-schema.org/draft/2019-09/schema",
            "V202012", "https://json-schema.org/draft/2020-12/schema");

    private JsonTests() {}

    static Optional<Json> equalToJson(Operand operand) {
        Optional<Json> tree = tree(operand);
        if (tree.isEmpty() || !placeholders(operand, tree.get())) {
            return Optional.empty();
        }
        // A text would be read as JSON once more.
        Json expected = tree.get() instanceof JsonString ? Json.of(tree.get().text()) : tree.get();
        JsonObject.Builder test = JsonObject.builder().put("equalsJson", expected);
        if (operand.has("ignoreArrayOrder")) {
            test.put("ignoreOrder", JsonBoolean.TRUE);
        }
        if (operand.has("ignoreExtraElements")) {
            test.put("ignoreExtra", JsonBoolean.TRUE);
        }
        return Optional.of(test.build());
    }

    /** Give the operand as a tree, which may be written as text. */
    private static Optional<Json> tree(Operand operand) {
        if (!(operand.value() instanceof JsonString text)) {
            return Optional.of(operand.value());
        }
        try {
            return Optional.of(Json.parse(text.value()));
        } catch (JsonSyntaxException e) {
            return operand.lost("'" + operand.word() + "' has text that is no JSON: " + e.getMessage());
        }
    }

    /** Look for placeholders that would be taken for text. */
    private static boolean placeholders(Operand operand, Json value) {
        if (value instanceof JsonArray array) {
            return array.stream().allMatch(each -> placeholders(operand, each));
        }
        if (value instanceof JsonObject map) {
            for (Map.Entry<String, Json> each : map) {
                if (!placeholders(operand, each.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (!(value instanceof JsonString text) || !text.value().startsWith(PREFIX)) {
            return true;
        }
        String word = text.value().substring(PREFIX.length());
        if (word.startsWith("regex}")) {
            return regex(operand, word.substring(6));
        }
        if (word.endsWith("}") && PLACEHOLDERS.contains(word.substring(0, word.length() - 1))) {
            return true;
        }
        operand.lost("the placeholder " + text.value());
        return false;
    }

    private static boolean regex(Operand operand, String source) {
        try {
            Pattern.of("^(?:" + source + ")$");
            return true;
        } catch (PatternSyntaxException e) {
            operand.lost("the regular expression '" + source + "' is none here: " + e.reason());
            return false;
        }
    }

    static Optional<Json> matchesJsonSchema(Operand operand) {
        Optional<Json> schema = tree(operand);
        if (schema.isEmpty() || schema.get() instanceof JsonBoolean) {
            return schema.map(each -> JsonObject.of("schema", each));
        }
        if (!(schema.get() instanceof JsonObject map)) {
            return operand.wrong("a JSON Schema");
        }
        String version = operand.option("schemaVersion").orElse("V202012");
        String draft = DRAFTS.get(version);
        if (draft == null) {
            return operand.lost("the schema version '" + version + "'");
        }
        boolean usual = version.equals("V202012") || map.has("$schema");
        return Optional.of(JsonObject.of("schema", usual ? map : map.with("$schema", Json.of(draft))));
    }
}
