package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of mappings, with one mapping or a list of them, into trees that are files of stubs.
 *
 * <p>Of stubs that take the same request the one whose file was read last comes first, as with WireMock; names are unique
 * among all files that one reader read.
 */
public final class WireMockReader {

    /** Code of the diagnostics of what is lost; an error leaves its mapping out, and the others as they are. */
    public static final String NOT_CARRIED_OVER = "not-carried-over";

    private final Losses losses;
    private final MappingReader mappings;

    /**
     * Make a reader.
     *
     * @param diagnostics takes what is not carried over: errors for mappings that are left out, warnings for what stubs
     *     lack, notes for what makes no difference; each at its place in the file of mappings
     */
    public WireMockReader(Templating templating, List<Diagnostic> diagnostics) {
        this.losses = new Losses(diagnostics);
        this.mappings = new MappingReader(losses, templating);
    }

    /**
     * Read a file of mappings.
     *
     * @param bodies where the bodies are that it names
     */
    public Translation read(Document file, BodyFiles bodies) {
        for (Pointer each : file.duplicates()) {
            losses.note(
                    "'" + each.last() + "' stands here more than once; the last one counts",
                    new Location(file.uri(), each));
        }
        List<Json> stubs = new ArrayList<>();
        List<Location> origins = new ArrayList<>();
        for (Fields.Item each : items(file)) {
            mappings.read(each.value(), each.at(), bodies).ifPresent(stub -> {
                stubs.add(stub);
                origins.add(each.at());
            });
        }
        return new Translation(file.uri(), stubs, origins);
    }

    private List<Fields.Item> items(Document file) {
        Location root = new Location(file.uri(), Pointer.ROOT);
        if (!(file.root() instanceof JsonObject map) || !map.has("mappings")) {
            return List.of(new Fields.Item(file.root(), root));
        }
        if (!(map.get("mappings") instanceof JsonArray)) {
            losses.mapping("'mappings' must be a list", root.child("mappings"));
            return List.of();
        }
        Fields fields =
                Fields.of(map, root, "a file of mappings", losses.diagnostics()).orElseThrow();
        fields.present(List.of("meta", "importOptions", "$schema"));
        List<Fields.Item> items = fields.list("mappings");
        fields.done();
        return items;
    }
}
