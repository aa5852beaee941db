package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a schema says beside what it asks: titles, examples, XML names, extensions. */
final class AnnotationReader {

    private AnnotationReader() {}

    /** Read the annotations of a schema. */
    static Annotations read(JsonObject source, Dialect dialect) {
        Annotations annotations = new Annotations(
                source.string("title"),
                source.string("description"),
                source.get("default"),
                examples(source, dialect),
                source.isTrue("readOnly"),
                source.isTrue("writeOnly"),
                source.isTrue("deprecated"),
                xml(source.object("xml")),
                extensions(source));
        return annotations.equals(Annotations.NONE) ? Annotations.NONE : annotations;
    }

    private static List<Json> examples(JsonObject source, Dialect dialect) {
        Json example = dialect.isOpenApi() ? source.get("example") : null;
        if (example == null && dialect.isOpenApi()) {
            example = source.get("x-example");
        }
        List<Json> examples = new ArrayList<>();
        if (example != null) {
            examples.add(example);
        }
        JsonArray list = source.array("examples");
        if (list != null) {
            list.forEach(examples::add);
        }
        return List.copyOf(examples);
    }

    private static Annotations.@Nullable Xml xml(@Nullable JsonObject xml) {
        if (xml == null) {
            return null;
        }
        String written = xml.string("nodeType");
        Annotations.Xml.Node node = Annotations.Xml.Node.DEFAULT;
        if (written != null) {
            node = switch (written.toLowerCase(Locale.ROOT)) {
                case "element" -> Annotations.Xml.Node.ELEMENT;
                case "attribute" -> Annotations.Xml.Node.ATTRIBUTE;
                case "text" -> Annotations.Xml.Node.TEXT;
                case "cdata" -> Annotations.Xml.Node.CDATA;
                case "none" -> Annotations.Xml.Node.NONE;
                default -> Annotations.Xml.Node.DEFAULT;
            };
        } else if (xml.isTrue("attribute")) {
            node = Annotations.Xml.Node.ATTRIBUTE;
        }
        return new Annotations.Xml(
                xml.string("name"), xml.string("namespace"), xml.string("prefix"), node, xml.isTrue("wrapped"));
    }

    private static JsonObject extensions(JsonObject source) {
        JsonObject.Builder extensions = JsonObject.builder();
        for (Map.Entry<String, Json> member : source) {
            if (member.getKey().startsWith("x-")) {
                extensions.put(member.getKey(), member.getValue());
            }
        }
        return extensions.build();
    }
}
