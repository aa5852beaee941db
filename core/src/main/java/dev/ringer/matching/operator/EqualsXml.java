package dev.ringer.matching.operator;

import dev.ringer.json.JsonString;
import dev.ringer.matching.xml.XmlDocument;
import dev.ringer.matching.xml.XmlElement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Equality of XML documents: prefixes, comments and blanks around texts do not count, namespaces do. */
record EqualsXml(String source, XmlLikeness likeness) implements SingleMatcher {

    static @Nullable Matcher read(Operand operand) {
        Optional<XmlDocument> document =
                operand.value() instanceof JsonString text ? XmlDocument.parse(text.value()) : Optional.empty();
        if (document.isEmpty()) {
            return operand.wrong("a well-formed XML document without a document type");
        }
        try {
            XmlElement root = document.get().root();
            JsonLikeness.Order order =
                    operand.has("ignoreOrder") ? JsonLikeness.Order.IGNORED : JsonLikeness.Order.KEPT;
            return new EqualsXml(((JsonString) operand.value()).value(), XmlLikeness.of(root, order));
        } catch (IllegalArgumentException e) {
            operand.reader().report("operand", "'" + operand.word() + "' " + e.getMessage(), operand.at());
            return null;
        }
    }

    /** Give a value as XML. */
    static Optional<XmlDocument> document(Subject subject) {
        if (subject instanceof Payload payload) {
            return payload.xml();
        }
        String text = subject.text();
        return text == null ? Optional.empty() : XmlDocument.parse(text);
    }

    @Override
    public boolean test(Subject subject, Instant now) {
        return document(subject).map(each -> likeness.test(each.root())).orElse(false);
    }

    @Override
    public double miss(Subject subject, Instant now) {
        return document(subject).map(each -> likeness.distance(each.root())).orElse(1.0);
    }

    @Override
    public String expected() {
        return "be XML like " + Subject.cut(source);
    }

    @Override
    public int sharpness() {
        return EXACT;
    }
}
