package dev.ringer.validation;

import static dev.ringer.validation.SecurityTest.base64;
import static dev.ringer.validation.SecurityTest.token;
import static dev.ringer.validation.SecurityTest.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.validation.credential.KeySet;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that sign tokens, by their kinds. */
class SignatureTest {

    private static final byte[] SECRET = "a secret of thirty-two bytes, ok".getBytes(StandardCharsets.UTF_8);

    private static String signed(String alg, KeyPair keys, String signature) throws GeneralSecurityException {
        return signed(alg, keys, Signature.getInstance(signature));
    }

    private static String signed(String alg, KeyPair keys, Signature signer) throws GeneralSecurityException {
        String plain = unsigned("{'alg':'" + alg + "'}", "{'sub':'me'}");
        signer.initSign(keys.getPrivate());
        signer.update(plain.getBytes(StandardCharsets.US_ASCII));
        return plain + "." + base64(signer.sign());
    }

    private static String hmac(byte[] secret) throws GeneralSecurityException {
        String plain = unsigned("{'alg':'HS256'}", "{'sub':'me'}");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HMAC"));
        return plain + "." + base64(mac.doFinal(plain.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String jwk(Map<String, String> members) {
        StringBuilder json = new StringBuilder("{");
        members.forEach((name, value) ->
                json.append(json.length() == 1 ? "" : ",").append("\"%s\":\"%s\"".formatted(name, value)));
        return json + "}";
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 && bytes.length > 1 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String verified(String key, String token) {
        SecurityLevel level = new SecurityLevel.Verify(KeySet.parse("{\"keys\":[" + key + "]}"));
        return token("[]", level, token).kind().name();
    }

    @Test
    void shared_secret_verifies_its_tokens_only() throws GeneralSecurityException {
        String key = jwk(Map.of("kty", "oct", "k", base64(SECRET)));
        assertThat(verified(key, hmac(SECRET))).isEqualTo("VALID");
        assertThat(verified(key, hmac(new byte[32]))).isEqualTo("UNAUTHENTICATED");
        assertThat(verified(key, token("{'sub':'me'}"))).isEqualTo("UNAUTHENTICATED");
        assertThat(verified(key, hmac(SECRET).replaceFirst("\\.[^.]*\\.", "." + base64("{\"sub\":\"you\"}") + ".")))
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void rsa_key_verifies_its_tokens_and_is_no_secret() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        RSAPublicKey open = (RSAPublicKey) keys.getPublic();
        String key = jwk(Map.of("kty", "RSA", "n", number(open.getModulus()), "e", number(open.getPublicExponent())));
        assertThat(verified(key, signed("RS256", keys, "SHA256withRSA"))).isEqualTo("VALID");
        assertThat(verified(key, signed("RS384", keys, "SHA256withRSA"))).isEqualTo("UNAUTHENTICATED");
        assertThat(verified(key, hmac(open.getEncoded()))).isEqualTo("UNAUTHENTICATED");
        assertThat(verified(key, signed("RS256", generator.generateKeyPair(), "SHA256withRSA")))
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void elliptic_curve_key_verifies_its_tokens() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        ECPublicKey open = (ECPublicKey) keys.getPublic();
        String key = jwk(Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                number(open.getW().getAffineX()),
                "y",
                number(open.getW().getAffineY())));
        assertThat(verified(key, signed("ES256", keys, "SHA256withECDSAinP1363Format")))
                .isEqualTo("VALID");
        String plain = unsigned("{'alg':'ES256'}", "{'sub':'me'}");
        assertThat(verified(key, plain + "." + base64(new byte[64]))).isEqualTo("UNAUTHENTICATED");
        assertThat(verified(key, plain + ".")).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void rsa_key_verifies_tokens_of_the_probabilistic_scheme() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        RSAPublicKey open = (RSAPublicKey) keys.getPublic();
        String key = jwk(Map.of("kty", "RSA", "n", number(open.getModulus()), "e", number(open.getPublicExponent())));
        for (int bits : new int[] {256, 384, 512}) {
            assertThat(verified(key, signed("PS" + bits, keys, pss(bits)))).isEqualTo("VALID");
        }
        assertThat(verified(key, signed("PS384", keys, pss(256)))).isEqualTo("UNAUTHENTICATED");
        assertThat(verified(key, signed("RS256", keys, pss(256)))).isEqualTo("UNAUTHENTICATED");
        assertThat(verified(key, signed("PS256", keys, "SHA256withRSA"))).isEqualTo("UNAUTHENTICATED");
        assertThat(verified(key, signed("PS256", generator.generateKeyPair(), pss(256))))
                .isEqualTo("UNAUTHENTICATED");
    }

    private static Signature pss(int bits) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("RSASSA-PSS");
        String digest = "SHA-" + bits;
        signer.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), bits / 8, 1));
        return signer;
    }

    @ParameterizedTest
    @CsvSource({"Ed25519, 32, EdDSA", "Ed25519, 32, Ed25519", "Ed448, 57, EdDSA", "Ed448, 57, Ed448"})
    void edwards_curve_key_verifies_its_tokens(String curve, int bytes, String alg) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(curve);
        // Of several keys, some have an odd x, which the last bit of the key says.
        for (int i = 0; i < 8; i++) {
            KeyPair keys = generator.generateKeyPair();
            byte[] open = keys.getPublic().getEncoded();
            String x = base64(Arrays.copyOfRange(open, open.length - bytes, open.length));
            String key = jwk(Map.of("kty", "OKP", "crv", curve, "x", x));
            assertThat(verified(key, signed(alg, keys, curve))).isEqualTo("VALID");
            assertThat(verified(key, signed(alg, generator.generateKeyPair(), curve)))
                    .isEqualTo("UNAUTHENTICATED");
            assertThat(verified(key, signed("ES256", keys, curve))).isEqualTo("UNAUTHENTICATED");
        }
    }
}
