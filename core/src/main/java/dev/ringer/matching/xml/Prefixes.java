package dev.ringer.matching.xml;

import java.util.Iterator;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import org.jspecify.annotations.Nullable;

/** The namespaces that an expression names. */
record Prefixes(Map<String, String> namespaces) implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
        return prefix.equals(XMLConstants.XML_NS_PREFIX)
                ? XMLConstants.XML_NS_URI
                : namespaces.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public @Nullable String getPrefix(String address) {
        Iterator<String> prefixes = getPrefixes(address);
        return prefixes.hasNext() ? prefixes.next() : null;
    }

    @Override
    public Iterator<String> getPrefixes(String address) {
        return namespaces.entrySet().stream()
                .filter(each -> each.getValue().equals(address))
                .map(Map.Entry::getKey)
                .iterator();
    }
}
