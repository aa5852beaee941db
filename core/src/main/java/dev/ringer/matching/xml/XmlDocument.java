package dev.ringer.matching.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A well-formed XML document without a document type. For use by one thread.
 *
 * <p>Bounds: {@value #BYTES_MAX} bytes, {@value #TAGS_MAX} tags, {@value #DEPTH_MAX} levels; what is beyond is read as
 * if it were no XML.
 */
public final class XmlDocument {

    private static final int BYTES_MAX = 1 << 20;

    /** An XPath that compares all with all takes time by the square of the elements. */
    private static final int TAGS_MAX = 10_000;

    private static final int DEPTH_MAX = 200;

    private static final String DEPTH_LIMIT = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private final Document document;

    private XmlDocument(Document document) {
        this.document = document;
    }

    /** Read a document whose encoding it says itself; nothing where it is none, or goes beyond a bound. */
    public static Optional<XmlDocument> parse(byte[] bytes) {
        return isSmall(bytes) ? parse(new InputSource(new ByteArrayInputStream(bytes))) : Optional.empty();
    }

    /** Read a document out of decoded text; nothing where it is none, or goes beyond a bound. */
    public static Optional<XmlDocument> parse(String text) {
        boolean small = text.length() <= BYTES_MAX && isSmall(text.getBytes(StandardCharsets.UTF_8));
        return small ? parse(new InputSource(new StringReader(text))) : Optional.empty();
    }

    private static boolean isSmall(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return false;
        }
        int tags = 0;
        for (byte b : bytes) {
            tags += b == '<' ? 1 : 0;
        }
        return tags <= TAGS_MAX;
    }

    private static Optional<XmlDocument> parse(InputSource source) {
        try {
            return Optional.of(new XmlDocument(builder().parse(source)));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEPTH_LIMIT, Integer.toString(DEPTH_MAX));
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without a handler, the parser writes to standard error.
            builder.setErrorHandler(new Throwing());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser lacks a feature", e);
        }
    }

    /** Give the document's element with all that is in it. */
    public XmlElement root() {
        return XmlElement.of(document.getDocumentElement());
    }

    Document document() {
        return document;
    }

    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // A document that can be read is good enough.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
