package dev.ringer.matching.xml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathEvaluationResult.XPathResultType;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathNodes;
import org.w3c.dom.Node;

/** An XPath 1.0 expression. Safe for use by several threads; each takes an expression of its own. */
public final class XPathQuery {

    /** A text of the root holds those of all within, so that all texts together may be far larger than the document. */
    private static final int CHARACTERS_MAX = 4 << 20;

    private final String source;
    private final Map<String, String> namespaces;
    private final Queue<XPathExpression> idle = new ConcurrentLinkedQueue<>();

    private XPathQuery(String source, Map<String, String> namespaces) {
        this.source = source;
        this.namespaces = Map.copyOf(namespaces);
    }

    /**
     * Read an expression.
     *
     * @param namespaces addresses by prefix; a name without prefix is in no namespace, whatever a document's default
     * @throws IllegalArgumentException when the text is no XPath, is too large, or uses a prefix that is not declared
     */
    public static XPathQuery of(String source, Map<String, String> namespaces) {
        XPathQuery query = new XPathQuery(source, namespaces);
        try {
            query.idle.add(query.compile());
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
        return query;
    }

    private static String reason(Throwable e) {
        Throwable at = e;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage()).strip();
    }

    private XPathExpression compile() throws XPathExpressionException {
        XPathFactory factory = XPathFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (XPathFactoryConfigurationException e) {
            throw new IllegalStateException("the platform's XPath lacks secure processing", e);
        }
        XPath path = factory.newXPath();
        path.setNamespaceContext(new Prefixes(namespaces));
        return path.compile(source);
    }

    /**
     * Give the texts of what the expression finds, in the document's order; a number or text as itself, true as
     * {@code true}, and nothing for false or where the bound of characters is reached.
     */
    public List<String> find(XmlDocument document) {
        try {
            XPathExpression known = idle.poll();
            XPathExpression expression = known != null ? known : compile();
            List<String> found = texts(expression.evaluateExpression(document.document()));
            idle.add(expression);
            return found;
        } catch (XPathExpressionException e) {
            return List.of();
        }
    }

    private static List<String> texts(XPathEvaluationResult<?> result) {
        XPathResultType type = result.type();
        Object value = result.value();
        if (value instanceof XPathNodes nodes) {
            return texts(nodes);
        }
        if (type == XPathResultType.BOOLEAN) {
            return Boolean.TRUE.equals(value) ? List.of("true") : List.of();
        }
        return List.of(value instanceof Number number ? number(number.doubleValue()) : String.valueOf(value));
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    private static List<String> texts(XPathNodes nodes) {
        List<String> texts = new ArrayList<>();
        int characters = 0;
        for (Node node : nodes) {
            String text = node.getTextContent();
            characters += text.length();
            if (characters > CHARACTERS_MAX) {
                return List.of();
            }
            texts.add(text);
        }
        return texts;
    }

    @Override
    public String toString() {
        return source;
    }
}
