package dev.ringer.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RendererTest {

    @Test
    void json_is_written_for_every_kind_of_json() {
        check("application/json", "\"x\"", "\"x\"", "application/json");
        check("application/problem+json", "{ \"a\" : 1 }", "{\"a\":1}", "application/problem+json");
    }

    @Test
    void text_is_written_as_it_is_and_says_its_charset() {
        check("text/plain", "\"x\"", "x", "text/plain; charset=utf-8");
        check("text/plain", "[1]", "[1]", "text/plain; charset=utf-8");
        check("application/pdf", "\"x\"", "x", "application/pdf");
    }

    @Test
    void charset_of_the_media_type_is_used_where_it_can_be() {
        Rendered latin = Described.render("text/plain; charset=ISO-8859-1", Json.of("é"));
        assertThat(latin.body().text(StandardCharsets.ISO_8859_1)).isEqualTo("é");
        check("text/plain; charset=us-ascii", "\"é\"", "é", "text/plain; charset=utf-8");
        check("text/plain; charset=none-such", "\"é\"", "é", "text/plain; charset=utf-8");
        check("text/plain; charset=UTF-8", "\"é\"", "é", "text/plain; charset=UTF-8");
    }

    @Test
    void half_a_character_is_replaced() {
        check("text/plain", "\"a\\ud83db\"", "a\uFFFDb", "text/plain; charset=utf-8");
    }

    @Test
    void html_is_a_page_unless_the_value_is_text() {
        check("text/html", "\"<p>\"", "<p>", "text/html; charset=utf-8");
        check("text/html", "{\"a\": \"</pre>&\"}", """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Response</title></head>
                <body>
                <pre>
                {
                  "a": "&lt;/pre>&amp;"
                }
                </pre>
                </body>
                </html>
                """, "text/html; charset=utf-8");
    }

    // --- samples

    @Test
    void sample_is_a_file_of_the_media_type() {
        sample("image/png", "\uFFFDPNG", "image/png");
        sample("image/*", "\uFFFDPNG", "image/png");
        sample("application/pdf", "%PDF-", "application/pdf");
        sample("image/svg+xml", "<svg ", "image/svg+xml");
        sample("text/html", "<!DOCTYPE html>", "text/html; charset=utf-8");
        sample("text/plain", "The quick", "text/plain; charset=utf-8");
        sample("text/unheard-of", "The quick", "text/unheard-of; charset=utf-8");
        sample("application/octet-stream", "sample", "application/octet-stream");
        sample("application/unheard-of", "sample", "application/unheard-of");
    }

    @Test
    void sample_of_what_values_can_be_written_in_is_a_small_value() {
        sample("application/json", "{}", "application/json");
        sample("text/csv", "id,name\r\n1,Ada\r\n", "text/csv; charset=utf-8");
        sample("application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><root><item>", "application/xml");
        sample("application/x-ndjson", "{\"id\":1,\"name\":\"Ada\"}\n", "application/x-ndjson");
        sample("application/x-www-form-urlencoded", "id=1&name=Ada", "application/x-www-form-urlencoded");
        assertThat(Multiparts.read(Renderer.sample(Described.type("multipart/form-data"))))
                .hasSize(4);
    }

    private static void sample(String type, String begin, String sent) {
        Rendered rendered = Renderer.sample(Described.type(type));
        assertThat(rendered.body().text()).startsWith(begin);
        assertThat(rendered.type()).hasToString(sent);
    }

    private static void check(String type, String json, String body, String sent) {
        Rendered rendered = Described.render(type, Json.parse(json));
        assertThat(rendered.body().text()).isEqualTo(body);
        assertThat(rendered.type()).hasToString(sent);
    }
}
