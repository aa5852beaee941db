package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class Http1HeadParserTest {

    private final Http1HeadParser parser = new Http1HeadParser(Limits.STANDARD);

    private Http1Head parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        Http1Head head = parser.parse(bytes, bytes.length);
        assertThat(head).as("head of " + text).isNotNull();
        return Objects.requireNonNull(head);
    }

    @Test
    void a_head_is_incomplete_until_its_last_byte() {
        String text = "\r\nPOST /pets HTTP/1.1\r\nHost: a\r\nX:  b \r\nContent-Length: 3\r\n\r\n";
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(parser.parse(bytes, length)).as("after %d bytes", length).isNull();
        }
        assertThat(parse(text).headers()).isEqualTo(Headers.of("Host", "a", "X", "b", "Content-Length", "3"));
        assertThat(parser.end()).isEqualTo(bytes.length);
    }

    @Test
    void what_follows_the_head_is_not_touched() {
        String head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        parse(head + "GET /next");
        assertThat(parser.end()).isEqualTo(head.length());
    }

    @Test
    void names_are_kept_as_spelled_and_known_in_any_case() {
        Http1Head head = parse("PUT / HTTP/1.1\r\nhOST: a\r\nCONTENT-length: 7\r\ncontent-type: text/plain\r\n\r\n");
        assertThat(head.headers().name(0)).isEqualTo("hOST");
        assertThat(head.host()).isEqualTo("a");
        assertThat(head.bodyBytes()).isEqualTo(7);
        assertThat(head.headers().name(2)).isEqualTo("content-type");
    }

    @Test
    void values_may_be_empty_and_hold_any_byte_that_is_no_control() {
        Http1Head head = parse("GET / HTTP/1.1\r\nHost: a\r\nA:\r\nB: \t \r\nC: \u00e9\tx\u00ff\r\n\r\n");
        assertThat(head.headers().get("A")).isEmpty();
        assertThat(head.headers().get("B")).isEmpty();
        assertThat(head.headers().get("C")).isEqualTo("\u00e9\tx\u00ff");
    }

    @Test
    void connections_stay_by_version_and_word() {
        assertThat(parse("GET / HTTP/1.1\r\nHost: a\r\n\r\n").keepAlive()).isTrue();
        assertThat(parse("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE\r\n\r\n")
                        .keepAlive())
                .isFalse();
        assertThat(parse("GET / HTTP/1.0\r\n\r\n").keepAlive()).isFalse();
        assertThat(parse("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").keepAlive())
                .isTrue();
        assertThat(parse("GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n")
                        .keepAlive())
                .isFalse();
    }

    @Test
    void chunked_is_known_in_any_case() {
        assertThat(parse("PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n")
                        .chunked())
                .isTrue();
    }

    @Test
    void an_upgrade_needs_all_its_parts() {
        String settings = "HTTP2-Settings: AAAA\r\n";
        String upgrade = "Upgrade: websocket, h2c\r\n";
        String connection = "Connection: Upgrade, HTTP2-Settings\r\n";
        String start = "GET / HTTP/1.1\r\nHost: a\r\n";
        assertThat(parse(start + settings + upgrade + connection + "\r\n").http2Settings())
                .isEqualTo("AAAA");
        assertThat(parse(start + upgrade + connection + "\r\n").http2Settings()).isNull();
        assertThat(parse(start + settings + connection + "\r\n").http2Settings())
                .isNull();
        assertThat(parse(start + settings + upgrade + "\r\n").http2Settings()).isNull();
    }

    @Test
    void facts_of_one_head_do_not_reach_the_next() {
        parse("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
        Http1Head next = parse("GET / HTTP/1.1\r\nHost: b\r\n\r\n");
        assertThat(next.hasBody()).isFalse();
        assertThat(next.keepAlive()).isTrue();
        assertThat(next.expectsContinue()).isFalse();
        assertThat(next.host()).isEqualTo("b");
    }
}
