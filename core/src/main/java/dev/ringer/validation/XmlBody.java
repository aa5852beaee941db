package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Annotations.Xml;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** XML, read back by the {@code xml} keywords as the value that it stands for. */
final class XmlBody implements BodyReader {

    private final Text text;

    XmlBody(Text text) {
        this.text = text;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.isXml();
    }

    @Override
    public Outcome read(Request request, MediaType type, Content content, Violations violations) {
        Optional<Charset> charset = Charsets.of(type);
        if (charset.isEmpty()) {
            return Charsets.unknown(type);
        }
        // The media type's word counts before the document's own (RFC 7303, 3.2).
        String named = type.parameters().containsKey("charset") ? charset.get().name() : null;
        XmlElement.Result result = XmlElement.parse(request.body().bytes(), named);
        if (result instanceof XmlElement.Result.Malformed malformed) {
            return new Outcome.Malformed("syntax", "The body is no XML: " + malformed.reason() + ".");
        }
        Optional<Schema> schema = content.schema();
        if (schema.isEmpty()) {
            return new Outcome.Opaque();
        }
        XmlElement root = ((XmlElement.Result.Root) result).element();
        return new Outcome.Value(value(root, List.of(schema.get())));
    }

    private Json value(XmlElement element, List<Schema> schemas) {
        if (element.isNil()) {
            return JsonNull.NULL;
        }
        Parts parts = Parts.ofAny(schemas);
        boolean any = parts.types().isAny();
        boolean list = any ? !parts.item(0).isEmpty() : parts.types().has(Type.ARRAY);
        boolean object = any ? !parts.memberNames().isEmpty() : parts.types().has(Type.OBJECT);
        if (object) {
            return object(element, parts);
        }
        if (list) {
            return items(element.children(), parts);
        }
        boolean plain = element.children().isEmpty() && element.attributes().isEmpty();
        return plain || !any ? text.scalar(element.text(), schemas) : object(element, parts);
    }

    private Json items(List<XmlElement> elements, Parts parts) {
        List<Json> items = new ArrayList<>(elements.size());
        for (XmlElement each : elements) {
            items.add(value(each, parts.item(items.size())));
        }
        return JsonArray.of(items);
    }

    private Json object(XmlElement element, Parts parts) {
        JsonObject.Builder members = JsonObject.builder();
        Set<String> used = new HashSet<>();
        for (String name : parts.memberNames()) {
            Json value = member(element, name, parts.member(name), used);
            if (value != null) {
                members.put(name, value);
            }
        }
        unknown(element, used, parts.memberNames(), members);
        return members.build();
    }

    private @Nullable Json member(XmlElement element, String name, List<Schema> schemas, Set<String> used) {
        Xml xml = xml(schemas);
        String named = local(xml == null || xml.name() == null ? name : xml.name());
        Xml.Node node = xml == null ? Xml.Node.DEFAULT : xml.node();
        if (node == Xml.Node.ATTRIBUTE) {
            String value = element.attributes().get(named);
            used.add("@" + named);
            return value == null ? null : text.scalar(value, schemas);
        }
        if (node == Xml.Node.TEXT || node == Xml.Node.CDATA) {
            used.add("#text");
            return element.text().isEmpty() ? null : text.scalar(element.text(), schemas);
        }
        Parts parts = Parts.ofAny(schemas);
        if (parts.types().has(Type.ARRAY) && !parts.types().isAny()) {
            return list(element, named, parts, xml, used);
        }
        List<XmlElement> found = element.children(named);
        used.add(named);
        return switch (found.size()) {
            case 0 -> null;
            case 1 -> value(found.get(0), schemas);
            default -> items(found, parts);
        };
    }

    private @Nullable Json list(XmlElement element, String named, Parts parts, @Nullable Xml xml, Set<String> used) {
        boolean wrapped = xml != null && (xml.wrapped() || xml.node() == Xml.Node.ELEMENT);
        Xml items = xml(parts.item(0));
        if (wrapped) {
            used.add(named);
            List<XmlElement> wrappers = element.children(named);
            return wrappers.isEmpty() ? null : items(wrappers.get(0).children(), parts);
        }
        String item = local(items == null || items.name() == null ? named : items.name());
        used.add(item);
        List<XmlElement> found = element.children(item);
        return found.isEmpty() ? null : items(found, parts);
    }

    /**
     * Keep what the schema does not name, so that the check can say so; with brackets where the schema has a member of
     * this name that is written in another way.
     */
    private void unknown(XmlElement element, Set<String> used, Set<String> known, JsonObject.Builder members) {
        for (XmlElement child : element.children()) {
            String name = child.name();
            if (!used.contains(name)) {
                members.put(known.contains(name) ? "<" + name + ">" : name, value(child, List.of()));
            }
        }
        element.attributes().forEach((name, value) -> {
            if (!used.contains("@" + name)) {
                members.put(known.contains(name) ? "@" + name : name, Json.of(value));
            }
        });
    }

    private static @Nullable Xml xml(List<Schema> schemas) {
        for (Schema part : Parts.ofAny(schemas).all()) {
            Xml xml = part.annotations().xml();
            if (xml != null) {
                return xml;
            }
        }
        return null;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
