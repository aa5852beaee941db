package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import java.nio.charset.Charset;
import java.util.Optional;

/** {@code application/json} and whatever ends in {@code +json}. */
final class JsonBody implements BodyReader {

    @Override
    public boolean reads(MediaType type) {
        return type.isJson();
    }

    @Override
    public Outcome read(Request request, MediaType type, Content content, Violations violations) {
        Optional<Charset> charset = Charsets.of(type);
        if (charset.isEmpty()) {
            return Charsets.unknown(type);
        }
        try {
            Body body = request.body();
            // The reader tells the Unicode encodings apart by itself; only others must be decoded first.
            boolean unicode = charset.get().name().startsWith("UTF");
            return new Outcome.Value(
                    unicode ? JsonReader.read(body.bytes()) : JsonReader.read(body.text(charset.get())));
        } catch (JsonSyntaxException e) {
            return new Outcome.Malformed(
                    "syntax",
                    "The body is no JSON: " + e.reason() + " (line " + e.line() + ", column " + e.column() + ").");
        }
    }
}
