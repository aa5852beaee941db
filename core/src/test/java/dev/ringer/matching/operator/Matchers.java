package dev.ringer.matching.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tests of values, written in YAML. */
final class Matchers {

    static final Instant NOW = Instant.parse("2026-06-15T12:30:45Z");

    private static final URI ADDRESS = URI.create("test:/stub.yaml");

    private Matchers() {}

    static Matcher of(String yaml) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Matcher matcher = read(yaml, diagnostics);
        assertThat(diagnostics).isEmpty();
        return matcher;
    }

    /** Give what is wrong with a test, each with line and column. */
    static List<Diagnostic> defects(String yaml) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        read(yaml, diagnostics);
        Documents documents = documents();
        documents.add(Document.read(ADDRESS, yaml.getBytes(StandardCharsets.UTF_8)));
        return documents.locate(diagnostics);
    }

    private static Matcher read(String yaml, List<Diagnostic> into) {
        Document document = Document.read(ADDRESS, yaml.getBytes(StandardCharsets.UTF_8));
        Documents documents = documents();
        documents.add(document);
        return new MatcherReader(documents, into).read(document.root(), new Location(ADDRESS, Pointer.ROOT));
    }

    private static Documents documents() {
        return new Documents(address -> {
            throw new FileNotFoundException("there is no " + address);
        });
    }

    static Subject json(String text) {
        return Subject.of(Json.parse(text));
    }

    static Payload body(String mediaType, String text) {
        return new Payload(Body.of(text), () -> MediaType.parse(mediaType));
    }

    /** Test a value, and hold that verdict, distance and explanation agree. */
    static boolean matches(Matcher matcher, Subject subject) {
        boolean matches = matcher.matches(subject, NOW);
        double distance = matcher.distance(subject, NOW);
        assertThat(distance).isBetween(0.0, 1.0);
        assertThat(distance == 0).isEqualTo(matches);
        Match match = matcher.explain(subject, NOW);
        assertThat(match.distance()).isEqualTo(distance);
        assertThat(match.sentence()).isNotBlank();
        return matches;
    }

    static double distance(String yaml, Subject subject) {
        return of(yaml).distance(subject, NOW);
    }
}
