package dev.ringer.validation;

import dev.ringer.schema.Annotations.Xml;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas of a value say of its XML node (OAS 3.2, "XML Object"), before the value is known.
 *
 * <p>A schema speaks before what it refers to. Of {@code allOf}, only what stands there by itself is heard, or alone: an
 * object does not take the name of one of several objects that it extends. Alternatives give names of which one will do.
 *
 * @param name local; null where the contract gives none
 * @param rule the place of what is said
 * @param others what alternatives say, where there is no name
 */
record XmlLabel(
        @Nullable String name,
        @Nullable String namespace,
        Xml.Node node,
        boolean wrapped,
        @Nullable Location rule,
        List<XmlLabel> others) {

    static XmlLabel of(List<Schema> schemas) {
        return of(schemas, new HashSet<>());
    }

    /**
     * Hear schemas.
     *
     * @param known alternatives that were heard; choices may lead back to each other
     */
    private static XmlLabel of(List<Schema> schemas, Set<Schema> known) {
        Set<Schema> speakers = new LinkedHashSet<>();
        schemas.forEach(each -> hear(each, speakers));
        XmlLabel label = new XmlLabel(null, null, Xml.Node.DEFAULT, false, null, List.of());
        for (Schema each : speakers) {
            Xml xml = each.annotations().xml();
            label = xml == null ? label : label.or(xml, each.location().child("xml"));
        }
        return label.name == null ? label.with(alternatives(speakers, known)) : label;
    }

    private static void hear(Schema schema, Set<Schema> speakers) {
        if (!speakers.add(schema)) {
            return;
        }
        Parts.referred(schema).ifPresent(each -> hear(each, speakers));
        List<Schema> allOf = schema.combination().allOf();
        for (Schema each : allOf) {
            if (allOf.size() == 1 || each.reference().isEmpty()) {
                hear(each, speakers);
            }
        }
    }

    private static List<XmlLabel> alternatives(Set<Schema> speakers, Set<Schema> known) {
        List<XmlLabel> labels = new ArrayList<>();
        for (Schema each : speakers) {
            if (known.add(each)) {
                each.combination().oneOf().forEach(one -> labels.add(of(List.of(one), known)));
                each.combination().anyOf().forEach(one -> labels.add(of(List.of(one), known)));
            }
        }
        if (!labels.isEmpty()) {
            speakers.forEach(each -> component(each).ifPresent(labels::add));
        }
        return List.copyOf(labels);
    }

    /** The choice itself may be named, by its component, where what is chosen has a name. */
    private static Optional<XmlLabel> component(Schema schema) {
        List<String> tokens = schema.location().pointer().tokens();
        int size = tokens.size();
        boolean named = (size == 3 && tokens.get(1).equals("schemas"))
                || (size == 2 && List.of("definitions", "$defs").contains(tokens.get(0)));
        return named
                ? Optional.of(
                        new XmlLabel(tokens.get(size - 1), null, Xml.Node.DEFAULT, false, schema.location(), List.of()))
                : Optional.empty();
    }

    private XmlLabel or(Xml xml, Location place) {
        return new XmlLabel(
                name == null ? local(xml.name()) : name,
                namespace == null ? text(xml.namespace()) : namespace,
                node == Xml.Node.DEFAULT ? xml.node() : node,
                wrapped || xml.wrapped(),
                rule == null ? place : rule,
                others);
    }

    private XmlLabel with(List<XmlLabel> alternatives) {
        XmlLabel first = alternatives.isEmpty() ? this : alternatives.get(0);
        return new XmlLabel(
                null,
                namespace,
                node == Xml.Node.DEFAULT ? first.node : node,
                wrapped || first.wrapped,
                rule,
                alternatives);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String local(@Nullable String name) {
        String text = text(name);
        return text == null ? null : text.substring(text.indexOf(':') + 1);
    }

    boolean isWrapped() {
        return wrapped || node == Xml.Node.ELEMENT;
    }

    /**
     * Give the label that an element of this name has, by which its namespace is judged; null where the contract has
     * other names for it. Where it has none, any name will do.
     */
    @Nullable
    XmlLabel taking(String element) {
        if (name != null) {
            return name.equals(element) ? this : null;
        }
        XmlLabel any = others.isEmpty() ? this : null;
        for (XmlLabel each : others) {
            XmlLabel found = each.taking(element);
            if (found != null && element.equals(found.name)) {
                return found;
            }
            any = found == null ? any : found;
        }
        return any;
    }

    /** Give the names that an element may have; none where any will do. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (name != null) {
            names.add(name);
        }
        others.forEach(each -> names.addAll(each.names()));
        return names;
    }

    String nameOr(String member) {
        return name == null ? member.substring(member.indexOf(':') + 1) : name;
    }

    /** Give a place in the contract that says so; null where nothing does. */
    @Nullable
    Location place() {
        return rule != null
                ? rule
                : others.stream()
                        .map(XmlLabel::place)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
