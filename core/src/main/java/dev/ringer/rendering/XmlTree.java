package dev.ringer.rendering;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.rendering.XmlNode.Element;
import dev.ringer.schema.Annotations.Xml;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an XML element of a value by the {@code xml} keywords of its schemas (OAS 3.2, "XML Object").
 *
 * <p>The root is named by {@code xml.name}, else by the component, else {@code root}. A member's element is named by
 * {@code xml.name}, else by the member, also where the member's schema is a component. Items of a list that has no
 * element of its own stand in the parent, named by their {@code xml.name}, else by the member that holds the list; the
 * name that the list itself has counts only when it is wrapped. Items of the root, and of lists in lists, are named by
 * {@code xml.name}, else by the component, else {@code item}; lists in lists always have an element of their own.
 *
 * <p>{@code null} is an empty element with {@code xsi:nil}; as an attribute or text it is left out. An attribute, text
 * or CDATA section that is to hold an object or array becomes an element.
 */
final class XmlTree {

    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final XmlName NIL = new XmlName("xsi", XSI, "nil", "nil");
    private static final String ROOT = "root";
    private static final String ITEM = "item";

    private XmlTree() {}

    static Element of(Json value, List<Schema> schemas) {
        XmlFacts facts = XmlFacts.of(schemas, value);
        String written = facts.name();
        String name = written == null ? XmlFacts.component(schemas, value).orElse(ROOT) : written;
        Element root = Element.named(XmlName.of(name, facts));
        fill(root, null, value, schemas);
        return root;
    }

    /**
     * Put a value into its element.
     *
     * @param itemName of items that have none of their own; null where the component may name them
     */
    private static void fill(Element into, @Nullable String itemName, Json value, List<Schema> schemas) {
        Parts parts = Parts.of(schemas, value);
        switch (value.kind()) {
            case OBJECT -> members(into, (JsonObject) value, parts);
            case ARRAY -> items(into, itemName, (JsonArray) value, parts);
            case NULL -> into.attributes().add(new XmlNode.Attribute(NIL, "true"));
            case STRING, NUMBER, BOOLEAN -> into.children().add(text(value, schemas));
        }
    }

    /** An element's own text is a CDATA section where its schema says so, though the schema names no element then. */
    private static XmlNode text(Json value, List<Schema> schemas) {
        return switch (XmlFacts.of(schemas, value).node()) {
            case CDATA -> new XmlNode.Cdata(plain(value));
            case DEFAULT, ELEMENT, ATTRIBUTE, TEXT, NONE -> new XmlNode.Text(plain(value));
        };
    }

    private static void members(Element into, JsonObject object, Parts parts) {
        for (Map.Entry<String, Json> member : object) {
            List<Schema> schemas = parts.member(member.getKey());
            XmlFacts facts = XmlFacts.of(schemas, member.getValue());
            if (member.getValue() instanceof JsonArray array) {
                list(into, member.getKey(), facts, array, schemas);
            } else {
                single(into, name(facts, member.getKey()), facts, member.getValue(), schemas);
            }
        }
    }

    private static void list(Element into, String member, XmlFacts facts, JsonArray array, List<Schema> schemas) {
        if (facts.isWrapped()) {
            element(into, name(facts, member), facts, array, schemas);
        } else {
            items(into, member, array, Parts.of(schemas, array));
        }
    }

    private static void items(Element into, @Nullable String inherited, JsonArray array, Parts parts) {
        for (int i = 0; i < array.size(); i++) {
            Json item = array.get(i);
            List<Schema> schemas = parts.item(i);
            XmlFacts facts = XmlFacts.of(schemas, item);
            String fallback =
                    inherited == null ? XmlFacts.component(schemas, item).orElse(ITEM) : inherited;
            String name = name(facts, fallback);
            // An attribute can be there once only.
            if (item instanceof JsonArray || facts.node() == Xml.Node.ATTRIBUTE) {
                element(into, name, facts, item, schemas);
            } else {
                single(into, name, facts, item, schemas);
            }
        }
    }

    private static String name(XmlFacts facts, String fallback) {
        String name = facts.name();
        return name == null ? fallback : name;
    }

    /** Put a value that is no array into its parent, as the kind of node that its schema asks for. */
    private static void single(Element into, String name, XmlFacts facts, Json value, List<Schema> schemas) {
        boolean scalar = !(value instanceof JsonObject);
        switch (facts.node()) {
            case ATTRIBUTE -> {
                if (scalar) {
                    attribute(into, name, facts, value);
                } else {
                    element(into, name, facts, value, schemas);
                }
            }
            case TEXT, CDATA -> {
                if (!scalar) {
                    element(into, name, facts, value, schemas);
                } else if (value != JsonNull.NULL) {
                    into.children().add(text(value, schemas));
                }
            }
            case NONE -> {
                if (value != JsonNull.NULL) {
                    fill(into, null, value, schemas);
                }
            }
            case DEFAULT, ELEMENT -> element(into, name, facts, value, schemas);
        }
    }

    private static void element(Element into, String name, XmlFacts facts, Json value, List<Schema> schemas) {
        Element element = Element.named(XmlName.of(name, facts));
        fill(element, name, value, schemas);
        into.children().add(element);
    }

    private static void attribute(Element into, String name, XmlFacts facts, Json value) {
        String text = plain(value);
        if (value == JsonNull.NULL) {
            return;
        }
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            declare(into, name.substring(Math.min(name.length(), 6)), text);
        } else {
            into.attributes().add(new XmlNode.Attribute(XmlName.of(name, facts), text));
        }
    }

    /** Some contracts describe namespace declarations as attributes; those that XML forbids are left out. */
    private static void declare(Element into, String prefix, String namespace) {
        boolean fine = !namespace.isBlank()
                && !XmlName.isReserved(namespace)
                && (prefix.isEmpty() || XmlName.isPrefix(prefix));
        if (fine) {
            into.declared().put(prefix, namespace);
        }
    }

    private static String plain(Json value) {
        return value instanceof JsonString text ? text.value() : value.text();
    }
}
