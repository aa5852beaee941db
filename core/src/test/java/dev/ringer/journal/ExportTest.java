package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Body;
import dev.ringer.http.ByteSource;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportTest {

    private static final Body BINARY = Body.of(new byte[] {(byte) 0xFF, 0, 1});

    private static JournalEntry kept(Exchange exchange) {
        Journal journal = new Journal(JournalConfig.STANDARD);
        return journal.entry(journal.add(exchange, Passed.at(0))).orElseThrow();
    }

    private static JsonObject har(Exchange... exchanges) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Har.write("1.2.3", Stream.of(exchanges).map(ExportTest::kept).iterator(), out);
        return (JsonObject) Json.parse(out.toString(StandardCharsets.UTF_8));
    }

    private static Json at(JsonObject har, String pointer) {
        return Pointer.parse("/log/entries/0" + pointer).find(har);
    }

    private static Exchange posted(String type, Body body) {
        return Passed.of(Passed.request().withBody(type, body), Passed.PET);
    }

    static Stream<Exchange> odd() {
        Headers.Builder many = Headers.builder();
        for (int i = 0; i < 3_000; i++) {
            many.add("X-" + i, "v".repeat(100));
        }
        return Stream.of(
                Passed.pet(),
                Passed.nowhere("/%00/\ud800"),
                Passed.of(Passed.request().withHeaders(many.build()), Passed.PET),
                Passed.of(Passed.request().withHeader("X", "\udc00 \u0000 \u2028 \r\n"), Passed.PET),
                posted("application/octet-stream", BINARY),
                posted("", Body.of("x".repeat(200_000))),
                Passed.of(Request.of("", "*"), new Response(999, Headers.of("Set-Cookie", ""), BINARY)),
                Passed.of(Passed.request().withHeader("Cookie", ";;=;"), Passed.PET),
                Passed.stubbed("", new Delivery(Passed.PET, new Pace(1, 2, 3, 4), Fault.SILENCE), List.of()));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void archive_has_all_that_the_format_asks_for(Exchange exchange) throws IOException {
        JsonObject log = har(exchange, exchange).object("log");
        assertThat(log.string("version")).isEqualTo("1.2");
        assertThat(log.object("creator").names()).containsExactly("name", "version");
        assertThat(log.array("entries").items()).hasSize(2);
        JsonObject entry = (JsonObject) log.array("entries").get(0);
        assertThat(entry.names()).contains("startedDateTime", "time", "request", "response", "cache", "timings");
        assertThat(Instant.parse(entry.string("startedDateTime"))).isEqualTo("2026-05-04T10:11:12.345Z");
        assertThat(entry.object("timings").names()).contains("send", "wait", "receive");
        JsonObject request = entry.object("request");
        assertThat(request.names())
                .contains(
                        "method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize");
        pairs(request.array("headers"));
        pairs(request.array("cookies"));
        pairs(request.array("queryString"));
        JsonObject response = entry.object("response");
        assertThat(response.names())
                .contains("status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL")
                .contains("headersSize", "bodySize");
        pairs(response.array("headers"));
        pairs(response.array("cookies"));
        assertThat(response.object("content").names()).contains("size", "mimeType");
    }

    private static void pairs(JsonArray pairs) {
        assertThat(pairs.items()).allMatch(each -> ((JsonObject) each).names().containsAll(List.of("name", "value")));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void every_entry_is_one_json_line(Exchange exchange) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.write(List.of(kept(exchange), kept(exchange)).iterator(), out);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines).hasSize(3);
        assertThat(Json.parse(lines[0])).isEqualTo(kept(exchange).toJson());
    }

    // --- written while it is sent

    private static Journal filled() {
        Journal journal = new Journal(JournalConfig.STANDARD);
        odd().forEach(each -> journal.add(each.withSession("a"), Passed.at(0)));
        return journal;
    }

    private static byte[] written(Journal journal) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Har.write("1", journal.entries(JournalFilter.ALL, Order.OLDEST_FIRST).iterator(), out);
        return out.toByteArray();
    }

    private static byte[] part(ByteSource source, long from, int count) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(count);
        source.read(from, part);
        return part.array();
    }

    @Test
    void an_archive_is_the_same_in_pieces_of_any_size() throws IOException {
        Journal journal = filled();
        byte[] whole = written(journal);
        ByteSource source = journal.har(JournalFilter.ALL, "1");
        assertThat(source.length()).isEqualTo(whole.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int size = 0; out.size() < whole.length; size = size * 3 + 1) {
            out.write(part(source, out.size(), Math.min(size, whole.length - out.size())));
        }
        assertThat(out.toByteArray()).isEqualTo(whole);
        assertThat(part(source, 7, 1_000)).isEqualTo(Arrays.copyOfRange(whole, 7, 1_007));
        assertThat(part(source, whole.length - 5, 5)).isEqualTo("\n]}}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_archive_has_what_was_there_when_it_began() throws IOException {
        Journal journal = filled();
        byte[] whole = written(journal);
        ByteSource source = journal.har(JournalFilter.ALL, "1");
        journal.add(Passed.pet().withSession("a"), Passed.at(1));
        assertThat(part(source, 0, whole.length)).isEqualTo(whole);
    }

    @Test
    void an_archive_whose_exchanges_were_cleared_meanwhile_is_broken_off() {
        Journal journal = filled();
        ByteSource source = journal.lines(JournalFilter.ALL);
        journal.clear("a");
        assertThatThrownBy(() -> part(source, 0, (int) source.length()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cleared");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void event_is_three_lines_and_an_empty_one(Exchange exchange) {
        String event = EventText.of(kept(exchange));
        assertThat(event).startsWith("id: 1\nevent: exchange\ndata: {\"id\":1,").endsWith("}\n\n");
        assertThat(event.lines()).hasSize(4);
    }

    @Test
    void query_and_times_are_told() throws IOException {
        Exchange exchange = Passed.stubbed("slow", new Delivery(Passed.PET, Pace.delay(200), Fault.NONE), List.of());
        JsonObject har = har(exchange);
        assertThat(at(har, "/request/url")).isEqualTo(Json.of("http://localhost/v1/pets/7?full=true"));
        assertThat(at(har, "/request/queryString")).isEqualTo(Json.parse("[{\"name\":\"full\",\"value\":\"true\"}]"));
        assertThat(at(har, "/timings")).isEqualTo(Json.parse("{\"send\":0,\"wait\":200.021,\"receive\":0}"));
        assertThat(at(har, "/time")).isEqualTo(Json.parse("200.021"));
    }

    @Test
    void text_body_is_posted_as_text() throws IOException {
        assertThat(at(har(posted("application/json", Body.of("{}"))), "/request/postData"))
                .isEqualTo(Json.parse("{\"mimeType\":\"application/json\",\"text\":\"{}\"}"));
    }

    @Test
    void form_is_posted_as_parameters() throws IOException {
        assertThat(at(har(posted("application/x-www-form-urlencoded", Body.of("a=b+c"))), "/request/postData"))
                .isEqualTo(Json.parse("{\"mimeType\":\"application/x-www-form-urlencoded\","
                        + "\"params\":[{\"name\":\"a\",\"value\":\"b c\"}]}"));
    }

    @Test
    void binary_content_is_base64() throws IOException {
        Response response = new Response(200, Headers.of("Content-Type", "image/png"), BINARY);
        assertThat(at(har(Passed.of(Passed.request(), response)), "/response/content"))
                .isEqualTo(Json.parse(
                        "{\"size\":3,\"mimeType\":\"image/png\",\"text\":\"/wAB\",\"encoding\":\"base64\"}"));
    }

    @Test
    void cookies_are_named_and_hidden() throws IOException {
        Exchange exchange = Passed.of(
                Passed.request().withHeader("Cookie", "a=secret1; b=secret2"),
                Passed.PET.withHeader("Set-Cookie", "sid=secret3; Path=/p; Domain=d; Secure; HttpOnly"));
        assertThat(at(har(exchange), "/request/cookies"))
                .isEqualTo(Json.parse("[{\"name\":\"a\",\"value\":\"***\"},{\"name\":\"b\",\"value\":\"***\"}]"));
        assertThat(at(har(exchange), "/response/cookies"))
                .isEqualTo(Json.parse("[{\"name\":\"sid\",\"value\":\"***\",\"path\":\"/p\",\"domain\":\"d\","
                        + "\"secure\":true,\"httpOnly\":true}]"));
    }

    @Test
    void empty_archive_is_one() throws IOException {
        assertThat(har().object("log").array("entries").isEmpty()).isTrue();
    }

    @Test
    void json_of_an_entry_has_its_shape() {
        assertThat(kept(Passed.pet()).toJson()).isEqualTo(Json.parse("""
                                {"id": 1, "session": "", "time": "2026-05-04T10:11:12.345678Z",
                                 "route": "found", "operation": "getPet", "template": "/pets/{petId}",
                                 "contract": "contract.yaml", "basePath": "/v1", "pathValues": {"petId": "7"},
                                 "request": {"method": "GET", "origin": "http://localhost", "path": "/v1/pets/7",
                                  "query": "full=true", "headers": [{"name": "Accept", "value": "application/json"}],
                                  "size": 0, "truncated": false},
                                 "response": {"status": 200, "headers": [
                                   {"name": "Content-Type", "value": "application/json"},
                                   {"name": "Ringer-Origin", "value": "example"}],
                                  "body": "{\\"name\\":\\"Rex\\"}", "size": 14, "truncated": false},
                                 "origin": "example", "reason": "the contract's example",
                                 "violations": [], "replyViolations": [],
                                 "durations": {"engineNanos": 21000}, "monotonicNanos": 0,
                                 "connection": {"address": "", "protocol": ""}, "callbacks": []}
                                """));
    }

    @Test
    void binary_and_truncated_bodies_say_so() {
        JsonObject binary = kept(posted("image/png", BINARY)).toJson().object("request");
        assertThat(binary.string("bodyBase64")).isEqualTo("/wAB");
        String text = "\u4e2d".repeat(30_000);
        JsonObject cut = kept(posted("text/plain", Body.of(text))).toJson().object("request");
        assertThat(cut.isTrue("truncated")).isTrue();
        assertThat(cut.get("size")).isEqualTo(Json.of(90_000));
        assertThat(text).startsWith(cut.string("body"));
    }
}
