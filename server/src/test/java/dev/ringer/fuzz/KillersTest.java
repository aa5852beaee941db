package dev.ringer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.launch.LaunchException;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that ended, hung or misled other tools, and those that fuzzing found to mislead this one, each with the
 * status that it is answered with. The server is well after each of them and has reported no error.
 */
@Timeout(30)
class KillersTest {

    private static final Queue<String> ERRORS = new ConcurrentLinkedQueue<>();
    private static final MockServer SERVER = MockServer.start(
            MockConfig.STANDARD.withContracts(Contracts.ours()).withoutWatch().withPort(0), Contracts.telling(ERRORS));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @AfterEach
    void the_server_is_well_and_has_reported_no_error() throws IOException {
        Health.check(SERVER.port());
        assertThat(ERRORS).isEmpty();
    }

    private static Arguments row(int status, Draft draft) {
        return row(status, draft, "");
    }

    private static Arguments row(int status, Draft draft, String says) {
        return raw(status, Mutations.latin(draft.http1()), says);
    }

    private static Arguments raw(int status, String bytes, String says) {
        return Arguments.of(status, bytes, says);
    }

    private static Draft get(String target) {
        return Draft.of("GET", target);
    }

    private static Draft post(String type, String body) {
        return Draft.of("POST", "/things").with("Content-Type", type).withBody(Grammar.latin(body));
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                row(404, get("/%zz")),
                row(404, get("/%")),
                row(422, get("/text/%zz/a"), "percent"),
                row(422, get("/text/%c3/a"), "percent"),
                row(422, get("/text/%C3%28/%ff"), "percent"),
                row(422, get("/text/\u00c3/a"), "percent"),
                row(200, get("/text/%00/%2F%2e%2e")),
                row(200, get("/text/../..")),
                row(404, get("//text/a/b")),
                row(404, get("//")),
                row(404, get("/text//a/b")),
                row(200, get("http://elsewhere.test/text/a/b")),
                row(200, get("HTTPS://elsewhere.test:443/text/a/b?x=y")),
                row(404, get("http://elsewhere.test")),
                row(404, get("http://elsewhere.test?x")),
                row(400, get("ftp://elsewhere.test/text/a/b")),
                row(400, get("text/a/b")),
                row(400, get("/text/a/b#fragment")),
                row(204, Draft.of("OPTIONS", "*")),
                row(200, get("/simple/1,2")),
                row(422, get("/simple/a,b")),
                row(422, get("/simple/,")),
                row(200, get("/label/.1.2")),
                row(422, get("/label/1.2")),
                row(200, get("/label/.")),
                row(200, get("/matrix/;ids=1,2")),
                row(422, get("/matrix/1,2")),
                row(422, get("/matrix/;")),
                row(422, get("/matrix/;other=1")),
                row(200, get("/search?%zz=%zz")),
                row(400, get("/search?filter[size]=x")),
                row(400, get("/search?json=%7B")),
                row(400, get("/search?piped=1|x")),
                row(200, get("/search?" + "a&".repeat(4_000))),
                row(414, get("/search?" + "a=1&".repeat(10_000))),
                row(200, get("/search?backtracking=" + "a".repeat(5_000))),
                row(400, get("/search?backtracking=" + "a".repeat(5_000) + "!"), "must match"),
                row(400, get("/search?worse=" + "a".repeat(5_000) + "!"), "must match"),
                row(400, get("/search?looking=" + "a".repeat(5_000) + "!"), "must match"),
                row(501, get("/broken"), "\"diagnostic\""));
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                row(200, get("/image").with("Accept", "foo")),
                row(200, get("/image").with("Accept", "image/; x=1")),
                row(200, get("/image").with("Accept", "image/*;q=\"")),
                row(406, get("/image").with("Accept", "video/mp4, ;;q=1")),
                row(406, get("/image").with("Accept", "*/*;q=0")),
                row(200, get("/image").with("Accept", ",".repeat(10_000))),
                row(200, get("/image").with("Accept-Encoding", "*;q=0, identity;q=0")),
                row(200, get("/image").with("Range", "bytes=9-1")),
                row(200, get("/search"), "["),
                row(400, get("/search").with("X-Number", "1, 2")),
                row(400, get("/search").with("X-List", "1,x")),
                row(400, get("/search").with("Cookie", "=; =; session=" + "a".repeat(50))),
                row(200, get("/secret").with("Authorization", "Basic !")),
                row(401, get("/secret").with("Authorization", "Bearer")),
                row(503, get("/search").with("Prefer", "code=503, =, \""), "message"),
                row(400, get("/search").with("Prefer", "code=abc")),
                row(200, get("/search").with("Upgrade", "websocket").with("Connection", "Upgrade")),
                row(
                        101,
                        get("/search")
                                .with("Upgrade", "h2c")
                                .with("Connection", "Upgrade, HTTP2-Settings")
                                .with("HTTP2-Settings", "AAMAAABkAAQAAP__")),
                row(
                        200,
                        get("/search")
                                .with("Upgrade", "h2c")
                                .with("Connection", "Upgrade, HTTP2-Settings")
                                .with("HTTP2-Settings", "***")),
                row(417, get("/search").with("Expect", "miracles")));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                row(201, post("application/json", "{\"name\":\"a\"}")),
                row(400, post("application/json", "{\"name\":")),
                row(400, post("application/json", "{\"name\":1}{")),
                row(400, post("application/json", "\u00ff\u00fe")),
                row(400, post("application/json", "\u00c3(")),
                row(400, post("application/json", Oddities.nested("[", 100_000, "]"))),
                row(400, post("application/json", Oddities.nested("{\"a\":", 100_000, ""))),
                row(422, post("application/json", "{\"name\":1e999999999}")),
                row(400, post("application/json", "{\"name\":" + "9".repeat(100_000) + "}")),
                row(415, post("application/json; charset=klingon", "{\"name\":\"a\"}")),
                row(201, post("application/json; charset=utf-8", "{\"name\":\"a\"}")),
                row(415, post("foo", "a")),
                row(415, post("application/", "a")),
                row(415, post("", "a")),
                row(400, post("application/json", "{}").with("Content-Encoding", "gzip")),
                row(415, post("application/json", "{}").with("Content-Encoding", "zstd")),
                row(400, post("application/json", "{}").with("Content-Encoding", "br")),
                row(415, post("multipart/form-data", "a"), "boundary"),
                row(
                        422,
                        post(
                                "multipart/form-data; boundary=x",
                                "--x\r\nContent-Disposition: form-data; name=\"\r\n\r\na\r\n--x--\r\n")),
                row(
                        422,
                        post(
                                "multipart/form-data; boundary=x",
                                "--x\r\nContent-Disposition: form-data; name=\"a[][b\"\r\n\r\na\r\n--x--\r\n")),
                row(422, post("multipart/form-data; boundary=x", "--x\r\n\r\na\r\n--x--\r\n")),
                row(400, post("application/x-www-form-urlencoded", "%zz=%zz&%c3=&=")),
                row(422, post("application/x-www-form-urlencoded", "a[b]=1&".repeat(10_000))),
                row(400, post("application/xml", "<a>" + "<b>".repeat(50_000))),
                row(400, post("application/xml", Oddities.nested("<a>", 50_000, "</a>"))),
                row(400, post("application/xml", "<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>")),
                row(400, post("application/xml", "\u00ff<a/>")),
                row(422, post("application/json", "{" + alike(100_000, ":1") + "}"), "required"),
                row(422, post("application/json", "{\"name\":\"a\",\"tags\":[" + alike(100_000, "") + "]}"), "100000"),
                row(422, post("application/json", "{\"name\":\"a\",\"size\":-1e999999999}")),
                row(422, post("application/json", "{\"name\":\"a\",\"size\":1e-999999999}")),
                row(201, post("application/yaml", laughs())),
                row(
                        204,
                        Draft.of("PUT", "/trees")
                                .with("Content-Type", "application/json")
                                .withBody(Grammar.latin(Oddities.nested("{\"children\":[", 200, "]}")))));
    }

    static Stream<Arguments> framing() {
        String head = "POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
        String body = "{\"name\":\"a\"}";
        return Stream.of(
                raw(400, head + "Content-Length: 12\r\nContent-Length: 12\r\n\r\n" + body, "more than once"),
                raw(400, head + "Content-Length: 12\r\nContent-Length: 13\r\n\r\n" + body, "more than once"),
                raw(400, head + "Content-Length: 12\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "both given"),
                raw(501, head + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "allowed is chunked"),
                raw(400, head + "Content-Length : 12\r\n\r\n" + body, ""),
                raw(400, head + " Content-Length: 12\r\n\r\n" + body, "folded"),
                raw(413, head + "Content-Length: 99999999999999999999\r\n\r\n" + body, "allowed"),
                raw(201, head + "Content-Length: 12\r\nExpect: 100-continue\r\n\r\n" + body, ""),
                raw(201, head + "Transfer-Encoding: chunked\r\n\r\nc\r\n" + body + "\r\n0\r\n\r\n", ""),
                raw(400, head + "Transfer-Encoding: chunked\r\n\r\n-c\r\n" + body + "\r\n0\r\n\r\n", ""),
                raw(400, "GET /search HTTP/1.1\r\n\r\n", "Host is missing"),
                raw(505, "GET /search HTTP/3.0\r\nHost: a\r\n\r\n", "HTTP/3.0"),
                raw(501, "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT"),
                raw(431, "GET /search HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(40_000) + "\r\n\r\n", "allowed"));
    }

    /** Texts that all have the same {@link String#hashCode()}. */
    private static String alike(int count, String after) {
        StringJoiner all = new StringJoiner(",");
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder("\"");
            for (int bit = 0; bit < 17; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            all.add(text.append('"').append(after));
        }
        return all.toString();
    }

    /** A billion values, written out. */
    private static String laughs() {
        return """
            a: &a [l,l,l,l,l,l,l,l,l,l]
            b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]
            c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]
            d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]
            e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]
            f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]
            g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]
            h: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g,*g]
            i: [*h,*h,*h,*h,*h,*h,*h,*h,*h,*h]
            """;
    }

    @ParameterizedTest
    @MethodSource({"targets", "headers", "bodies", "framing"})
    void an_odd_request_has_its_status(int status, String bytes, String says) throws IOException {
        Shot shot = new Shot(Shot.Kind.BYTES, Grammar.latin(bytes), 0, Shot.Ending.SHUT, List.of());
        try (Wire wire = new Wire(SERVER.port())) {
            Seen seen = wire.fire(shot).get(0);
            assertThat(seen.status()).as(seen.text()).isEqualTo(status);
            assertThat(seen.text()).contains(says);
        }
    }

    @Test
    void a_contract_that_laughs_a_billion_times_is_no_contract(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("laughs.yaml"), "openapi: 3.1.0\n" + laughs());
        assertThatThrownBy(() -> MockServer.start(MockConfig.of(file.toString())))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("aliases expand to more than");
    }
}
