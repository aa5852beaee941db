package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import dev.ringer.server.coding.GzipEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestDecodingTest {

    private static final byte[] GZIP = new GzipEncoder().encode("{\"a\":1}".getBytes(StandardCharsets.UTF_8));

    private final RequestDecoding decoding = new RequestDecoding(Limits.STANDARD);

    private static Request request(String coding, byte[] body) {
        Headers headers = Headers.of(
                "Content-Type", "application/json", "Content-Encoding", coding, "Content-Length", "" + body.length);
        return new Request("POST", Target.parse("/"), headers, Body.of(body), "http://a", Caller.UNKNOWN);
    }

    private Response refusal(Request request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> decoding.decoded(request));
        assertThat(refusal).isNotNull();
        return refusal.response();
    }

    @Test
    void a_decoded_body_comes_with_its_own_length_and_without_a_coding() {
        Request decoded = decoding.decoded(request("gzip", GZIP));
        assertThat(decoded.body().text()).isEqualTo("{\"a\":1}");
        assertThat(decoded.headers()).isEqualTo(Headers.of("Content-Type", "application/json", "Content-Length", "7"));
    }

    @Test
    void a_request_without_a_coding_stays_the_same() {
        Request plain = Request.of("POST", "/").withBody("text/plain", "a");
        assertThat(decoding.decoded(plain)).isSameAs(plain);
    }

    @Test
    void an_empty_body_needs_no_decoding() {
        Request empty = request("gzip", new byte[0]);
        assertThat(decoding.decoded(empty)).isSameAs(empty);
    }

    @Test
    void an_unknown_coding_is_answered_with_those_allowed() {
        Response response = refusal(request("zstd", GZIP));
        assertThat(response.status()).isEqualTo(415);
        assertThat(response.headers().get("Accept-Encoding")).isEqualTo("gzip, deflate, br");
        assertThat(response.body().text()).contains("zstd is not known, allowed are gzip, deflate, br");
    }

    @Test
    void a_body_that_is_not_of_its_coding_is_malformed() {
        assertThat(refusal(request("gzip", new byte[] {1, 2, 3})).status()).isEqualTo(400);
    }
}
