package dev.ringer.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds Java's words to those of stub files, by the schema that editors use. */
class WordsTest {

    private static JsonObject schemas;

    @BeforeAll
    static void read() throws IOException {
        String text = Files.readString(Path.of("../schemas/stubs.schema.json"));
        schemas = ((JsonObject) Json.parse(text)).object("$defs");
    }

    private static Set<String> methods(Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    /** Check that all words have a method, those apart that are said otherwise. */
    private static void check(JsonObject words, Map<String, String> otherwise, Class<?>... types) {
        Set<String> missing = new TreeSet<>(words.object("properties").names());
        assertThat(missing).hasSizeGreaterThan(5).containsAll(otherwise.keySet());
        assertThat(methods(types)).containsAll(otherwise.values()).doesNotContainAnyElementsOf(otherwise.keySet());
        missing.removeAll(otherwise.keySet());
        missing.removeAll(methods(types));
        assertThat(missing).isEmpty();
    }

    @Test
    void operators_have_their_words() {
        JsonObject operators =
                (JsonObject) schemas.object("test").array("anyOf").get(1);
        Map<String, String> otherwise = Map.of(
                "equals", "equalTo",
                "part", "multipart",
                "format", "with",
                "zone", "with",
                "truncate", "with",
                "namespaces", "with");
        assertThat(methods(RingerDsl.class)).contains("part");
        Set<String> words = new TreeSet<>(operators.object("properties").names());
        assertThat(words).containsAll(otherwise.keySet()).hasSizeGreaterThan(30);
        words.removeAll(otherwise.keySet());
        assertThat(methods(RingerDsl.class, Matcher.class)).containsAll(words).containsAll(otherwise.values());
    }

    @Test
    void replies_have_their_words() {
        check(
                schemas.object("reply"),
                Map.of(
                        "headers",
                        "header",
                        "trailers",
                        "trailer",
                        "base64",
                        "bytes",
                        "file",
                        "with",
                        "row",
                        "with",
                        "template",
                        "withoutTemplate"),
                Reply.class);
    }

    @Test
    void stubs_have_their_words() {
        check(
                schemas.object("stub"),
                Map.ofEntries(
                        Map.entry("name", "named"),
                        Map.entry("description", "with"),
                        Map.entry("metadata", "with"),
                        Map.entry("contract", "with"),
                        Map.entry("precedence", "with"),
                        Map.entry("enabled", "with"),
                        Map.entry("reason", "allowInvalid"),
                        Map.entry("requests", "anyRequests"),
                        Map.entry("operation", "with"),
                        Map.entry("method", "with"),
                        Map.entry("path", "with")),
                Stubbing.class);
    }

    @Test
    void conditions_have_their_words() {
        Set<String> words =
                new TreeSet<>(schemas.object("when").object("properties").names());
        Set<String> byPart = Set.of(
                "call",
                "client",
                "host",
                "mediaType",
                "method",
                "operation",
                "port",
                "protocol",
                "scheme",
                "session",
                "time",
                "url");
        assertThat(words).containsAll(byPart).contains("pathParameters");
        words.removeAll(byPart);
        words.remove("pathParameters");
        assertThat(methods(RingerDsl.class)).containsAll(words).contains("part", "path");
    }
}
