package dev.ringer.contract.openapi;

import dev.ringer.contract.Example;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Addresses;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.References;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code example} and {@code examples} of parameters, headers and media types. */
final class Examples {

    static final String SINGLE = "default";

    private static final Set<String> FIELDS =
            Set.of("value", "externalValue", "dataValue", "serializedValue", "summary", "description", "$ref");

    private static final int STEPS_MAX = 4;

    private final Reading reading;

    Examples(Reading reading) {
        this.reading = reading;
    }

    /** Give the examples in the document's order, the single one first. */
    List<Example> read(Node node) {
        List<Example> examples = new ArrayList<>();
        Json single = node.get("example");
        if (single != null) {
            examples.add(new Example(SINGLE, data(node.at("example"), single, 0), node.at("example")));
        }
        Json several = node.get("examples");
        if (several instanceof JsonObject map) {
            for (Map.Entry<String, Json> each : map) {
                named(each.getKey(), node.at("examples").child(each.getKey()), each.getValue())
                        .ifPresent(examples::add);
            }
        } else if (several instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                Location at = node.at("examples").child(i);
                examples.add(new Example(Integer.toString(i), plain(at, list.get(i)), at));
            }
        }
        return examples;
    }

    private Optional<Example> named(String name, Location at, Json written) {
        if (!(written instanceof JsonObject object) || !isExampleObject(object)) {
            // Not an Example Object, but many documents put the value right here.
            return Optional.of(new Example(name, plain(at, written), at));
        }
        List<Diagnostic> ignored = new ArrayList<>();
        return reading.find(at, written, "example", ignored)
                .flatMap(node -> value(node, 0).map(value -> new Example(name, value, node.location())));
    }

    private static boolean isExampleObject(JsonObject object) {
        return object.names().stream().allMatch(each -> FIELDS.contains(each) || each.startsWith("x-"))
                && !object.isEmpty();
    }

    /**
     * Give what a value says. Many documents put a reference there, to an Example Object or to the value, which the
     * specification does not know; whoever wrote it wants what it leads to.
     *
     * @param steps of such references so far
     */
    private Example.Value data(Location at, Json written, int steps) {
        String reference =
                written instanceof JsonObject object && object.size() == 1 ? References.reference(object) : null;
        if (reference == null
                || steps > STEPS_MAX
                || !(reading.target(at, reference) instanceof References.Target.Found found)) {
            return plain(at, written);
        }
        if (References.reference(found.value()) != null) {
            return data(found.location(), found.value(), steps + 1);
        }
        Optional<Example.Value> inside = found.value() instanceof JsonObject target && isExampleObject(target)
                ? value(new Node(found.location(), target), steps + 1)
                : Optional.empty();
        return inside.orElseGet(() -> plain(found.location(), found.value()));
    }

    private Example.Value plain(Location at, Json written) {
        return new Example.Value.Data(reading.included(at, written));
    }

    private Optional<Example.Value> value(Node node, int steps) {
        for (String field : List.of("dataValue", "value")) {
            Json value = node.get(field);
            if (value != null) {
                return Optional.of(data(node.at(field), value, steps));
            }
        }
        String serialized = node.text("serializedValue");
        if (serialized != null) {
            return Optional.of(new Example.Value.Serialized(serialized));
        }
        String external = node.text("externalValue");
        if (external == null) {
            return Optional.empty();
        }
        Optional<URI> address = Addresses.resolve(node.location().document(), external);
        return address.map(Example.Value.External::new);
    }
}
