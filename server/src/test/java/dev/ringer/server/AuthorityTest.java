package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "localhost:4010",
                "127.0.0.1:1",
                "pets.example.test",
                "[::1]",
                "[2001:db8::1.2.3.4]:80",
                "a:",
                "a_b~c:99999",
                "a%20b"
            })
    void a_host_with_or_without_a_port_is_an_authority(String text) {
        assertThat(Authority.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "user@a",
                "a:b",
                "a:1:2",
                ":80",
                "::1",
                "[",
                "[]",
                "[x]",
                "[::1",
                "[::1]x",
                "a:999999",
                "<a>",
                "a%zz",
                "a%2",
                "a?b",
                "a#b",
                "\u00e9"
            })
    void anything_else_is_none(String text) {
        assertThat(Authority.isValid(text)).isFalse();
    }
}
