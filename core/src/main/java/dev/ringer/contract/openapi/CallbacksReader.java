package dev.ringer.contract.openapi;

import dev.ringer.contract.ContractCallback;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists the callbacks of operations, and the webhooks of a document. */
final class CallbacksReader {

    private static final PathTemplate NOWHERE = PathTemplate.parse("/");

    private final Reading reading;
    private final PathItems items;

    CallbacksReader(Reading reading, PathItems items) {
        this.reading = reading;
        this.items = items;
    }

    /** List the callbacks of an operation: by name, then by expression, then by method. */
    List<ContractCallback> callbacks(DetailReader details, Node operation, List<Diagnostic> remarks) {
        Node map = operation.child("callbacks");
        if (map == null) {
            return List.of();
        }
        List<ContractCallback> callbacks = new ArrayList<>();
        for (Map.Entry<String, Json> named : map.members()) {
            Node byUrl = reading.find(map.at(named.getKey()), named.getValue(), "callback", remarks)
                    .orElse(null);
            if (byUrl != null) {
                for (Map.Entry<String, Json> each : byUrl.members()) {
                    Location at = byUrl.at(each.getKey());
                    add(named.getKey(), each.getKey(), at, each.getValue(), details, remarks, callbacks);
                }
            }
        }
        return callbacks;
    }

    /** List the webhooks of the document (OAS 3.1, "OpenAPI Object"). */
    List<ContractCallback> webhooks(DetailReader details) {
        Node map = reading.root().child("webhooks");
        if (map == null) {
            return List.of();
        }
        List<ContractCallback> webhooks = new ArrayList<>();
        for (Map.Entry<String, Json> each : map.members()) {
            add(each.getKey(), "", map.at(each.getKey()), each.getValue(), details, new ArrayList<>(), webhooks);
        }
        return webhooks;
    }

    private void add(
            String name,
            String url,
            Location at,
            Json written,
            DetailReader details,
            List<Diagnostic> remarks,
            List<ContractCallback> callbacks) {
        Node item = items.find(at, written, remarks).orElse(null);
        if (item != null) {
            items.operations(item, remarks)
                    .forEach((method, node) -> callbacks.add(
                            new ContractCallback(name, url, operation(name, method, item, node, details))));
        }
    }

    private Operation operation(String name, String method, Node item, Node node, DetailReader details) {
        return new Operation(
                node.text("operationId", name),
                method,
                NOWHERE,
                node.isTrue("deprecated"),
                List.of(),
                node.location(),
                () -> details.read(item, node, List.of()).withoutSecurity(),
                () -> new Fingerprint(reading).of(item, node));
    }
}
