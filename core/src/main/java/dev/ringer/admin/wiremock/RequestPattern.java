package dev.ringer.admin.wiremock;

import dev.ringer.journal.JournalEntry;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.matching.operator.Truth;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.verification.Described;
import dev.ringer.wiremock.PatternReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A pattern that requests of the journal are held against. */
record RequestPattern(Json json, Described described) {

    static RequestPattern read(Json pattern) {
        List<Diagnostic> found = new ArrayList<>();
        PatternReader.Asked asked =
                new PatternReader(found).request(pattern, new Location(URI.create("pattern:/"), Pointer.ROOT));
        return new RequestPattern(pattern, Described.of(asked.path(), MetadataPattern.conditions(asked.when(), found)));
    }

    /**
     * Tell whether a request is so.
     *
     * @throws Refusal when that depends on what the journal hides or has cut off
     */
    boolean holds(JournalEntry entry) {
        Truth truth = described.truth(entry);
        if (truth == Truth.HIDDEN) {
            throw Refusal.of(
                    422,
                    "Cannot be told",
                    "Whether " + entry.request().method() + " "
                            + Call.cut(entry.request().target().toString())
                            + " is as asked for depends on a value that the journal hides (***), or on the rest of a"
                            + " body that it has cut off.");
        }
        return truth == Truth.YES;
    }

    double distance(JournalEntry entry) {
        return described.distance(entry);
    }
}
