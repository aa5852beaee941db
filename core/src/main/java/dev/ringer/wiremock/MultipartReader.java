package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a pattern for parts of a multipart body into a test of the part of a name. */
final class MultipartReader {

    /** What is left of a header's test when its name, or its file name, is known. */
    private static final Pattern DISPOSITION =
            Pattern.compile("(?:form-data;\\s*)?name=\"([^\"]*)\"(?:;\\s*filename=\"([^\"]*)\")?");

    private static final String ANY_NAME = "*";

    private final Losses losses;
    private final TestReader tests;

    MultipartReader(Losses losses, TestReader tests) {
        this.losses = losses;
        this.tests = tests;
    }

    /** Read a pattern as a map of the part's name to its tests. */
    Optional<Json> read(Fields.Item item) {
        return Fields.of(item.value(), item.at(), "a pattern of a part", losses.diagnostics())
                .flatMap(this::read);
    }

    private Optional<Json> read(Fields pattern) {
        Optional<String> name = pattern.text("name");
        Optional<String> file = pattern.text("fileName");
        if (pattern.text("matchingType").filter("ALL"::equals).isPresent()) {
            losses.mapping("'matchingType: ALL', which every part must pass", pattern.at("matchingType"));
        }
        JsonObject.Builder headers = JsonObject.builder();
        Optional<Fields> map = pattern.map("headers", "headers");
        for (String header : map.map(Fields::names).orElse(List.of())) {
            Json test = map.orElseThrow().json(header).orElseThrow();
            Optional<Matcher> named = disposition(header, test);
            if (named.isPresent() && name.isEmpty()) {
                name = Optional.of(named.get().group(1));
                file = file.isPresent() ? file : Optional.ofNullable(named.get().group(2));
            } else {
                tests.read(test, map.orElseThrow().at(header), Standing.VALUE)
                        .ifPresent(each -> headers.put(header, each));
            }
        }
        List<Json> bodies = new ArrayList<>();
        tests.readAll(pattern, "bodyPatterns", Standing.BODY).ifPresent(bodies::add);
        pattern.done();
        JsonObject.Builder part = JsonObject.builder();
        file.ifPresent(each -> part.put("fileName", each));
        if (headers.size() > 0) {
            part.put("header", headers.build());
        }
        TestReader.all(bodies).ifPresent(each -> part.put("body", each));
        return Optional.of(JsonObject.of(name.orElse(ANY_NAME), part.build()));
    }

    /** WireMock's own builder writes the name of a part as a test of this header. */
    private static Optional<Matcher> disposition(String header, Json test) {
        if (!header.equalsIgnoreCase("Content-Disposition")
                || !(test instanceof JsonObject map)
                || map.size() != 1
                || !(map.value(0) instanceof JsonString text)
                || !(map.has("contains") || map.has("equalTo"))) {
            return Optional.empty();
        }
        return Optional.of(DISPOSITION.matcher(text.value())).filter(Matcher::matches);
    }
}
