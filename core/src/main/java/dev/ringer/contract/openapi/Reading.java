package dev.ringer.contract.openapi;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.SchemaSpace;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.source.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the readers of one document share: where to look things up, and where to put what is wrong. */
final class Reading {

    private final Documents documents;
    private final References references;
    private final SchemaSpace space;
    private final Dialect dialect;
    private final Node root;

    Reading(Documents documents, Dialect dialect, Node root) {
        this.documents = documents;
        this.references = new References(documents);
        this.space = new SchemaSpace(documents);
        this.dialect = dialect;
        this.root = root;
    }

    Documents documents() {
        return documents;
    }

    Dialect dialect() {
        return dialect;
    }

    Node root() {
        return root;
    }

    /** An object, or why there is none. */
    sealed interface Lookup {
        record Found(Node node) implements Lookup {}

        record Missing(Diagnostic diagnostic) implements Lookup {}
    }

    /** Give what a reference leads to, which may be a reference again. */
    References.Target target(Location location, String reference) {
        return references.resolve(location.document(), reference);
    }

    /** Give an example's data with all that it refers to in other files put in. */
    Json included(Location location, Json data) {
        return new Inclusion(references).in(location.document(), data);
    }

    /** Give the object that a value is or refers to. */
    Lookup lookup(Location location, @Nullable Json value, String what) {
        if (value == null) {
            return new Lookup.Missing(Diagnostic.error("missing-" + what, "there is no " + what, location));
        }
        References.Target target = references.dereference(location, value);
        if (target instanceof References.Target.Missing missing) {
            return new Lookup.Missing(Diagnostic.error("unresolved-reference", missing.reason(), location));
        }
        References.Target.Found found = (References.Target.Found) target;
        if (found.value() instanceof JsonObject object) {
            return new Lookup.Found(new Node(found.location(), object));
        }
        return new Lookup.Missing(Diagnostic.error(
                "wrong-type",
                "a " + what + " is an object, this is a " + found.value().kind().word(),
                location));
    }

    /** Give the object that a value is or refers to; where there is none, note why and give nothing. */
    Optional<Node> find(Location location, @Nullable Json value, String what, List<Diagnostic> diagnostics) {
        Lookup lookup = lookup(location, value, what);
        if (lookup instanceof Lookup.Missing missing) {
            diagnostics.add(missing.diagnostic());
            return Optional.empty();
        }
        return Optional.of(((Lookup.Found) lookup).node());
    }

    /** Give the schema that stands at a member; nothing where there is none, or null. What is no schema tells so itself. */
    Optional<Schema> schema(Node parent, String name) {
        Json value = parent.get(name);
        return value == null || value == JsonNull.NULL ? Optional.empty() : Optional.of(schema(parent.at(name), value));
    }

    Schema schema(Location location, Json value) {
        return space.at(location, value, dialect);
    }

    /** Give the members of an array or object below a node, each looked up. */
    List<Node> items(Node parent, String name, String what, List<Diagnostic> diagnostics) {
        List<Node> nodes = new ArrayList<>();
        JsonArray list = parent.object().array(name);
        if (list != null) {
            int index = 0;
            for (Json each : list) {
                find(parent.at(name).child(index++), each, what, diagnostics).ifPresent(nodes::add);
            }
        }
        return nodes;
    }
}
