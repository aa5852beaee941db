package dev.ringer.validation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML document; names are local ones.
 *
 * <p>Read without document type and external entities, so that nothing is expanded and nothing fetched. Bounds: nesting
 * of {@value #DEPTH_MAX}, and {@value #ATTRIBUTES_MAX} attributes of an element, declarations of namespaces among them.
 */
record XmlElement(
        String name,
        @Nullable String namespace,
        Map<String, Attribute> attributes,
        List<XmlElement> children,
        String text,
        boolean isNil) {

    record Attribute(String value, @Nullable String namespace) {}

    private static final int DEPTH_MAX = 200;
    private static final int ATTRIBUTES_MAX = 1_000;

    /** The parser's code for it. */
    private static final String TOO_MANY = "JAXP00010002";

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    /** An element, or why there is none. */
    sealed interface Result {
        record Root(XmlElement element) implements Result {}

        record Malformed(String reason) implements Result {}
    }

    List<XmlElement> children(Set<String> named) {
        return children.stream().filter(each -> named.contains(each.name())).toList();
    }

    /**
     * Read a document.
     *
     * @param charset null where the document says it
     */
    static Result parse(byte[] bytes, @Nullable String charset) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The parser looks namespaces up one after the other, so that many of them, or many below many, take for ever;
        // and it does not count them as attributes. Prefixes are looked up in a map here instead.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", Integer.toString(ATTRIBUTES_MAX));
        // Newer versions of Java have a limit of their own, which is lower.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        // Without a reporter, the parser writes to standard error.
        factory.setXMLReporter((message, type, more, at) -> {});
        XmlText.Result decoded = XmlText.of(bytes, charset);
        if (decoded instanceof XmlText.Result.Malformed malformed) {
            return new Result.Malformed(malformed.reason());
        }
        String text = ((XmlText.Result.Text) decoded).text();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return new Result.Malformed("a document type is not allowed");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    XmlElement root = element(reader, new XmlNames(), 1);
                    while (reader.hasNext()) {
                        reader.next();
                    }
                    return new Result.Root(root);
                }
            }
            return new Result.Malformed("there is no element");
        } catch (XMLStreamException e) {
            return new Result.Malformed(said(e));
        } catch (MissingResourceException e) {
            // The parser has no words for some of what it finds.
            return new Result.Malformed("it is not well-formed");
        }
    }

    private static String said(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        String reason = (start < 0 ? message : message.substring(start + 9)).strip();
        if (reason.startsWith(TOO_MANY)) {
            reason = "an element has more than " + ATTRIBUTES_MAX + " attributes";
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String clean = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return line > 0
                ? clean + " (line " + line + ", column " + e.getLocation().getColumnNumber() + ")"
                : clean;
    }

    private static XmlElement element(XMLStreamReader reader, XmlNames outer, int depth) throws XMLStreamException {
        if (depth > DEPTH_MAX) {
            throw new XMLStreamException("nested deeper than " + DEPTH_MAX + " levels", reader.getLocation());
        }
        XmlNames names = outer.within(reader);
        String name = names.local(reader.getLocalName(), reader);
        boolean nil = false;
        String namespace = names.ofElement(reader.getLocalName());
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String written = XmlNames.attribute(reader, i);
            if (XmlNames.isDeclaration(written)) {
                continue;
            }
            String local = names.local(written, reader);
            String of = names.namespace(written);
            if (INSTANCE.equals(of)) {
                nil |= local.equals("nil") && reader.getAttributeValue(i).equals("true");
            } else {
                attributes.put(local, new Attribute(reader.getAttributeValue(i), of));
            }
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, names, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
            event = reader.next();
        }
        String content = children.isEmpty() ? text.toString() : text.toString().strip();
        return new XmlElement(name, namespace, attributes, children, content, nil);
    }
}
