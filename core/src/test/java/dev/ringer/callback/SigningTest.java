package dev.ringer.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.http.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningTest {

    /** RFC 4231, 4.3, and RFC 2202, 3, test case 2. */
    @ParameterizedTest
    @CsvSource({
        "SHA256, HEX, '', 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "SHA1, HEX, 'sha1=', sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "SHA512, HEX, '', 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        "SHA256, BASE64, 'v0=', v0=W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="
    })
    void body_is_signed_as_the_published_vectors_say(
            Signing.Algorithm algorithm, Signing.Notation notation, String prefix, String expected) {
        Signing signing = new Signing("X-Signature", algorithm, "Jefe", notation, prefix);
        assertThat(signing.value(Body.of("what do ya want for nothing?"))).isEqualTo(expected);
    }

    @Test
    void secret_stays_out_of_messages() {
        Signing signing = new Signing("X", Signing.Algorithm.SHA256, "hush", Signing.Notation.HEX, "");
        assertThat(signing).asString().doesNotContain("hush");
    }

    @Test
    void empty_secret_is_told() {
        assertThatThrownBy(() -> new Signing("X", Signing.Algorithm.SHA1, "", Signing.Notation.HEX, ""))
                .hasMessageContaining("secret");
    }
}
