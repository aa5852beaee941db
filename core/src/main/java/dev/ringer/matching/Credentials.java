package dev.ringer.matching;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code Authorization} says (RFC 7617, RFC 6750, RFC 7519). Nothing is verified: that is validation's. */
final class Credentials {

    private Credentials() {}

    /** Give {@code scheme} in lower case, {@code token}, and for Basic {@code user} and {@code password}. */
    static Map<String, String> of(Request request) {
        String value = request.headers().get("Authorization");
        if (value == null) {
            return Map.of();
        }
        String plain = value.strip();
        int space = plain.indexOf(' ');
        Map<String, String> found = new HashMap<>();
        found.put("scheme", (space < 0 ? plain : plain.substring(0, space)).toLowerCase(Locale.ROOT));
        if (space >= 0) {
            String token = plain.substring(space + 1).strip();
            found.put("token", token);
            if ("basic".equals(found.get("scheme"))) {
                basic(token, found);
            }
        }
        return found;
    }

    private static void basic(String token, Map<String, String> into) {
        byte[] bytes = bytes(Base64.getDecoder(), token);
        String pair = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        if (colon >= 0) {
            into.put("user", pair.substring(0, colon));
            into.put("password", pair.substring(colon + 1));
        }
    }

    private static byte @Nullable [] bytes(Base64.Decoder decoder, String text) {
        try {
            return decoder.decode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Give a claim of the bearer's token by its name, or by a pointer that begins with a slash; null without one. */
    static @Nullable Json claim(Request request, String name) {
        String[] parts = of(request).getOrDefault("token", "").split("\\.", -1);
        byte[] bytes = parts.length == 3 ? bytes(Base64.getUrlDecoder(), parts[1]) : null;
        try {
            if (bytes == null || !(JsonReader.read(bytes) instanceof JsonObject claims)) {
                return null;
            }
            return name.startsWith("/") ? Pointer.parse(name).find(claims) : claims.get(name);
        } catch (JsonSyntaxException e) {
            return null;
        }
    }
}
