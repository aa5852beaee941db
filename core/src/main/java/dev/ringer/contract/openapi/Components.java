package dev.ringer.contract.openapi;

import dev.ringer.contract.NamedSchemas;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schemas under {@code components/schemas}, or {@code definitions} in 2.0. */
final class Components implements NamedSchemas {

    private final Reading reading;
    private final boolean swagger;

    Components(Reading reading, boolean swagger) {
        this.reading = reading;
        this.swagger = swagger;
    }

    private @Nullable Node map() {
        Node root = reading.root();
        Node components = swagger ? root : root.child("components");
        return components == null ? null : components.child(swagger ? "definitions" : "schemas");
    }

    @Override
    public List<String> names() {
        Node map = map();
        return map == null ? List.of() : map.object().names();
    }

    @Override
    public Optional<Schema> find(String name) {
        Node map = map();
        Json value = map == null ? null : map.get(name);
        return map != null && (value instanceof JsonObject || value instanceof JsonBoolean)
                ? Optional.of(reading.schema(map.at(name), value))
                : Optional.empty();
    }
}
