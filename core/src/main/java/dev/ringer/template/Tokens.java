package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Helpers that make JSON Web Tokens and read them. */
final class Tokens {

    private static final Map<String, String> ALGORITHMS =
            Map.of("HS256", "HmacSHA256", "HS384", "HmacSHA384", "HS512", "HmacSHA512");

    /** Options that are no claims. */
    private static final Set<String> WORDS = Set.of("secret", "alg", "maxAge");

    private Tokens() {}

    static @Nullable String algorithmFault(String name) {
        return ALGORITHMS.containsKey(name) ? null : "'" + name + "' is none of: HS256, HS384, HS512";
    }

    /** Sign a token whose claims are the options. */
    static Object jwt(Call call) {
        String algorithm = call.option("alg", "HS256");
        String fault = algorithmFault(algorithm);
        if (fault != null) {
            throw call.failure(fault);
        }
        JsonObject header =
                JsonObject.builder().put("alg", algorithm).put("typ", "JWT").build();
        String signed = encoded(header.text()) + "." + encoded(claims(call).text());
        return signed + "."
                + signature(signed, ALGORITHMS.getOrDefault(algorithm, ""), call.option("secret", "secret"));
    }

    private static JsonObject claims(Call call) {
        long now = call.run().scope().arrival().now().getEpochSecond();
        JsonObject.Builder claims = JsonObject.builder().put("iat", now);
        call.options().forEach((name, value) -> {
            if (!WORDS.contains(name)) {
                claims.put(name, Value.json(value));
            }
        });
        if (call.option("maxAge") != null) {
            claims.put("exp", now + Dates.seconds(call, call.option("maxAge", "")));
        }
        return claims.build();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String text, String algorithm, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            byte[] key = secret.getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
            byte[] made = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks " + algorithm, e);
        }
    }

    static @Nullable Object header(Call call) {
        return part(call, 0);
    }

    static @Nullable Object payload(Call call) {
        return part(call, 1);
    }

    /** Read a part of a token, which may have the word Bearer before it; the signature is not looked at. */
    private static @Nullable Object part(Call call, int index) {
        String token = call.text(0).strip();
        String[] parts = token.substring(token.lastIndexOf(' ') + 1).split("\\.", -1);
        if (parts.length != 3) {
            throw call.failure("argument 1 is no JSON Web Token");
        }
        try {
            Json json = Json.parse(new String(Base64.getUrlDecoder().decode(parts[index]), StandardCharsets.UTF_8));
            return call.has(1) ? Paths.follow(json, call.text(1), call) : json;
        } catch (IllegalArgumentException | JsonSyntaxException e) {
            throw call.failure("argument 1 is no JSON Web Token");
        }
    }
}
