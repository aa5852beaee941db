package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.matching.xml.XPathQuery;
import dev.ringer.matching.xml.XmlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Helpers for XML. */
final class Xml {

    private static final Map<String, String> PREFIXES = Map.of(
            "soap", "http://schemas.xmlsoap.org/soap/envelope/",
            "soap12", "http://www.w3.org/2003/05/soap-envelope");

    private static final String SOAP_BODY = "/*[local-name()='Envelope']/*[local-name()='Body']";

    private static final Kept<XPathQuery> KNOWN = new Kept<>(path -> XPathQuery.of(path, PREFIXES));

    private Xml() {}

    static @Nullable String fault(String path) {
        try {
            KNOWN.of(path);
            return null;
        } catch (IllegalArgumentException e) {
            return "'" + path + "' is no XPath: " + e.getMessage();
        }
    }

    static @Nullable Object path(Call call) {
        return found(call, call.text(1));
    }

    static @Nullable Object soapPath(Call call) {
        return found(call, SOAP_BODY + call.text(1));
    }

    /** Give a text, or a list of several; null where there is none. */
    private static @Nullable Object found(Call call, String path) {
        String fault = fault(path);
        if (fault != null) {
            throw call.failure(fault);
        }
        List<String> texts = KNOWN.of(path).find(document(call));
        if (texts.isEmpty()) {
            return call.option("default");
        }
        return texts.size() == 1
                ? texts.get(0)
                : JsonArray.of(texts.stream().map(Json::of).toList());
    }

    private static XmlDocument document(Call call) {
        Object value = call.value(0);
        String text = call.text(0);
        call.run().read(text.length() * 16);
        Optional<XmlDocument> document =
                value instanceof BodyView body ? body.payload().xml() : XmlDocument.parse(text);
        return document.orElseThrow(() -> call.failure(Call.shown(value) + " is no XML"));
    }
}
