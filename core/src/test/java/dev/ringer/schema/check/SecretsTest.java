package dev.ringer.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not repeated to whoever asks. */
class SecretsTest {

    @ParameterizedTest
    @ValueSource(strings = {"password", "access_token", "X-Api-Key", "creditCard", "card_number", "user pin"})
    void name_of_a_secret_is_known(String name) {
        assertThat(Secrets.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "-----BEGIN PRIVATE KEY-----\nMC4CAQ",
                "4111111111111111",
                "4111 1111 1111 1111",
                "3782-822463-10005"
            })
    void look_of_a_secret_is_known(String value) {
        assertThat(Secrets.isSecretValue(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eyJ", "4111111111111112", "2026-01-31", "1234567890", "beginning"})
    void other_values_are_shown(String value) {
        assertThat(Secrets.isSecretValue(value)).isFalse();
    }

    @Test
    void long_values_take_no_time() {
        assertThat(Secrets.isSecretValue("eyJ".repeat(2_000_000))).isFalse();
        assertThat(Secrets.isSecretValue("1 ".repeat(2_000_000))).isFalse();
    }
}
