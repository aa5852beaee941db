package dev.ringer.admin.wiremock;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.matching.Arrival;
import dev.ringer.matching.Conditions;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.wiremock.PatternReader;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A pattern that metadata of mappings are held against, as text. */
record MetadataPattern(Conditions conditions) {

    private static final Location ROOT = new Location(URI.create("pattern:/"), Pointer.ROOT);

    static MetadataPattern read(Json pattern) {
        List<Diagnostic> found = new ArrayList<>();
        JsonObject when = new PatternReader(found).value(pattern, ROOT);
        return new MetadataPattern(conditions(when, found));
    }

    /** Read conditions; whatever is not carried over is refused. */
    static Conditions conditions(JsonObject when, List<Diagnostic> found) {
        Documents documents = new Documents(each -> {
            throw new IOException("a pattern that comes over the API may not read files");
        });
        documents.add(Document.of(ROOT.document(), when));
        Conditions conditions = when.isEmpty() ? Conditions.NONE : Conditions.read(when, ROOT, documents, found);
        List<Diagnostic> lost = found.stream()
                .filter(each -> each.severity() != Diagnostic.Severity.NOTE)
                .toList();
        if (!lost.isEmpty()) {
            throw Refusal.of(lost, "");
        }
        return conditions;
    }

    /** Tell whether a mapping has such metadata; one without any has none. */
    boolean holds(JsonObject mapping) {
        JsonObject metadata = mapping.object("metadata");
        return metadata != null
                && conditions.hold(Arrival.of(
                        Request.of("POST", "/").withBody("application/json", metadata.text()), Instant.EPOCH));
    }
}
