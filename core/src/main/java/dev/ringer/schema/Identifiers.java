package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.source.Addresses;
import dev.ringer.source.Document;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the schema resources and anchors of a document by one walk through it.
 *
 * <p>In a document that is a schema only the places of subschemas are looked at, so that {@code $id} in an {@code enum}
 * or an unknown keyword names nothing. In an API description every object outside of examples may be a schema.
 */
final class Identifiers {

    private static final Set<String> ONE = Set.of(
            "additionalItems",
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "items", "oneOf", "prefixItems");
    private static final Set<String> MAP =
            Set.of("$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties");
    private static final Set<String> NEVER = Set.of("const", "default", "enum", "example", "examples", "value");

    /** A resource while its anchors are collected. */
    private record Draft(
            URI base,
            Location location,
            Json root,
            Dialect dialect,
            Map<String, Pointer> anchors,
            Set<String> dynamic) {

        Draft(URI base, Location location, Json root, Dialect dialect) {
            this(base, location, root, dialect, new HashMap<>(), new HashSet<>());
        }

        Resource finish() {
            boolean recursive = root instanceof JsonObject object && object.isTrue("$recursiveAnchor");
            return new Resource(base, location, root, dialect, Map.copyOf(anchors), Set.copyOf(dynamic), recursive);
        }
    }

    private final URI document;
    private final boolean description;
    private final List<Draft> drafts = new ArrayList<>();

    private Identifiers(URI document, boolean description) {
        this.document = document;
        this.description = description;
    }

    /** Give the document's resources, that of its root first. */
    static List<Resource> of(Document document, Dialect inherited) {
        Json root = document.root();
        boolean description = root instanceof JsonObject object && (object.has("openapi") || object.has("swagger"));
        Identifiers identifiers = new Identifiers(document.uri(), description);
        Draft first = new Draft(
                base(document, description, inherited),
                new Location(document.uri(), Pointer.ROOT),
                root,
                description ? version((JsonObject) root, inherited) : dialect(root, inherited));
        identifiers.drafts.add(first);
        if (first.dialect().hasIds()) {
            identifiers.schema(root, Pointer.ROOT, first);
        }
        return identifiers.drafts.stream().map(Draft::finish).toList();
    }

    private static URI base(Document document, boolean description, Dialect dialect) {
        if (document.root() instanceof JsonObject object) {
            String self =
                    description ? object.string("$self") : dialect.hasIds() ? object.string(dialect.idKeyword()) : null;
            if (self != null && !self.startsWith("#")) {
                return Addresses.resolve(document.uri(), self).orElse(document.uri());
            }
        }
        return document.uri();
    }

    /** Give the dialect of a description's own version, which may be another than that of the one that leads here. */
    private static Dialect version(JsonObject root, Dialect inherited) {
        if (root.has("swagger")) {
            return Dialect.OPENAPI_2_0;
        }
        String version = root.string("openapi");
        if (version == null || !version.startsWith("3.")) {
            return inherited;
        }
        if (version.startsWith("3.0")) {
            return Dialect.OPENAPI_3_0;
        }
        String named = root.string("jsonSchemaDialect");
        return named == null ? Dialect.OPENAPI_3_1 : Dialect.of(named).orElse(Dialect.OPENAPI_3_1);
    }

    static Dialect dialect(Json root, Dialect inherited) {
        String named = root instanceof JsonObject object ? object.string("$schema") : null;
        return named == null ? inherited : Dialect.of(named).orElse(inherited);
    }

    private void schema(Json value, Pointer at, Draft owner) {
        if (!(value instanceof JsonObject object)) {
            return;
        }
        Draft here = identify(object, at, owner);
        if (here.dialect().refHidesSiblings() && object.has("$ref")) {
            return;
        }
        for (Map.Entry<String, Json> member : object) {
            descend(member.getKey(), member.getValue(), at.child(member.getKey()), here);
        }
    }

    private void descend(String keyword, Json value, Pointer at, Draft owner) {
        if (MAP.contains(keyword) && value instanceof JsonObject map) {
            map.forEach(each -> schema(each.getValue(), at.child(each.getKey()), owner));
        } else if (LIST.contains(keyword) && value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                schema(list.get(i), at.child(i), owner);
            }
        } else if (ONE.contains(keyword)) {
            schema(value, at, owner);
        } else if (description && !NEVER.contains(keyword) && !keyword.startsWith("x-")) {
            anything(value, at, owner);
        }
    }

    private void anything(Json value, Pointer at, Draft owner) {
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                anything(list.get(i), at.child(i), owner);
            }
        } else {
            schema(value, at, owner);
        }
    }

    /** Note the anchors of an object, and begin a new resource where it has an id of its own. */
    private Draft identify(JsonObject object, Pointer at, Draft owner) {
        Draft here = owner;
        String id = object.string(owner.dialect().idKeyword());
        boolean hidden = owner.dialect().refHidesSiblings() && object.has("$ref");
        if (id != null && !hidden) {
            if (id.startsWith("#")) {
                owner.anchors().putIfAbsent(id.substring(1), at);
            } else if (!at.isRoot()) {
                URI base = Addresses.resolve(owner.base(), id).orElse(owner.base());
                here = new Draft(base, new Location(document, at), object, dialect(object, owner.dialect()));
                drafts.add(here);
            }
        }
        if (here.dialect().hasAnchorKeyword()) {
            anchor(object.string("$anchor"), at, here);
        }
        if (here.dialect().hasDynamicAnchors()) {
            String dynamic = object.string("$dynamicAnchor");
            anchor(dynamic, at, here);
            if (dynamic != null) {
                here.dynamic().add(dynamic);
            }
        }
        return here;
    }

    private static void anchor(@Nullable String name, Pointer at, Draft owner) {
        if (name != null) {
            owner.anchors().putIfAbsent(name, at);
        }
    }
}
