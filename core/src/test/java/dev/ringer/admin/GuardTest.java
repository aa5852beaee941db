package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final String PAGE = "https://tool.example";

    private final Controlled loopback = Controlled.guarded(Guard.LOOPBACK);
    private final Controlled secret = Controlled.guarded(new Guard(Optional.of("s3cret"), List.of(PAGE), List.of()));

    private static Request operations() {
        return Request.of("GET", "/__ringer/operations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:4010", "127.0.0.1:4010", "[::1]:4010", "a.ringer.localhost:4010", "LOCALHOST"})
    void this_machine_may_ask(String host) {
        assertThat(loopback.ask(operations().withHeader("Host", host)).status()).isEqualTo(200);
    }

    @Test
    void a_name_that_was_made_to_lead_here_may_not_ask() {
        Response response = loopback.ask(operations().withHeader("Host", "evil.example"));
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body().text()).contains("evil.example").contains("localhost, 127.0.0.1");
    }

    @Test
    void health_is_told_by_whatever_name_it_is_asked() {
        assertThat(loopback.ask(Request.of("GET", "/__ringer/health").withHeader("Host", "probe.internal"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_page_of_another_site_may_not_ask() {
        assertThat(loopback.ask(operations().withHeader("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(loopback.ask(operations().withHeader("Origin", "null")).status())
                .isEqualTo(403);
        assertThat(loopback.ask(operations().withHeader("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_page_of_the_mock_itself_may_ask() {
        assertThat(loopback.ask(operations().withHeader("Origin", "http://localhost"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_page_of_a_configured_origin_may_ask_and_read() {
        Request request = operations().withHeader("Origin", PAGE).withHeader("Authorization", "Bearer s3cret");
        assertThat(secret.ask(request).headers().get("Access-Control-Allow-Origin"))
                .isEqualTo(PAGE);
        Response preflight = secret.ask(Request.of("OPTIONS", "/__ringer/stubs")
                .withHeader("Origin", PAGE)
                .withHeader("Access-Control-Request-Method", "POST")
                .withHeader("Access-Control-Request-Headers", "authorization"));
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.headers().get("Access-Control-Allow-Headers")).isEqualTo("authorization");
    }

    @Test
    void the_token_is_asked_for_where_there_is_one() {
        assertThat(secret.ask(operations()).status()).isEqualTo(401);
        assertThat(secret.ask(operations()).headers().get("WWW-Authenticate")).isEqualTo("Bearer realm=\"Ringer\"");
        assertThat(secret.ask(operations().withHeader("Authorization", "Bearer guess"))
                        .status())
                .isEqualTo(401);
        assertThat(secret.ask(operations().withHeader("Authorization", "bearer s3cret"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void health_and_the_document_need_no_token() {
        assertThat(secret.ask("GET", "/__ringer/health").status()).isEqualTo(200);
        assertThat(secret.ask("GET", "/__ringer/openapi.json").status()).isEqualTo(200);
    }
}
