package dev.ringer.rendering;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Alternatives;
import dev.ringer.schema.Annotations.Xml;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas of one value say of its XML node (OAS 3.2, "XML Object").
 *
 * <p>A schema speaks before what it refers to. Of combinations, only what stands in them by itself is heard: a sole
 * {@code allOf}, members of {@code allOf} that are no reference, and the alternative that the value looks like. So an
 * object does not take its element's name from one of several objects that it extends.
 *
 * @param name as written; null where the place of the schema decides
 */
record XmlFacts(
        @Nullable String name,
        @Nullable String namespace,
        @Nullable String prefix,
        Xml.Node node,
        boolean wrapped) {

    static final XmlFacts NONE = new XmlFacts(null, null, null, Xml.Node.DEFAULT, false);

    static XmlFacts of(List<Schema> schemas, Json value) {
        XmlFacts facts = NONE;
        for (Schema each : speakers(schemas, value)) {
            Xml xml = each.annotations().xml();
            if (xml != null) {
                facts = facts.or(xml);
            }
        }
        return facts;
    }

    private XmlFacts or(Xml xml) {
        return new XmlFacts(
                name == null ? text(xml.name()) : name,
                namespace == null ? text(xml.namespace()) : namespace,
                prefix == null ? text(xml.prefix()) : prefix,
                node == Xml.Node.DEFAULT ? xml.node() : node,
                wrapped || xml.wrapped());
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Tell whether an array has an element of its own around its items. */
    boolean isWrapped() {
        return wrapped || node == Xml.Node.ELEMENT;
    }

    /** Give the name under which the first of the schemas that has one stands among a document's components. */
    static Optional<String> component(List<Schema> schemas, Json value) {
        List<Schema> speakers = speakers(schemas, value);
        return component(speakers)
                .or(() -> component(speakers.stream()
                        .flatMap(each -> each.combination().allOf().stream())
                        .flatMap(each -> Parts.referred(each).stream())
                        .toList()));
    }

    private static Optional<String> component(List<Schema> schemas) {
        return schemas.stream()
                .map(each -> component(each.location().pointer()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> component(Pointer pointer) {
        List<String> tokens = pointer.tokens();
        int size = tokens.size();
        boolean openApi =
                size == 3 && tokens.get(0).equals("components") && tokens.get(1).equals("schemas");
        boolean definition = size == 2 && List.of("definitions", "$defs").contains(tokens.get(0));
        return openApi || definition ? Optional.of(tokens.get(size - 1)) : Optional.empty();
    }

    private static List<Schema> speakers(List<Schema> schemas, Json value) {
        Set<Schema> speakers = new LinkedHashSet<>();
        schemas.forEach(each -> hear(each, value, speakers));
        return List.copyOf(speakers);
    }

    private static void hear(Schema schema, Json value, Set<Schema> speakers) {
        if (!speakers.add(schema)) {
            return;
        }
        Parts.referred(schema).ifPresent(each -> hear(each, value, speakers));
        List<Schema> allOf = schema.combination().allOf();
        for (Schema each : allOf) {
            if (allOf.size() == 1 || each.reference().isEmpty()) {
                hear(each, value, speakers);
            }
        }
        List<Schema> alternatives = new ArrayList<>(Alternatives.one(schema, value));
        alternatives.addAll(Alternatives.any(schema, value));
        if (alternatives.size() == 1) {
            hear(alternatives.get(0), value, speakers);
        }
    }
}
