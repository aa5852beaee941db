package dev.ringer.rendering;

import dev.ringer.http.Body;
import dev.ringer.http.MediaType;

/**
 * A value as bytes.
 *
 * @param type as it is sent, with whatever parameters the bytes need
 */
public record Rendered(Body body, MediaType type) {

    static Rendered of(byte[] bytes, MediaType type) {
        return new Rendered(Body.of(bytes), type);
    }

    static Rendered text(String text, MediaType type) {
        MediaType sent = type.isText() && !type.parameters().containsKey("charset")
                ? type.withParameter("charset", "utf-8")
                : type;
        return new Rendered(Body.of(text), sent);
    }
}
