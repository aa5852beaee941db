package dev.ringer.contract.openapi;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads path items, which stand below paths, callbacks and webhooks. */
final class PathItems {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Reading reading;
    private final List<String> methods;
    private final boolean additional;

    PathItems(Reading reading, Version version) {
        this.reading = reading;
        this.additional = version == Version.OPENAPI_3_2;
        List<String> known = new ArrayList<>(METHODS);
        if (additional) {
            known.add("query");
        }
        this.methods = known;
    }

    /** Give the path item that a value is or refers to; where there is none, note why and give nothing. */
    Optional<Node> find(Location at, Json written, List<Diagnostic> diagnostics) {
        return reading.find(at, merged(at, written), "path item", diagnostics);
    }

    /** A path item may have members beside its reference; they add to what it refers to (OAS 3.1, "Path Item"). */
    private Json merged(Location at, Json written) {
        String reference = References.reference(written);
        if (!(written instanceof JsonObject object) || reference == null || object.size() == 1) {
            return written;
        }
        Reading.Lookup lookup = reading.lookup(at, JsonObject.of("$ref", Json.of(reference)), "path item");
        if (!(lookup instanceof Reading.Lookup.Found found)
                || !found.node().location().document().equals(at.document())) {
            return written;
        }
        JsonObject.Builder both = found.node().object().toBuilder();
        for (Map.Entry<String, Json> each : object) {
            if (!each.getKey().equals("$ref")) {
                both.put(each.getKey(), each.getValue());
            }
        }
        return both.build();
    }

    /** Give the operations of a path item by their methods, in upper case where OpenAPI knows them. */
    Map<String, Node> operations(Node item, List<Diagnostic> diagnostics) {
        Map<String, Node> found = new LinkedHashMap<>();
        for (Map.Entry<String, Json> each : item.members()) {
            String method = each.getKey().toLowerCase(Locale.ROOT);
            if (methods.contains(method)) {
                reading.find(item.at(each.getKey()), each.getValue(), "operation", diagnostics)
                        .ifPresent(node -> found.put(method.toUpperCase(Locale.ROOT), node));
            }
        }
        Node more = additional ? item.child("additionalOperations") : null;
        if (more != null) {
            for (Map.Entry<String, Json> each : more.members()) {
                reading.find(more.at(each.getKey()), each.getValue(), "operation", diagnostics)
                        .ifPresent(node -> found.putIfAbsent(each.getKey(), node));
            }
        }
        return found;
    }
}
