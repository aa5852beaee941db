package dev.ringer.validation;

import dev.ringer.http.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Charsets that media types name. */
final class Charsets {

    private Charsets() {}

    /** Give the charset of a media type, UTF-8 where it names none; nothing where it is unknown. */
    static Optional<Charset> of(MediaType type) {
        String name = type.parameters().get("charset");
        if (name == null || name.isBlank()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    static BodyReader.Outcome unknown(MediaType type) {
        return new BodyReader.Outcome.Malformed(
                "charset",
                "The charset '" + type.parameters().getOrDefault("charset", "") + "' is not known, use utf-8.");
    }
}
