package dev.ringer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Odd texts to what reads them, guided by the branches that they take. */
class ParserFuzzTest {

    @Test
    void no_parser_fails_on_odd_texts() throws Exception {
        check(1, 300);
    }

    @Test
    @Tag("fuzz")
    void no_parser_fails_on_a_great_many_odd_texts() throws Exception {
        check(Long.getLong("fuzz.seed", System.currentTimeMillis()), Long.getLong("fuzz.texts", 200_000));
    }

    private static void check(long seed, long count) throws Exception {
        List<String> failures = new ArrayList<>();
        try (Coverage coverage = new Coverage()) {
            parsers(coverage).forEach((name, parser) -> {
                Explorer explorer = new Explorer(name, parser, coverage);
                explorer.explore(seeds(name), seed, count).ifPresent(failures::add);
                System.out.println("fuzz: seed " + seed + ", " + count + " texts, " + explorer);
            });
            assertThat(coverage.taken()).as("branches taken").isGreaterThan(1_000);
        }
        assertThat(failures).isEmpty();
    }

    /** The parsers are of another loader; the types they are handed over by are the platform's. */
    @SuppressWarnings("unchecked")
    private static Map<String, Consumer<byte[]>> parsers(Coverage coverage) throws Exception {
        Object parsers =
                coverage.loadClass("dev.ringer.fuzz.Parsers").getConstructor().newInstance();
        return ((Supplier<Map<String, Consumer<byte[]>>>) parsers).get();
    }

    private static List<byte[]> seeds(String name) {
        List<String> texts = new ArrayList<>();
        switch (name) {
            case "engine" -> {
                texts.add("GET /search?tags=a,b&filter[name]=x\nAccept: application/json\nCookie: session=a\n\n");
                for (String type : List.of(
                        "application/json",
                        "application/xml",
                        "text/csv",
                        "application/yaml",
                        "multipart/form-data; boundary=x",
                        "application/x-www-form-urlencoded",
                        "application/x-ndjson")) {
                    Oddities.BODIES.forEach(body -> texts.add("POST /things\nContent-Type: " + type + "\n\n" + body));
                }
            }
            case "pattern" ->
                texts.addAll(List.of(
                        "^(a+)+$", "(?<x>a|b)\\k<x>", "[^\\w-\\d]{2,3}?", "(?=a)(?!b)(?<=c)\\p{L}", "\\u{1F600}|."));
            default -> {
                texts.addAll(Oddities.BODIES);
                texts.addAll(Oddities.HEADER_VALUES);
                texts.addAll(Oddities.QUERY_PIECES);
            }
        }
        return texts.stream().map(Grammar::latin).toList();
    }
}
