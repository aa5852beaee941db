package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.List;

/**
 * The stubs of one file of mappings.
 *
 * @param address of the mappings
 * @param stubs in the form that files of stubs have
 * @param origins where each stub's mapping stands
 */
public record Translation(URI address, List<Json> stubs, List<Location> origins) {

    public Translation {
        stubs = List.copyOf(stubs);
        origins = List.copyOf(origins);
    }

    /**
     * Give the stubs as a file of them. Its address is not that of the mappings, whose text is another; what is said of
     * it is better {@link #relocated}. Whoever reads it has it among the documents, as conditions look for schemas there.
     */
    public Document document() {
        return Document.of(own(), file(stubs));
    }

    private URI own() {
        return URI.create(address + "?stubs");
    }

    /** Make a file of stubs that belong to no contract. */
    public static JsonObject file(List<Json> stubs) {
        return JsonObject.builder()
                .put("contract", "none")
                .put("stubs", JsonArray.of(stubs))
                .build();
    }

    /** Give diagnostics of {@link #document} at the mappings that their stubs were made of. */
    public List<Diagnostic> relocated(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::relocated).toList();
    }

    private Diagnostic relocated(Diagnostic diagnostic) {
        List<String> tokens = diagnostic.location().pointer().tokens();
        boolean ours = diagnostic.location().document().equals(own())
                && tokens.size() > 1
                && tokens.get(0).equals("stubs")
                && Integer.parseInt(tokens.get(1)) < origins.size();
        return ours
                ? new Diagnostic(
                        diagnostic.severity(),
                        diagnostic.code(),
                        diagnostic.message(),
                        origins.get(Integer.parseInt(tokens.get(1))),
                        diagnostic.position())
                : diagnostic;
    }
}
