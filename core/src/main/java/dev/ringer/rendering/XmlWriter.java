package dev.ringer.rendering;

import dev.ringer.rendering.XmlNode.Attribute;
import dev.ringer.rendering.XmlNode.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes an element as text of XML 1.0 with namespaces.
 *
 * <p>A namespace is declared on the first element that needs it, that of {@code xsi:nil} on the root. A prefix without
 * a namespace means the one that the prefix has elsewhere in the document; where it has none, the name is written
 * without it. Elements without a namespace of their own are in the default namespace of their parent. An attribute
 * whose name is taken gets an underscore behind it.
 */
final class XmlWriter {

    /** Prefixes that mean the same everywhere, though nothing but the document makes them do so. */
    private static final Map<String, String> USUAL =
            Map.of("xsi", XmlTree.XSI, "xlink", "http://www.w3.org/1999/xlink");

    private final StringBuilder out = new StringBuilder(512);
    private final Map<String, String> known = new HashMap<>();
    private boolean nil;

    private XmlWriter() {}

    static String write(Element root) {
        XmlWriter writer = new XmlWriter();
        writer.learn(root);
        USUAL.forEach(writer.known::putIfAbsent);
        if (writer.nil) {
            root.declared().putIfAbsent("xsi", XmlTree.XSI);
        }
        writer.element(root, new Scope(null, Map.of("xml", XmlName.XML_NAMESPACE), Set.of()));
        return writer.out.toString();
    }

    /**
     * Namespaces by prefix; the default one has the empty prefix.
     *
     * @param declared on this element
     * @param used by names of this element, so that they must not be declared anew on it
     */
    private record Scope(@Nullable Scope outer, Map<String, String> declared, Set<String> used) {

        static Scope within(Scope outer, Element element) {
            return new Scope(outer, new LinkedHashMap<>(element.declared()), new HashSet<>());
        }

        @Nullable
        String namespace(String prefix) {
            String here = declared.get(prefix);
            return here != null || outer == null ? here : outer.namespace(prefix);
        }

        /** Give a prefix that means the namespace, or null where there is none. */
        @Nullable
        String prefix(String namespace) {
            for (Scope at = this; at != null; at = at.outer) {
                for (Map.Entry<String, String> each : at.declared.entrySet()) {
                    boolean visible = namespace.equals(namespace(each.getKey()));
                    if (visible && !each.getKey().isEmpty()) {
                        return each.getKey();
                    }
                }
            }
            return null;
        }

        /** See that the prefix means the namespace; tell whether it does. */
        boolean bind(String prefix, String namespace) {
            boolean bound = namespace.equals(namespace(prefix));
            boolean free = !bound && !used.contains(prefix) && !prefix.equals("xml");
            if (free) {
                declared.put(prefix, namespace);
            }
            used.add(prefix);
            return bound || free;
        }
    }

    private void learn(Element element) {
        element.declared().forEach(known::putIfAbsent);
        learn(element.name());
        element.attributes().forEach(each -> learn(each.name()));
        for (XmlNode child : element.children()) {
            if (child instanceof Element inner) {
                learn(inner);
            }
        }
    }

    private void learn(XmlName name) {
        String prefix = name.prefix();
        String namespace = name.namespace();
        if (prefix != null && namespace != null) {
            known.putIfAbsent(prefix, namespace);
        }
        nil |= XmlTree.XSI.equals(namespace);
    }

    private void element(Element element, Scope outer) {
        Scope scope = Scope.within(outer, element);
        String name = elementName(element.name(), scope);
        StringBuilder attributes = new StringBuilder();
        Set<String> taken = new HashSet<>();
        for (Attribute each : element.attributes()) {
            attributes
                    .append(' ')
                    .append(attributeName(each.name(), scope, taken))
                    .append("=\"");
            XmlText.attribute(each.value(), attributes);
            attributes.append('"');
        }
        out.append('<').append(name);
        scope.declared().forEach(this::declaration);
        out.append(attributes);
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        element.children().forEach(each -> child(each, scope));
        out.append("</").append(name).append('>');
    }

    private void child(XmlNode node, Scope scope) {
        if (node instanceof Element inner) {
            element(inner, scope);
        } else if (node instanceof XmlNode.Cdata cdata) {
            XmlText.cdata(cdata.text(), out);
        } else {
            XmlText.content(((XmlNode.Text) node).text(), out);
        }
    }

    private void declaration(String prefix, String namespace) {
        out.append(prefix.isEmpty() ? " xmlns" : " xmlns:").append(prefix).append("=\"");
        XmlText.attribute(namespace, out);
        out.append('"');
    }

    private String elementName(XmlName name, Scope scope) {
        String namespace = namespace(name, scope);
        String prefix = name.prefix();
        if (namespace == null) {
            return name.bare();
        }
        if (prefix != null && scope.bind(prefix, namespace)) {
            return prefix + ":" + name.local();
        }
        scope.bind("", namespace);
        return name.bare();
    }

    private String attributeName(XmlName name, Scope scope, Set<String> taken) {
        String namespace = namespace(name, scope);
        String prefix = namespace == null ? null : attributePrefix(name.prefix(), namespace, scope);
        String local = prefix == null ? name.bare() : name.local();
        while (!taken.add("{" + namespace + "}" + local)) {
            local += "_";
        }
        return prefix == null ? local : prefix + ":" + local;
    }

    /** Give the namespace that a name asks for, itself or by its prefix. */
    private @Nullable String namespace(XmlName name, Scope scope) {
        String prefix = name.prefix();
        if (name.namespace() != null || prefix == null) {
            return name.namespace();
        }
        String bound = scope.namespace(prefix);
        return bound == null ? known.get(prefix) : bound;
    }

    /** Attributes without a prefix are in no namespace, so that one is found or made where the contract names none. */
    private static String attributePrefix(@Nullable String wanted, String namespace, Scope scope) {
        String there = wanted == null ? scope.prefix(namespace) : wanted;
        String prefix = there == null ? "ns1" : there;
        for (int i = 2; !scope.bind(prefix, namespace); i++) {
            prefix = "ns" + i;
        }
        return prefix;
    }
}
