package dev.ringer.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of an XML document, before namespaces are declared and characters escaped. */
sealed interface XmlNode {

    record Text(String text) implements XmlNode {}

    record Cdata(String text) implements XmlNode {}

    record Attribute(XmlName name, String value) {}

    /**
     * An element.
     *
     * @param declared namespaces by prefix that the value itself declares
     */
    record Element(XmlName name, Map<String, String> declared, List<Attribute> attributes, List<XmlNode> children)
            implements XmlNode {

        /** Make one to be filled. */
        static Element named(XmlName name) {
            return new Element(name, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        }
    }
}
