package dev.ringer.matching.operator;

import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import dev.ringer.http.Multipart;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.matching.xml.XmlDocument;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or of a part, read in each way once at the most, and only when asked. For use by one thread.
 *
 * <p>What the media type says decides on charset and boundary alone: a body of JSON is JSON whatever it calls itself.
 */
public final class Payload implements Subject {

    private final Body body;
    private final Supplier<Optional<MediaType>> type;
    private @Nullable String text;
    private boolean jsonWasRead;
    private @Nullable Json json;
    private boolean xmlWasRead;
    private @Nullable XmlDocument xml;
    private @Nullable Query form;
    private @Nullable List<Multipart.Part> parts;

    /**
     * Make a payload.
     *
     * @param type called when it is first needed
     */
    public Payload(Body body, Supplier<Optional<MediaType>> type) {
        this.body = body;
        this.type = type;
    }

    @Override
    public boolean isAbsent() {
        return body.isEmpty();
    }

    @Override
    public @Nullable String text() {
        if (body.isEmpty()) {
            return null;
        }
        if (text == null) {
            text = body.text(charset());
        }
        return text;
    }

    private Charset charset() {
        String name = type.get().map(each -> each.parameters().get("charset")).orElse("utf-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    @Override
    public @Nullable Json json() {
        if (!jsonWasRead) {
            jsonWasRead = true;
            json = readJson();
        }
        return json;
    }

    private @Nullable Json readJson() {
        try {
            return body.isEmpty() ? null : JsonReader.read(body.bytes());
        } catch (JsonSyntaxException e) {
            return null;
        }
    }

    public Optional<XmlDocument> xml() {
        if (!xmlWasRead) {
            xmlWasRead = true;
            xml = readXml().orElse(null);
        }
        return Optional.ofNullable(xml);
    }

    /** The media type's charset counts before the document's own (RFC 7303, 3.2). */
    private Optional<XmlDocument> readXml() {
        boolean named = type.get()
                .filter(each -> each.parameters().containsKey("charset"))
                .isPresent();
        String decoded = named ? text() : null;
        return decoded == null ? XmlDocument.parse(body.bytes()) : XmlDocument.parse(decoded);
    }

    /** Give the fields of an urlencoded form; none where the media type is another. */
    public Query form() {
        if (form == null) {
            boolean is = type.get().filter(MediaType::isForm).isPresent();
            form = is ? Query.parse(body.text()) : Query.EMPTY;
        }
        return form;
    }

    /** Give the parts of a multipart body; none where the media type is another, or the body is malformed. */
    public List<Multipart.Part> parts() {
        if (parts == null) {
            parts = type.get()
                    .filter(MediaType::isMultipart)
                    .map(each -> each.parameters().getOrDefault("boundary", ""))
                    .filter(boundary -> !boundary.isEmpty())
                    .map(boundary -> Multipart.parse(body, boundary))
                    .map(result -> result instanceof Multipart.Result.Parts found ? found.parts() : null)
                    .orElse(List.of());
        }
        return parts;
    }

    @Override
    public byte @Nullable [] bytes() {
        return body.isEmpty() ? null : body.bytes();
    }

    @Override
    public List<Subject> each() {
        return body.isEmpty() ? List.of() : Subject.super.each();
    }

    @Override
    public String shown() {
        String decoded = text();
        return decoded == null ? "empty" : "'" + Subject.cut(decoded) + "'";
    }
}
