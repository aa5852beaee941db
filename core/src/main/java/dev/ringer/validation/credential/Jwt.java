package dev.ringer.validation.credential;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Web Token in compact form (RFC 7519; RFC 7515, 7.1).
 *
 * @param compact the token as it was sent
 */
public record Jwt(JsonObject header, JsonObject claims, String compact) {

    /** Claims in which issuers list what the bearer may do. */
    private static final List<String> SCOPES = List.of("scope", "scp", "scopes", "permissions", "roles");

    /** Read a token; nothing where it is none. */
    public static Optional<Jwt> parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        JsonObject header = object(parts[0]);
        JsonObject claims = object(parts[1]);
        if (header == null || claims == null || bytes(parts[2]) == null || header.get("alg") == null) {
            return Optional.empty();
        }
        return Optional.of(new Jwt(header, claims, token));
    }

    /** Give the bytes that the signature is over. */
    byte[] signed() {
        return compact.substring(0, compact.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] signature() {
        return Base64.getUrlDecoder().decode(compact.substring(compact.lastIndexOf('.') + 1));
    }

    private static @Nullable JsonObject object(String part) {
        byte[] bytes = bytes(part);
        try {
            return bytes != null && JsonReader.read(bytes) instanceof JsonObject object ? object : null;
        } catch (JsonSyntaxException e) {
            return null;
        }
    }

    private static byte @Nullable [] bytes(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Tell what is wrong with the token at a time: {@code is expired since …}; empty when nothing is. */
    public Optional<String> fault(Instant now) {
        Instant expiry = time("exp");
        Instant start = time("nbf");
        if (expiry != null && !now.isBefore(expiry)) {
            return Optional.of("is expired since " + expiry);
        }
        return start != null && now.isBefore(start) ? Optional.of("is not valid before " + start) : Optional.empty();
    }

    private @Nullable Instant time(String claim) {
        if (claims.get(claim) instanceof JsonNumber number) {
            double seconds = number.doubleValue();
            return Math.abs(seconds) < 1e11 ? Instant.ofEpochSecond((long) Math.floor(seconds)) : null;
        }
        return null;
    }

    /** Give what the bearer may do. */
    public Set<String> scopes() {
        Set<String> scopes = new HashSet<>();
        for (String claim : SCOPES) {
            Json value = claims.get(claim);
            if (value instanceof JsonString text) {
                scopes.addAll(List.of(text.value().split(" +")));
            } else if (value instanceof JsonArray list) {
                for (Json each : list) {
                    if (each instanceof JsonString text) {
                        scopes.add(text.value());
                    }
                }
            }
        }
        return scopes;
    }

    String text(String member) {
        return header.get(member) instanceof JsonString string ? string.value() : "";
    }
}
