package dev.ringer.server.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "*",
                "identity;q=0.5, gzip;q=0.5",
                "gzip;q=nonsense",
                "deflate;q=0, gzip ; q=0.001"
            })
    void gzip_is_asked_for(String value) {
        assertThat(AcceptEncoding.asksForGzip(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "deflate, br",
                "gzip;q=0",
                "gzip;q=0.000",
                "*;q=0",
                "gzip;q=0, *",
                "identity;q=1, gzip;q=0.5",
                "gzipped"
            })
    void gzip_is_not_asked_for(String value) {
        assertThat(AcceptEncoding.asksForGzip(value)).isFalse();
    }

    @Test
    void a_client_that_says_nothing_gets_the_plain_body() {
        assertThat(AcceptEncoding.asksForGzip(null)).isFalse();
    }
}
