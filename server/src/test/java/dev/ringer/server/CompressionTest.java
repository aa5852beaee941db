package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

    private static final Request ASKING = Request.of("GET", "/").withHeader("Accept-Encoding", "br, gzip");
    private static final String LIST = "[" + "{\"name\":\"Rex\"},".repeat(200) + "{}]";
    private static final Response JSON = response("Content-Type", "application/json");

    private static Response response(String... headers) {
        return new Response(200, Headers.of(headers), Body.of(LIST));
    }

    private static Response apply(Request request, Response response) {
        return new Compression(true).apply(request, response);
    }

    private static void checkLeftAlone(Response response) {
        assertThat(apply(ASKING, response)).isSameAs(response);
    }

    @Test
    void a_client_that_asks_gets_gzip() throws IOException {
        Response sent = apply(ASKING, JSON);
        assertThat(sent.headers().get("Content-Encoding")).isEqualTo("gzip");
        assertThat(sent.headers().get("Vary")).isEqualTo("Accept-Encoding");
        assertThat(sent.body().length()).isLessThan(LIST.length() / 4);
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(sent.body().bytes())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(LIST);
    }

    @Test
    void a_client_that_does_not_ask_is_told_that_others_get_something_else() {
        Response sent = apply(Request.of("GET", "/"), JSON);
        assertThat(sent.headers().has("Content-Encoding")).isFalse();
        assertThat(sent.headers().get("Vary")).isEqualTo("Accept-Encoding");
        assertThat(sent.body()).isSameAs(JSON.body());
    }

    @Test
    void vary_keeps_what_it_had() {
        Response sent = apply(ASKING, JSON.withHeader("Vary", "Origin"));
        assertThat(sent.headers().all("Vary")).containsExactly("Origin, Accept-Encoding");
        assertThat(apply(ASKING, JSON.withHeader("Vary", "*")).headers().all("Vary"))
                .containsExactly("*");
    }

    @Test
    void small_bodies_are_left_alone() {
        checkLeftAlone(JSON.withBody(Body.of("a".repeat(Compression.BODY_BYTES_MIN - 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html; charset=utf-8",
                "TEXT/PLAIN",
                "application/problem+json",
                "image/svg+xml",
                "application/x-yaml",
                "text/javascript"
            })
    void texts_are_compressed(String type) {
        assertThat(apply(ASKING, response("Content-Type", type)).headers().has("Content-Encoding"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/zip", "application/octet-stream", "video/mp4", ""})
    void what_is_no_text_is_left_alone(String type) {
        checkLeftAlone(response("Content-Type", type));
    }

    @Test
    void what_must_stay_as_it_is_stays() {
        checkLeftAlone(response());
        checkLeftAlone(JSON.withHeader("Content-Encoding", "br"));
        checkLeftAlone(JSON.withHeader("Cache-Control", "public, No-Transform"));
        checkLeftAlone(JSON.withHeader("ETag", "\"abc\""));
        checkLeftAlone(new Response(206, JSON.headers(), JSON.body()));
    }

    @Test
    void a_weak_tag_allows_compression() {
        assertThat(apply(ASKING, JSON.withHeader("ETag", "W/\"abc\"")).headers().has("Content-Encoding"))
                .isTrue();
    }

    @Test
    void nothing_is_compressed_when_it_is_off() {
        assertThat(new Compression(false).apply(ASKING, JSON)).isSameAs(JSON);
    }
}
