package dev.ringer.validation;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The prefixes that an element declares, and those around it (Namespaces in XML 1.0, 6.1). */
final class XmlNames {

    private static final String DECLARATION = "xmlns:";

    private final @Nullable XmlNames outer;
    private final Map<String, String> own;

    XmlNames() {
        this(null, Map.of("xml", "http://www.w3.org/XML/1998/namespace"));
    }

    private XmlNames(@Nullable XmlNames outer, Map<String, String> own) {
        this.outer = outer;
        this.own = own;
    }

    /** Give the names within the element that the reader stands at; these very ones where it declares none. */
    XmlNames within(XMLStreamReader reader) {
        Map<String, String> declared = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = attribute(reader, i);
            if (isDeclaration(name)) {
                declared = declared == null ? new HashMap<>() : declared;
                declared.put(
                        name.substring(Math.min(name.length(), DECLARATION.length())), reader.getAttributeValue(i));
            }
        }
        return declared == null ? this : new XmlNames(this, declared);
    }

    /** Give an attribute's name with its prefix; the reader parts the two even where it heeds no namespaces. */
    static String attribute(XMLStreamReader reader, int index) {
        String prefix = reader.getAttributePrefix(index);
        String local = reader.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    static boolean isDeclaration(String name) {
        return name.startsWith("xmlns") && (name.length() == 5 || name.startsWith(DECLARATION));
    }

    /** Give the namespace of an element; null where there is none. Without a prefix, it has the one for all such. */
    @Nullable
    String ofElement(String name) {
        return bound(name.substring(0, Math.max(0, name.indexOf(':'))));
    }

    /** Give the namespace of a name with a prefix; null where there is none. */
    @Nullable
    String namespace(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? null : bound(name.substring(0, colon));
    }

    private @Nullable String bound(String prefix) {
        for (XmlNames each = this; each != null; each = each.outer) {
            String found = each.own.get(prefix);
            if (found != null) {
                return found.isEmpty() ? null : found;
            }
        }
        return null;
    }

    /**
     * Give a name without its prefix.
     *
     * @throws XMLStreamException when the prefix is not declared, or the name has two colons or nothing beside one
     */
    String local(String name, XMLStreamReader reader) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return name;
        }
        if (colon == 0 || colon == name.length() - 1 || name.indexOf(':', colon + 1) > 0) {
            throw new XMLStreamException("the name '" + name + "' has a colon in a wrong place", reader.getLocation());
        }
        if (namespace(name) == null) {
            throw new XMLStreamException(
                    "the prefix '" + name.substring(0, colon) + "' is not declared", reader.getLocation());
        }
        return name.substring(colon + 1);
    }
}
