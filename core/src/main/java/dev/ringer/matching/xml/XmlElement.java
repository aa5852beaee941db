package dev.ringer.matching.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * An element of an XML document. Prefixes, comments and blanks at the ends of texts do not count.
 *
 * @param name with its namespace in braces before it, as {@code {urn:pets}pet}; without braces where it has none
 * @param attributes by name, written likewise; declarations of namespaces are none
 * @param text all direct text in one, also where elements stand between
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Recursion is as deep as the document, which is bounded. */
    static XmlElement of(Element element) {
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element child) {
                children.add(of(child));
            } else if (each.getNodeType() == Node.TEXT_NODE || each.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(each.getNodeValue());
            }
        }
        return new XmlElement(
                name(element), attributes(element), children, text.toString().strip());
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap nodes = element.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Attr each = (Attr) nodes.item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(each.getNamespaceURI())) {
                attributes.put(name(each), each.getValue());
            }
        }
        return attributes;
    }

    private static String name(Node node) {
        String namespace = node.getNamespaceURI();
        return namespace == null || namespace.isEmpty()
                ? node.getLocalName()
                : "{" + namespace + "}" + node.getLocalName();
    }

    /** Give the element's name without its namespace. */
    public String local() {
        return name.substring(name.lastIndexOf('}') + 1);
    }
}
