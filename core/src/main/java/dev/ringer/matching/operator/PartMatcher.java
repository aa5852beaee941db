package dev.ringer.matching.operator;

import dev.ringer.http.Multipart;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a multipart body by its name: of the parts of that name one must pass all tests. A scalar is the part's text.
 *
 * @param name {@code *} for parts of any name
 * @param tests on file name, media type, headers and body
 */
record PartMatcher(String name, List<Facet> tests) implements Matcher {

    private static final String ANY_NAME = "*";

    private static final List<String> FACETS = List.of("fileName", "mediaType", "header", "body");

    /** A test of one side of a part. */
    record Facet(String word, String header, Matcher matcher) {

        Subject of(Multipart.Part part) {
            return switch (word) {
                case "fileName" -> Subject.of(part.file().orElse(null));
                case "mediaType" ->
                    Subject.of(part.type().map(each -> each.essence()).orElse(null));
                case "header" -> Subject.of(part.headers().all(header));
                default -> new Payload(part.body(), part::type);
            };
        }

        String named() {
            return header.isEmpty() ? word : "header '" + header + "'";
        }
    }

    static @Nullable Matcher read(Operand operand) {
        if (!(operand.value() instanceof JsonObject map) || map.isEmpty()) {
            return operand.wrong("a map with a condition for each part's name");
        }
        List<Matcher> all = new ArrayList<>();
        for (Map.Entry<String, Json> entry : map) {
            Location at = operand.at().child(entry.getKey());
            all.add(new PartMatcher(entry.getKey(), facets(operand.reader(), entry.getValue(), at)));
        }
        return All.of(all);
    }

    private static List<Facet> facets(MatcherReader reader, Json value, Location at) {
        List<Facet> facets = new ArrayList<>();
        if (!(value instanceof JsonObject map)) {
            add(facets, "body", "", reader.read(value, at));
            return List.copyOf(facets);
        }
        for (Map.Entry<String, Json> entry : map) {
            String word = entry.getKey();
            Location place = at.child(word);
            if (!FACETS.contains(word)) {
                reader.report(
                        "unknown-operator",
                        "a part has no '" + word + "'" + Nearest.hint(word, FACETS) + "; allowed are "
                                + String.join(", ", FACETS),
                        place);
            } else if (word.equals("header") && entry.getValue() instanceof JsonObject headers) {
                headers.forEach(each ->
                        add(facets, word, each.getKey(), reader.read(each.getValue(), place.child(each.getKey()))));
            } else if (word.equals("header")) {
                reader.report("operand", "'header' must be a map with a condition for each name", place);
            } else {
                add(facets, word, "", reader.read(entry.getValue(), place));
            }
        }
        return List.copyOf(facets);
    }

    private static void add(List<Facet> facets, String word, String header, @Nullable Matcher matcher) {
        if (matcher != null) {
            facets.add(new Facet(word, header, matcher));
        }
    }

    private List<Multipart.Part> parts(Subject subject) {
        return subject instanceof Payload payload
                ? payload.parts().stream()
                        .filter(each -> name.equals(ANY_NAME) || each.name().equals(name))
                        .toList()
                : List.of();
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        for (Multipart.Part part : parts(subject)) {
            if (tests.stream().allMatch(each -> each.matcher().matches(each.of(part), now))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double distance(Subject subject, Instant now) {
        return matches(subject, now)
                ? 0
                : Nearness.miss(parts(subject).stream()
                        .mapToDouble(part -> distance(part, now))
                        .min()
                        .orElse(1));
    }

    private double distance(Multipart.Part part, Instant now) {
        return tests.stream()
                .mapToDouble(each -> each.matcher().distance(each.of(part), now))
                .average()
                .orElse(0);
    }

    @Override
    public Match explain(Subject subject, Instant now) {
        List<Multipart.Part> parts = parts(subject);
        if (parts.isEmpty()) {
            return new Match(1, "there must be a part '" + name + "', and there is none", List.of());
        }
        List<Match> inner = new ArrayList<>();
        for (Facet each : tests) {
            Match match = each.matcher().explain(each.of(parts.get(0)), now);
            inner.add(new Match(match.distance(), each.named() + " " + match.sentence(), match.parts()));
        }
        return new Match(distance(subject, now), "the part '" + name + "' must pass its tests", inner);
    }

    @Override
    public String expected() {
        return "have a part '" + name + "' that passes its tests";
    }

    @Override
    public int sharpness() {
        return 1 + tests.stream().mapToInt(each -> each.matcher().sharpness()).sum();
    }
}
