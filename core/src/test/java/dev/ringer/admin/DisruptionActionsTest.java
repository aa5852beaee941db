package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import org.junit.jupiter.api.Test;

class DisruptionActionsTest {

    private final Controlled mock = Controlled.notes();

    private Exchange pass() {
        return mock.pass(Request.of("GET", "/v1/notes/1"));
    }

    @Test
    void an_outage_is_switched_on_and_off() {
        assertThat(mock.ask("PUT", "/__ringer/disruption", "{\"outage\":503}").status())
                .isEqualTo(200);
        assertThat(pass().response().status()).isEqualTo(503);
        assertThat(pass().origin().word()).isEqualTo("server");
        assertThat(mock.ask("GET", "/__ringer/disruption").body().text()).isEqualTo("{\"outage\":503}");
        assertThat(mock.ask("DELETE", "/__ringer/disruption").status()).isEqualTo(204);
        assertThat(pass().response().status()).isEqualTo(200);
    }

    @Test
    void a_delay_and_a_rate_limit_are_switched_on() {
        mock.ask("PUT", "/__ringer/disruption", "{\"delay\":\"200ms\",\"rateLimit\":\"1/1m\"}");
        assertThat(pass().delivery().pace().delayMillis()).isEqualTo(200);
        assertThat(pass().response().status()).isEqualTo(429);
    }

    @Test
    void what_cannot_be_switched_is_refused_and_changes_nothing() {
        assertThat(mock.ask("PUT", "/__ringer/disruption", "{\"outage\":\"soon\"}")
                        .body()
                        .text())
                .contains("'outage'")
                .contains("soon");
        assertThat(mock.ask("PUT", "/__ringer/disruption", "{\"outgae\":503}").status())
                .isEqualTo(400);
        assertThat(pass().response().status()).isEqualTo(200);
    }

    @Test
    void a_mock_without_files_says_so() {
        assertThat(mock.ask("POST", "/__ringer/contracts/reload").status()).isEqualTo(409);
        assertThat(mock.ask("GET", "/__ringer/contracts").body().text()).contains("\"basePaths\":[\"/v1\"]");
    }
}
