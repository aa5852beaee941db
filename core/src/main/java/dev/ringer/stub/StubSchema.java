package dev.ringer.stub;

import dev.ringer.exchange.Shape;
import dev.ringer.http.Fault;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.Conditions;
import dev.ringer.matching.operator.MatcherReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The JSON Schema of files of stubs, for editors: which keys there are, and what they take. */
public final class StubSchema {

    private static final List<String> JOINTS = List.of("all", "any");

    private StubSchema() {}

    public static JsonObject schema() {
        return JsonObject.builder()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://ringer.dev/schemas/stubs.schema.json")
                .put("title", "Stubs of Ringer")
                .put("type", "object")
                .put("additionalProperties", JsonBoolean.FALSE)
                .put(
                        "properties",
                        JsonObject.builder()
                                .put("contract", words("Says that the stubs belong to no contract.", List.of("none")))
                                .put("variables", said("What templates see as vars.", "object"))
                                .put("stubs", list("The stubs; of equals, later ones win.", "stub"))
                                .build())
                .put(
                        "$defs",
                        JsonObject.builder()
                                .put("stub", stub())
                                .put("reply", reply())
                                .put("callback", callback())
                                .put("when", when())
                                .put("test", test())
                                .build())
                .build();
    }

    private static JsonObject stub() {
        return closed(JsonObject.builder()
                .put(
                        "name",
                        said("What answers, journals and messages call it; unique.", "string")
                                .with("not", words("Stand for something else in the control API.", Stub.NO_NAMES)))
                .put("description", said("For people.", "string"))
                .put("metadata", said("For tools: what they want to know again; changes no answer.", "object"))
                .put("contract", words("Says that the stub belongs to no contract.", List.of("none")))
                .put("operation", said("operationId, or method and path, of the operation that it is for.", "string"))
                .put("method", said("With path instead of operation; ANY stands for all.", "string"))
                .put(
                        "path",
                        said("Exact, a template such as /files/{name}, or a map of operators.", "string", "object"))
                .put("when", ref("What requests must look like.", "when"))
                .put("between", said("From when to when it answers.", "array"))
                .put("scenario", said("The scenario whose steps when and then are about.", "string"))
                .put(
                        "callbacks",
                        list("What is sent after the reply, in order; in place of the contract's.", "callback"))
                .put("then", closed(JsonObject.builder().put("step", said("The step that follows.", "string"))))
                .put("variables", said("What templates see as vars.", "object"))
                .put("reply", ref("The reply.", "reply"))
                .put("sequence", list("Replies one after the other.", "reply"))
                .put("cycle", list("Replies one after the other, then from the first on.", "reply"))
                .put("random", list("Replies by their weights.", "reply"))
                .put("atEnd", words("What a sequence does behind its last reply.", List.of("repeat", "loop", "pass")))
                .put("times", whole("How often it answers before it lets requests pass.", 1))
                .put("probability", number("The share of requests that it answers.", 0, 1))
                .put("priority", whole("1 is the strongest, 5 the usual.", 1))
                .put(
                        "precedence",
                        words(
                                "Of one priority: the more specific first, or the newest before all of these.",
                                List.of("specific", "newest")))
                .put(
                        "requests",
                        words(
                                "Which requests it takes: valid ones, any, or all before they are checked.",
                                List.of("valid", "any", "unchecked")))
                .put("allowInvalid", said("Lets replies through that break the contract.", "boolean"))
                .put("reason", said("Why they may.", "string"))
                .put("enabled", said("False switches it off.", "boolean")));
    }

    private static JsonObject reply() {
        return closed(JsonObject.builder()
                .put("template", said("False where braces are just braces.", "boolean"))
                .put("headers", said("A text, or a list of texts, for each name.", "object"))
                .put("type", said("Media type of the body.", "string"))
                .put(
                        "status",
                        said("200 to 599; without it the one that the contract would give.", "integer", "string"))
                .put("row", said("A row of a CSV or JSON file: {file, where: {column: value}}.", "object"))
                .put("body", JsonObject.of("description", Json.of("JSON or YAML, written in the media type.")))
                .put("text", said("Text, sent as it is.", "string"))
                .put("base64", said("Bytes.", "string"))
                .put("file", said("A file beside the stubs.", "string"))
                .put("example", said("Name of an example of the contract.", "string", "object"))
                .put("generate", generate())
                .put("passthrough", passthrough())
                .put("set", said("Values by JSONPath, JSON Pointer or name.", "object"))
                .put("remove", said("Paths of what is taken away.", "array", "string"))
                .put("weight", whole("Among the replies of random.", 0))
                .put("trailers", said("Fields behind the body.", "object"))
                .put("delay", said("A time such as 200ms, or a distribution.", "string", "number", "object"))
                .put(
                        "fault",
                        JsonObject.of(
                                "anyOf",
                                JsonArray.of(words("What goes wrong.", Fault.words()), said("With kind.", "object")))));
    }

    private static JsonObject generate() {
        List<String> shapes = Arrays.stream(Shape.values()).map(Shape::word).toList();
        JsonObject map = closed(changes(JsonObject.builder()
                .put("seed", said("Of the values.", "string", "number"))
                .put("shape", words("Kind of the values.", shapes))));
        return JsonObject.of("anyOf", JsonArray.of(JsonObject.of("const", JsonBoolean.TRUE), map));
    }

    private static JsonObject passthrough() {
        JsonObject map = closed(JsonObject.builder()
                .put("to", said("The upstream's URL; path and query are put behind it.", "string"))
                .put("stripPrefix", said("Taken from the path before.", "string"))
                .put("headers", said("A text, or a list of texts, for each name.", "object"))
                .put("removeHeaders", said("Names of headers that are not sent.", "array", "string"))
                .put("forwarded", said("False tells the upstream nothing of the client.", "boolean"))
                .put("timeout", said("For the whole answer; 30s unless said.", "string", "number")));
        return JsonObject.of("anyOf", JsonArray.of(said("The upstream's URL.", "string"), map));
    }

    private static JsonObject callback() {
        return closed(changes(JsonObject.builder()
                .put("name", said("What journals and messages call it.", "string"))
                .put("callback", said("Name of a callback of the operation in the contract.", "string"))
                .put("webhook", said("Name of a webhook of the contract.", "string"))
                .put("template", said("False where braces are just braces.", "boolean"))
                .put("method", said("That of the contract, or POST.", "string"))
                .put("url", said("With templates, or with runtime expressions.", "string"))
                .put("headers", said("A text, or a list of texts, for each name.", "object"))
                .put("type", said("Media type of the body.", "string"))
                .put("body", JsonObject.of("description", Json.of("JSON or YAML, written in the media type.")))
                .put("text", said("Text, sent as it is.", "string"))
                .put("base64", said("Bytes.", "string"))
                .put("file", said("A file beside the stubs.", "string"))
                .put("example", said("Name of an example of the contract.", "string", "object"))
                .put("generate", generate())
                .put("delay", said("A time such as 200ms, or a distribution.", "string", "number", "object"))
                .put(
                        "retries",
                        JsonObject.of(
                                "anyOf",
                                JsonArray.of(
                                        whole("How often.", 0),
                                        closed(JsonObject.builder()
                                                .put("times", whole("How often.", 0))
                                                .put(
                                                        "backoff",
                                                        said("Before the first; doubles.", "string", "number"))))))
                .put(
                        "sign",
                        closed(JsonObject.builder()
                                .put("header", said("That takes the signature.", "string"))
                                .put("secret", said("Key of the HMAC.", "string"))
                                .put("algorithm", words("Hash of the HMAC.", List.of("sha256", "sha1", "sha512")))
                                .put("encoding", words("How it is written.", List.of("hex", "base64")))
                                .put("prefix", said("Before the signature, such as sha256=.", "string"))))));
    }

    private static JsonObject.Builder changes(JsonObject.Builder properties) {
        return properties
                .put("set", said("Values by JSONPath, JSON Pointer or name.", "object"))
                .put("remove", said("Paths of what is taken away.", "array", "string"));
    }

    private static JsonObject when() {
        JsonObject.Builder properties = JsonObject.builder();
        for (String each : Conditions.words()) {
            properties.put(
                    each,
                    each.equals("not")
                            ? ref("", "when")
                            : JOINTS.contains(each)
                                    ? list("", "when")
                                    : Conditions.isNamed(each)
                                            ? JsonObject.builder()
                                                    .put("type", "object")
                                                    .put("additionalProperties", ref("", "test"))
                                                    .build()
                                            : ref("", "test"));
        }
        return closed(properties);
    }

    /** A test is a plain value, or a map of operators and their options. */
    private static JsonObject test() {
        JsonObject.Builder properties = JsonObject.builder();
        MatcherReader.words().forEach(each -> properties.put(each, JsonObject.EMPTY));
        return JsonObject.of(
                "anyOf",
                JsonArray.of(
                        JsonObject.of("type", JsonArray.of(Json.of("string"), Json.of("number"), Json.of("boolean"))),
                        closed(properties)));
    }

    // --- pieces

    private static JsonObject closed(JsonObject.Builder properties) {
        return JsonObject.builder()
                .put("type", "object")
                .put("additionalProperties", JsonBoolean.FALSE)
                .put("properties", properties.build())
                .build();
    }

    private static JsonObject said(String description, String... types) {
        Json type = types.length == 1
                ? Json.of(types[0])
                : JsonArray.of(Arrays.stream(types).map(Json::of).toList());
        return JsonObject.builder()
                .put("description", description)
                .put("type", type)
                .build();
    }

    private static JsonObject whole(String description, long least) {
        return said(description, "integer").with("minimum", Json.of(least));
    }

    private static JsonObject number(String description, long least, long most) {
        return said(description, "number").with("minimum", Json.of(least)).with("maximum", Json.of(most));
    }

    private static JsonObject words(String description, Collection<String> words) {
        return JsonObject.builder()
                .put("description", description)
                .put("enum", JsonArray.of(words.stream().map(Json::of).toList()))
                .build();
    }

    private static JsonObject ref(String description, String name) {
        JsonObject ref = JsonObject.of("$ref", Json.of("#/$defs/" + name));
        return description.isEmpty() ? ref : ref.with("description", Json.of(description));
    }

    private static JsonObject list(String description, String name) {
        JsonObject list = JsonObject.builder()
                .put("type", "array")
                .put("items", ref("", name))
                .build();
        return description.isEmpty() ? list : list.with("description", Json.of(description));
    }
}
