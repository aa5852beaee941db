package dev.ringer.contract.openapi;

import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists the operations of a document. */
final class PathsReader {

    private static final List<String> USUAL_METHODS = List.of("get", "put", "post", "delete", "patch");

    private final Reading reading;
    private final DetailReader details;
    private final Servers servers;
    private final PathItems items;
    private final Map<String, Location> ids = new HashMap<>();

    PathsReader(Reading reading, DetailReader details, Servers servers, PathItems items) {
        this.reading = reading;
        this.details = details;
        this.servers = servers;
        this.items = items;
    }

    List<Operation> read(List<Diagnostic> diagnostics) {
        List<Operation> operations = new ArrayList<>();
        Json written = reading.root().get("paths");
        if (written == null) {
            if (!reading.root().has("webhooks") && !reading.root().has("components")) {
                diagnostics.add(Diagnostic.warning(
                        "no-paths",
                        "the document has no 'paths', so there is nothing to answer",
                        reading.root().location()));
            }
            return operations;
        }
        Node paths = reading.find(reading.root().at("paths"), written, "paths object", diagnostics)
                .orElse(null);
        if (paths == null) {
            return operations;
        }
        for (Map.Entry<String, Json> entry : paths.members()) {
            pathItem(entry.getKey(), paths.at(entry.getKey()), entry.getValue(), operations, diagnostics);
        }
        return operations;
    }

    private void pathItem(
            String key, Location at, Json written, List<Operation> operations, List<Diagnostic> diagnostics) {
        if (!key.startsWith("/")) {
            diagnostics.add(Diagnostic.warning(
                    "path-without-slash",
                    "the path '" + key + "' does not begin with a slash; it is read with one",
                    at));
        }
        Node item = items.find(at, written, diagnostics).orElse(null);
        if (item == null) {
            // What the path would have answered is not known, but that it is there is: these methods answer 501.
            Diagnostic defect = diagnostics.get(diagnostics.size() - 1);
            USUAL_METHODS.forEach(method -> operations.add(broken(method, key, at, defect)));
            return;
        }
        PathTemplate path = PathTemplate.parse(key);
        for (Map.Entry<String, Node> each : items.operations(item, diagnostics).entrySet()) {
            operations.add(operation(each.getKey(), path, item, each.getValue(), diagnostics));
        }
    }

    private Operation operation(String method, PathTemplate path, Node item, Node node, List<Diagnostic> diagnostics) {
        List<String> own = servers.basePaths(node);
        List<String> basePaths = own.isEmpty() ? servers.basePaths(item) : own;
        return new Operation(
                id(node.text("operationId"), method, path, node.location(), diagnostics),
                method,
                path,
                node.isTrue("deprecated"),
                basePaths,
                node.location(),
                () -> details.read(item, node, path.variables()),
                () -> new Fingerprint(reading).of(item, node));
    }

    private Operation broken(String method, String key, Location at, Diagnostic defect) {
        PathTemplate path = PathTemplate.parse(key);
        String upper = method.toUpperCase(Locale.ROOT);
        return new Operation(
                upper + " " + path,
                upper,
                path,
                false,
                List.of(),
                at,
                () -> new Operation.Detail(
                        List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(defect), List.of()),
                defect::message);
    }

    private String id(
            @Nullable String written,
            String method,
            PathTemplate path,
            Location location,
            List<Diagnostic> diagnostics) {
        String fallback = method + " " + path;
        if (written == null || written.isBlank()) {
            return fallback;
        }
        Location first = ids.putIfAbsent(written, location);
        if (first == null) {
            return written;
        }
        diagnostics.add(Diagnostic.warning(
                "duplicate-operation-id",
                "operationId '" + written + "' is used at " + first + " too; this operation is called '" + fallback
                        + "'",
                location.child("operationId")));
        return fallback;
    }
}
