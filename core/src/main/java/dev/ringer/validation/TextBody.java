package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.schema.Schema;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** {@code text/*} other than streams: one text, read as its schema means it. */
final class TextBody implements BodyReader {

    private final Text text;

    TextBody(Text text) {
        this.text = text;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.isText() && !type.isEventStream() && !type.subtype().equals("csv");
    }

    @Override
    public Outcome read(Request request, MediaType type, Content content, Violations violations) {
        Optional<Charset> charset = Charsets.of(type);
        if (charset.isEmpty()) {
            return Charsets.unknown(type);
        }
        Optional<Schema> schema = content.schema();
        return schema.isEmpty()
                ? new Outcome.Opaque()
                : new Outcome.Value(text.scalar(request.body().text(charset.get()), List.of(schema.get())));
    }
}
