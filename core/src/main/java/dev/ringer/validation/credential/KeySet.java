package dev.ringer.validation.credential;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that tokens may be signed with (RFC 7517): RSA, elliptic curves, Ed25519 and Ed448, and shared secrets. */
public final class KeySet {

    private static final Map<String, String> CURVES =
            Map.of("P-256", "secp256r1", "P-384", "secp384r1", "P-521", "secp521r1");

    /** The only algorithm that a curve's keys sign with (RFC 7518, 3.4). */
    private static final Map<String, String> ALGORITHMS = Map.of("P-256", "ES256", "P-384", "ES384", "P-521", "ES512");

    /**
     * A key.
     *
     * @param algorithm that it is for; empty when it may be used with any of its type
     */
    private record Entry(String id, String type, String algorithm, Key key) {}

    private final List<Entry> entries;

    private KeySet(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Read a JWK Set, or a single JWK.
     *
     * @throws IllegalArgumentException when it is none, or has a key that is not understood; the message says what is
     *     allowed
     */
    public static KeySet parse(String text) {
        Json json;
        try {
            json = Json.parse(text);
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("must be a JWK Set in JSON: " + e.getMessage(), e);
        }
        if (!(json instanceof JsonObject object)) {
            throw new IllegalArgumentException("must be a JWK Set, an object with 'keys'");
        }
        JsonArray keys = object.array("keys");
        List<Entry> entries = new ArrayList<>();
        for (Json each : keys == null ? JsonArray.of(List.of(object)) : keys) {
            if (!(each instanceof JsonObject key)) {
                throw new IllegalArgumentException("has a key that is no object");
            }
            entries.add(entry(key));
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("has no keys, must have one or more");
        }
        return new KeySet(entries);
    }

    private static Entry entry(JsonObject jwk) {
        String type = text(jwk, "kty");
        try {
            Key key = switch (type) {
                case "RSA" ->
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
                case "EC" -> curve(jwk);
                case "OKP" -> edwards(jwk);
                case "oct" -> new SecretKeySpec(bytes(jwk, "k"), "HMAC");
                default ->
                    throw new IllegalArgumentException("has a key of type '" + type + "', must be RSA, EC, OKP or oct");
            };
            String algorithm = ALGORITHMS.getOrDefault(text(jwk, "crv"), text(jwk, "alg"));
            return new Entry(text(jwk, "kid"), type, algorithm, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("has a key that cannot be used: " + e.getMessage(), e);
        }
    }

    private static PublicKey curve(JsonObject jwk) throws GeneralSecurityException {
        String name = CURVES.get(text(jwk, "crv"));
        if (name == null) {
            throw new IllegalArgumentException(
                    "has a key on the curve '" + text(jwk, "crv") + "', must be P-256, P-384 or P-521");
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(name));
        ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    /** The highest bit of the last byte says whether x is odd (RFC 8032, 5.1.2). */
    private static PublicKey edwards(JsonObject jwk) throws GeneralSecurityException {
        byte[] bytes = bytes(jwk, "x");
        byte[] y = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            y[bytes.length - 1 - i] = bytes[i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7F;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, y));
        return KeyFactory.getInstance("EdDSA")
                .generatePublic(new EdECPublicKeySpec(new NamedParameterSpec(text(jwk, "crv")), point));
    }

    private static String text(JsonObject jwk, String member) {
        return jwk.get(member) instanceof JsonString text ? text.value() : "";
    }

    private static byte[] bytes(JsonObject jwk, String member) {
        byte[] bytes = Base64.getUrlDecoder().decode(text(jwk, member));
        if (bytes.length == 0) {
            throw new IllegalArgumentException("has a key without '" + member + "'");
        }
        return bytes;
    }

    private static BigInteger number(JsonObject jwk, String member) {
        return new BigInteger(1, bytes(jwk, member));
    }

    /** Tell whether one of the keys signed the token, with an algorithm that suits the key. */
    public boolean signed(Jwt token) {
        String algorithm = token.text("alg");
        String id = token.text("kid");
        for (Entry entry : entries) {
            boolean candidate =
                    id.isEmpty() || entry.id().isEmpty() || entry.id().equals(id);
            if (candidate && signed(token, algorithm, entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean signed(Jwt token, String algorithm, Entry entry) {
        boolean other = !entry.algorithm().isEmpty() && !entry.algorithm().equals(algorithm);
        if (other || !algorithm.matches("(HS|RS|PS|ES)(256|384|512)|EdDSA|Ed25519|Ed448")) {
            return false;
        }
        String bits = algorithm.substring(2);
        try {
            return switch (entry.type()) {
                case "oct" -> algorithm.startsWith("HS") && mac(token, "HmacSHA" + bits, entry.key());
                case "RSA" ->
                    switch (algorithm.substring(0, 2)) {
                        case "RS" -> verified(token, Signature.getInstance("SHA" + bits + "withRSA"), entry.key());
                        case "PS" -> verified(token, pss(Integer.parseInt(bits)), entry.key());
                        default -> false;
                    };
                case "EC" ->
                    algorithm.startsWith("ES")
                            && verified(
                                    token, Signature.getInstance("SHA" + bits + "withECDSAinP1363Format"), entry.key());
                default -> algorithm.startsWith("Ed") && verified(token, Signature.getInstance("EdDSA"), entry.key());
            };
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Signature pss(int bits) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        String digest = "SHA-" + bits;
        signature.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), bits / 8, 1));
        return signature;
    }

    private static boolean verified(Jwt token, Signature signature, Key key) throws GeneralSecurityException {
        signature.initVerify((PublicKey) key);
        signature.update(token.signed());
        return signature.verify(token.signature());
    }

    private static boolean mac(Jwt token, String algorithm, Key key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(key);
        return MessageDigest.isEqual(mac.doFinal(token.signed()), token.signature());
    }
}
