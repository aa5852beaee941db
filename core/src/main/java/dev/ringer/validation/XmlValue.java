package dev.ringer.validation;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the value that an XML element stands for, and tells of elements and attributes whose names are not those of the
 * {@code xml} keywords: the root, items of lists, and namespaces. Any name will do where the contract gives none. Members
 * are found by their names, so that one of another name is missing and unknown.
 */
final class XmlValue {

    private final Text text;
    private final XmlNaming naming;
    private final Map<List<Schema>, XmlLabel> labels = new HashMap<>();

    XmlValue(Text text, Violations violations) {
        this.text = text;
        this.naming = new XmlNaming(violations);
    }

    /**
     * Make the value of a document's root.
     *
     * @param at the place of the document in the body
     */
    Json of(XmlElement root, List<Schema> schemas, Pointer at) {
        naming.check(root, label(schemas), at);
        return value(root, schemas, at);
    }

    private XmlLabel label(List<Schema> schemas) {
        return labels.computeIfAbsent(schemas, XmlLabel::of);
    }

    private Json value(XmlElement element, List<Schema> schemas, Pointer at) {
        if (element.isNil()) {
            return JsonNull.NULL;
        }
        Parts parts = Parts.ofAny(schemas);
        boolean any = parts.types().isAny();
        boolean list = any ? !parts.item(0).isEmpty() : parts.types().has(Type.ARRAY);
        boolean object = any ? !parts.memberNames().isEmpty() : parts.types().has(Type.OBJECT);
        if (object) {
            return object(element, parts, at);
        }
        if (list) {
            return items(element.children(), parts, Set.of(), at);
        }
        boolean plain = element.children().isEmpty() && (element.attributes().isEmpty() || !any);
        return plain ? text.scalar(element.text(), schemas) : object(element, parts, at);
    }

    /**
     * Read items.
     *
     * @param usual names that an item may have besides those of alternatives
     */
    private Json items(List<XmlElement> elements, Parts parts, Set<String> usual, Pointer at) {
        List<Json> items = new ArrayList<>(elements.size());
        for (XmlElement each : elements) {
            int index = items.size();
            List<Schema> schemas = parts.item(index);
            Pointer place = at.child(index);
            XmlLabel label = label(schemas);
            if (label.name() != null || !usual.contains(each.name())) {
                naming.check(each, label, place);
            }
            items.add(value(each, schemas, place));
        }
        return JsonArray.of(items);
    }

    private Json object(XmlElement element, Parts parts, Pointer at) {
        JsonObject.Builder members = JsonObject.builder();
        Set<String> used = new HashSet<>();
        for (String name : parts.memberNames()) {
            Json value = member(element, name, parts.member(name), used, at.child(name));
            if (value != null) {
                members.put(name, value);
            }
        }
        unknown(element, used, parts, members, at);
        return members.build();
    }

    private @Nullable Json member(XmlElement element, String name, List<Schema> schemas, Set<String> used, Pointer at) {
        XmlLabel label = label(schemas);
        Parts parts = Parts.ofAny(schemas);
        boolean list = parts.types().has(Type.ARRAY) && !parts.types().isAny();
        return switch (label.node()) {
            case ATTRIBUTE -> attribute(element, label.nameOr(name), schemas, used, at);
            case TEXT, CDATA -> {
                used.add("#text");
                yield element.text().isEmpty() ? null : text.scalar(element.text(), schemas);
            }
            case DEFAULT, ELEMENT, NONE ->
                list
                        ? list(element, name, label, parts, used, at)
                        : single(element, named(label, name), schemas, used, at);
        };
    }

    private @Nullable Json attribute(
            XmlElement element, String named, List<Schema> schemas, Set<String> used, Pointer at) {
        used.add("@" + named);
        XmlElement.Attribute attribute = element.attributes().get(named);
        if (attribute == null) {
            return null;
        }
        naming.check(named, attribute, label(schemas), at);
        return text.scalar(attribute.value(), schemas);
    }

    private @Nullable Json single(
            XmlElement element, Set<String> named, List<Schema> schemas, Set<String> used, Pointer at) {
        used.addAll(named);
        List<XmlElement> found = element.children(named);
        XmlLabel label = label(schemas);
        found.forEach(each -> naming.checkNamespace(each, label, at));
        return switch (found.size()) {
            case 0 -> null;
            case 1 -> value(found.get(0), schemas, at);
            default -> items(found, Parts.ofAny(schemas), named, at);
        };
    }

    /** Give the names that a member's element may have: alternatives may have some of their own. */
    private static Set<String> named(XmlLabel label, String member) {
        if (label.name() != null || label.others().isEmpty()) {
            return Set.of(label.nameOr(member));
        }
        Set<String> names = new LinkedHashSet<>(label.names());
        names.add(local(member));
        return names;
    }

    private @Nullable Json list(
            XmlElement element, String member, XmlLabel label, Parts parts, Set<String> used, Pointer at) {
        String named = label.nameOr(member);
        if (!label.isWrapped()) {
            XmlLabel item = label(parts.item(0));
            Set<String> names = new HashSet<>(named(item, member));
            if (item.name() == null) {
                // The list's name is for an element around the items, but some mean it for the items.
                names.add(named);
            }
            used.addAll(names);
            List<XmlElement> found = element.children(names);
            return found.isEmpty() ? null : items(found, parts, names, at);
        }
        used.add(named);
        List<XmlElement> wrappers = element.children(Set.of(named));
        if (wrappers.isEmpty()) {
            return null;
        }
        wrappers.forEach(each -> naming.checkNamespace(each, label, at));
        naming.checkOne(wrappers, label, at);
        return items(wrappers.get(0).children(), parts, Set.of(named), at);
    }

    /**
     * Keep what the schema does not name, so that the check can say so; with brackets where the schema has a member of
     * this name that is written in another way.
     */
    private void unknown(XmlElement element, Set<String> used, Parts parts, JsonObject.Builder members, Pointer at) {
        Set<String> known = parts.memberNames();
        for (XmlElement child : element.children()) {
            String name = child.name();
            if (!used.contains(name)) {
                String member = known.contains(name) ? "<" + name + ">" : name;
                members.put(member, value(child, parts.member(member), at.child(member)));
            }
        }
        element.attributes().forEach((name, attribute) -> {
            if (!used.contains("@" + name)) {
                String member = known.contains(name) ? "@" + name : name;
                members.put(member, text.scalar(attribute.value(), parts.member(member)));
            }
        });
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
