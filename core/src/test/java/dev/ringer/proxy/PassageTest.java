package dev.ringer.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.exchange.Fetch;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

    private static final Caller CALLER = new Caller("203.0.113.9", "HTTP/1.1", Optional.empty());

    private static Passage to(String base, String prefix) {
        return new Passage(base, prefix, Headers.EMPTY, List.of(), true, 5_000);
    }

    private static Headers sent(Passage passage, Headers headers) {
        Request request = Request.of("GET", "/pets").withHeaders(headers).withCaller(CALLER);
        return passage.fetch(request).headers();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a, '', /pets/7?x=1, http://a/pets/7?x=1",
        "http://a/, '', /pets, http://a/pets",
        "http://a/v1/, '', /pets, http://a/v1/pets",
        "http://a, /api, /api/pets, http://a/pets",
        "http://a, /api, /api, http://a",
        "http://a, /api/, /api/pets, http://a/pets",
        "http://a, /api, /other, http://a/other",
        "http://a, '', /a%2Fb%20c, http://a/a%2Fb%20c",
        "http://a, '', '/a|b{c}?f[x]=1&q=\"é\"', 'http://a/a%7Cb%7Bc%7D?f[x]=1&q=%22%C3%A9%22'",
        "http://a, '', /50%?p=%zz, http://a/50%25?p=%25zz",
        "http://[::1]:80, '', /pets, http://[::1]:80/pets",
        "http://a, '', '*', http://a",
        "http://a, '', //b/c, http://a//b/c"
    })
    void path_and_query_stand_behind_the_base(String base, String prefix, String target, String url) {
        Request request = new Request(
                "GET",
                target.equals("*") ? new Target("*", Target.parse("/").query()) : Target.parse(target),
                Headers.EMPTY,
                Body.EMPTY,
                "http://localhost",
                CALLER);
        assertThat(to(base, prefix).fetch(request).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.example.com",
                "ftp://a/",
                "http:///x",
                "http://a/?q=1",
                "http://a/#f",
                "http://u@a/",
                "http://a b/"
            })
    void base_that_is_no_url_of_a_host_is_told(String base) {
        assertThatThrownBy(() -> Passage.check(base)).hasMessageContaining("must be a URL such as");
    }

    @Test
    void base_of_a_host_will_do() {
        assertThatCode(() -> Passage.check("HTTPS://api.example.com:8443/v1")).doesNotThrowAnyException();
    }

    @Test
    void headers_of_the_connection_stay_behind() {
        Headers headers = sent(
                to("http://a", ""),
                Headers.of(
                        "Host", "mock:4010",
                        "Connection", "close, X-Secret",
                        "x-secret", "1",
                        "TE", "trailers",
                        "Upgrade", "h2c",
                        "Transfer-Encoding", "chunked",
                        "Content-Length", "3",
                        "Expect", "100-continue",
                        "Proxy-Authorization", "Basic eA==",
                        "Cookie", "a=b"));
        for (String each : List.of(
                "Host",
                "Connection",
                "X-Secret",
                "TE",
                "Upgrade",
                "Transfer-Encoding",
                "Content-Length",
                "Expect",
                "Proxy-Authorization")) {
            assertThat(headers.has(each)).as(each).isFalse();
        }
        assertThat(headers.get("Cookie")).isEqualTo("a=b");
    }

    @Test
    void upstream_is_told_who_asked_for_what() {
        Headers headers = sent(to("http://a", ""), Headers.of("X-Forwarded-For", "198.51.100.1", "Via", "1.1 edge"));
        assertThat(headers.get("X-Forwarded-For")).isEqualTo("198.51.100.1, 203.0.113.9");
        assertThat(headers.get("X-Forwarded-Host")).isEqualTo("localhost");
        assertThat(headers.get("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(headers.get("Forwarded")).isEqualTo("for=203.0.113.9;host=\"localhost\";proto=http");
        assertThat(headers.get("Via")).isEqualTo("1.1 edge, 1.1 ringer");
    }

    @Test
    void nothing_of_the_client_is_told_when_that_is_off() {
        Headers headers =
                sent(new Passage("http://a", "", Headers.EMPTY, List.of(), false, 5_000), Headers.of("A", "b"));
        assertThat(headers.toString()).contains("a: b").doesNotContainIgnoringCase("forwarded");
    }

    @Test
    void own_headers_stand_in_place_of_the_requests() {
        Passage passage = new Passage(
                "http://a",
                "",
                Headers.of("Authorization", "Bearer upstream", "X-Forwarded-For", "hidden"),
                List.of("cookie"),
                true,
                5_000);
        Headers headers = sent(passage, Headers.of("Authorization", "Bearer mine", "Cookie", "a=b"));
        assertThat(headers.all("Authorization")).containsExactly("Bearer upstream");
        assertThat(headers.all("X-Forwarded-For")).containsExactly("hidden");
        assertThat(headers.has("Cookie")).isFalse();
    }

    @Test
    void bodies_are_asked_for_as_they_are() {
        assertThat(sent(to("http://a", ""), Headers.of("Accept-Encoding", "gzip, br"))
                        .get("Accept-Encoding"))
                .isEqualTo("identity");
    }

    @Test
    void method_body_and_patience_are_those_given() {
        Request request = Request.of("POST", "/pets").withBody("application/json", "{}");
        Fetch fetch = to("http://a", "").fetch(request);
        assertThat(fetch.method() + " " + fetch.body().text() + " " + fetch.patienceMillis())
                .isEqualTo("POST {} 5000");
    }

    @Test
    void request_that_came_through_eight_mocks_goes_round_in_a_circle() {
        String seven = "1.1 ringer, ".repeat(6) + "1.1 ringer";
        assertThat(Passage.isCircle(Request.of("GET", "/").withHeader("Via", seven)))
                .isFalse();
        assertThat(Passage.isCircle(Request.of("GET", "/").withHeader("Via", "1.0 x, " + seven + ", 1.1 ringer")))
                .isTrue();
    }
}
