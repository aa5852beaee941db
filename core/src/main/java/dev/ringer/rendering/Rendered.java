package dev.ringer.rendering;

import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A value as bytes.
 *
 * @param type as it is sent, with whatever parameters the bytes need
 */
public record Rendered(Body body, MediaType type) {

    private static final String CHARSET = "charset";

    static Rendered of(byte[] bytes, MediaType type) {
        return new Rendered(Body.of(bytes), type);
    }

    /**
     * Write text in the charset that the media type names, else in UTF-8, which is then named for types of text.
     *
     * <p>A charset that is unknown, or lacks a character of the text, gives way to UTF-8.
     */
    static Rendered text(String text, MediaType type) {
        String clean = WellFormed.of(text);
        Charset charset = charset(clean, type);
        boolean named = type.parameters().containsKey(CHARSET);
        boolean right = named && charset.equals(charset(type).orElse(null));
        MediaType sent = right || (!named && !type.isText()) ? type : type.withParameter(CHARSET, "utf-8");
        return of(clean.getBytes(charset), sent);
    }

    /** Give the charset in which {@link #text} writes the text. */
    static Charset charset(String text, MediaType type) {
        return charset(type)
                .filter(each -> each.canEncode() && each.newEncoder().canEncode(text))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> charset(MediaType type) {
        String name = type.parameters().get(CHARSET);
        try {
            return name == null || !Charset.isSupported(name) ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
