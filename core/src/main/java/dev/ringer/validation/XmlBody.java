package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** XML, read back by the {@code xml} keywords as the value that it stands for. */
final class XmlBody implements BodyReader {

    private final Text text;

    XmlBody(Text text) {
        this.text = text;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.isXml();
    }

    @Override
    public Outcome read(Request request, MediaType type, Content content, Violations violations) {
        Optional<Charset> charset = Charsets.of(type);
        if (charset.isEmpty()) {
            return Charsets.unknown(type);
        }
        // The media type's word counts before the document's own (RFC 7303, 3.2).
        String named = type.parameters().containsKey("charset") ? charset.get().name() : null;
        XmlElement.Result result = XmlElement.parse(request.body().bytes(), named);
        if (result instanceof XmlElement.Result.Malformed malformed) {
            return new Outcome.Malformed("syntax", "The body is no XML: " + malformed.reason() + ".");
        }
        Optional<Schema> schema = content.schema();
        if (schema.isEmpty()) {
            return new Outcome.Opaque();
        }
        XmlElement root = ((XmlElement.Result.Root) result).element();
        return new Outcome.Value(new XmlValue(text, violations).of(root, List.of(schema.get()), Pointer.ROOT));
    }
}
