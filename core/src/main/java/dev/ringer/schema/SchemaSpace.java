package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.source.Addresses;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.source.References;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All schemas that some documents hold or lead to, found by place or by reference.
 *
 * <p>Safe for use by several threads. One place is one {@link Schema} object, as long as it is reached by reference or
 * as a subschema, not by both.
 */
public final class SchemaSpace {

    private final Documents documents;
    private final References references;
    private final Map<Location, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<URI, List<Resource>> resources = new ConcurrentHashMap<>();
    private final Map<URI, Resource> byBase = new ConcurrentHashMap<>();

    public SchemaSpace(Documents documents) {
        this.documents = documents;
        this.references = new References(documents);
    }

    /**
     * Give the schema at a place whose value is at hand.
     *
     * @param dialect what the document is written in, unless it says otherwise itself
     */
    public Schema at(Location location, Json value, Dialect dialect) {
        Schema known = schemas.get(location);
        if (known != null) {
            return known;
        }
        Resource owner = owner(location, dialect);
        return schemas.computeIfAbsent(location, at -> new Schema(this, owner, at, value));
    }

    /** Give the schema that is a whole document. */
    public Schema of(Document document, Dialect dialect) {
        documents.add(document);
        return at(new Location(document.uri(), Pointer.ROOT), document.root(), dialect);
    }

    /** Make the schema below a parent; it belongs to the parent's resource unless it begins one of its own. */
    Schema subschema(Schema parent, Location location, Json value) {
        Resource resource = parent.resource();
        boolean begins = resource.dialect().hasIds()
                && value instanceof JsonObject object
                && object.string(resource.dialect().idKeyword()) != null;
        return new Schema(this, begins ? owner(location, resource.dialect()) : resource, location, value);
    }

    // --- references

    /** Follow a reference written in a schema. */
    Reference resolve(Schema from, String reference, String keyword) {
        Location place = from.location().child(keyword);
        URI base = from.resource().base();
        URI address = Addresses.resolve(base, reference).orElse(null);
        if (address == null) {
            return broken("'" + reference + "' is no address", place);
        }
        String fragment = Addresses.fragment(reference);
        Resource resource = address.equals(base)
                ? from.resource()
                : resource(address, from.resource().dialect());
        if (resource == null) {
            return broken("'" + reference + "' " + reason(address), place);
        }
        if (fragment.isEmpty()) {
            return found(resource.location(), resource.root(), resource.dialect(), place, reference);
        }
        if (!fragment.startsWith("/")) {
            return anchored(resource, fragment, reference, place);
        }
        References.Target target = references.walk(
                resource.location(), resource.root(), Pointer.parse(fragment).tokens());
        return switch (Outcome.of(target)) {
            case FOUND -> {
                References.Target.Found hit = (References.Target.Found) target;
                yield found(hit.location(), hit.value(), resource.dialect(), place, reference);
            }
            case MISSING ->
                broken("'" + reference + "' leads nowhere: " + ((References.Target.Missing) target).reason(), place);
        };
    }

    private enum Outcome {
        FOUND,
        MISSING;

        static Outcome of(References.Target target) {
            return target instanceof References.Target.Found ? FOUND : MISSING;
        }
    }

    private Reference anchored(Resource resource, String anchor, String reference, Location place) {
        Pointer pointer = resource.anchors().get(anchor);
        if (pointer == null) {
            return broken("'" + reference + "' names an anchor that is not there", place);
        }
        Location location = new Location(resource.location().document(), pointer);
        Json value = pointer.find(document(location.document()));
        return value == null
                ? broken("'" + reference + "' leads nowhere", place)
                : found(location, value, resource.dialect(), place, reference);
    }

    private Reference found(Location location, Json value, Dialect dialect, Location place, String reference) {
        if (!(value instanceof JsonObject) && !(value instanceof JsonBoolean)) {
            return broken(
                    "'" + reference + "' leads to a " + value.kind().word() + " at " + location + ", must be a schema",
                    place);
        }
        return new Reference.Resolved(at(location, value, dialect));
    }

    private static Reference broken(String message, Location place) {
        return new Reference.Broken(Diagnostic.error("unresolved-reference", message, place));
    }

    /** Give the schema that a discriminator names: a component's name, else a reference. */
    Reference named(Schema from, String name) {
        if (!name.contains("/") && !name.contains("#")) {
            for (String prefix : List.of("#/components/schemas/", "#/definitions/", "#/$defs/")) {
                Reference reference =
                        resolve(from, prefix + Pointer.of(name).fragment().substring(1), "discriminator");
                if (reference instanceof Reference.Resolved) {
                    return reference;
                }
            }
        }
        return resolve(from, name, "discriminator");
    }

    /** Give the schema that a dynamic reference means, looked for from the outermost resource inwards. */
    Schema dynamic(Schema from, Schema initial, Iterable<Resource> outermostFirst) {
        String written = from.source() instanceof JsonObject object ? object.string("$dynamicRef") : null;
        if (written == null) {
            return recursive(initial, outermostFirst);
        }
        String anchor = Addresses.fragment(written);
        if (!initial.resource().dynamicAnchors().contains(anchor)) {
            return initial;
        }
        for (Resource resource : outermostFirst) {
            if (resource.dynamicAnchors().contains(anchor)) {
                return pointed(resource, resource.anchors().get(anchor), initial);
            }
        }
        return initial;
    }

    private Schema recursive(Schema initial, Iterable<Resource> outermostFirst) {
        if (!initial.resource().recursive()) {
            return initial;
        }
        for (Resource resource : outermostFirst) {
            if (resource.recursive()) {
                return pointed(resource, resource.location().pointer(), initial);
            }
        }
        return initial;
    }

    private Schema pointed(Resource resource, @Nullable Pointer pointer, Schema fallback) {
        Json value = pointer == null
                ? null
                : pointer.find(document(resource.location().document()));
        return pointer == null || value == null
                ? fallback
                : at(new Location(resource.location().document(), pointer), value, resource.dialect());
    }

    // --- resources

    private Json document(URI address) {
        return documents.read(address) instanceof Documents.Attempt.Read read
                ? read.document().root()
                : JsonObject.EMPTY;
    }

    private String reason(URI address) {
        return documents.read(address) instanceof Documents.Attempt.Failed failed
                ? "cannot be read: " + failed.reason()
                : "leads nowhere";
    }

    /** Give the resource that an address names: a document, or something in one that was met before. */
    private @Nullable Resource resource(URI address, Dialect dialect) {
        Resource known = byBase.get(address);
        if (known != null) {
            return known;
        }
        List<Resource> all = all(address, dialect);
        return all.isEmpty() ? null : byBase.getOrDefault(address, all.get(0));
    }

    /** Give the resources of a document, found by one walk at first use; empty where it cannot be read. */
    private List<Resource> all(URI address, Dialect dialect) {
        List<Resource> known = resources.get(address);
        if (known != null) {
            return known;
        }
        if (!(documents.read(address) instanceof Documents.Attempt.Read read)) {
            return List.of();
        }
        return resources.computeIfAbsent(address, uri -> {
            List<Resource> found = Identifiers.of(read.document(), dialect);
            found.forEach(each -> byBase.putIfAbsent(each.base(), each));
            return found;
        });
    }

    /** Give the innermost resource around a place. */
    private Resource owner(Location location, Dialect dialect) {
        List<Resource> all = all(location.document(), dialect);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("document is " + location.document() + ", must have been read");
        }
        if (all.size() == 1) {
            return all.get(0);
        }
        Map<Pointer, Resource> begins = new HashMap<>();
        all.forEach(each -> begins.put(each.location().pointer(), each));
        for (Pointer at = location.pointer(); !at.isRoot(); at = at.parent()) {
            Resource found = begins.get(at);
            if (found != null) {
                return found;
            }
        }
        return all.get(0);
    }
}
