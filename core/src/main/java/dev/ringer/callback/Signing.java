package dev.ringer.callback;

import dev.ringer.http.Body;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a body is signed, so that its receiver can tell who sent it (RFC 2104).
 *
 * @param header that takes the signature
 * @param secret not empty
 * @param prefix before the signature, such as {@code sha256=}
 */
public record Signing(String header, Algorithm algorithm, String secret, Notation notation, String prefix) {

    /** The hash below the HMAC. */
    public enum Algorithm {
        SHA256,
        SHA1,
        SHA512
    }

    /** How the bytes of a signature are written. */
    public enum Notation {
        HEX,
        BASE64
    }

    public Signing {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("secret is empty, must have a character at least");
        }
    }

    /** Give the value of the header for a body. */
    public String value(Body body) {
        byte[] bytes = mac(body);
        return prefix
                + switch (notation) {
                    case HEX -> HexFormat.of().formatHex(bytes);
                    case BASE64 -> Base64.getEncoder().encodeToString(bytes);
                };
    }

    private byte[] mac(Body body) {
        String name = "Hmac" + algorithm.name();
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), name));
            return mac.doFinal(body.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(name + " is part of every Java", e);
        }
    }

    /** Keep the secret out of messages. */
    @Override
    public String toString() {
        return header + " by " + algorithm;
    }
}
