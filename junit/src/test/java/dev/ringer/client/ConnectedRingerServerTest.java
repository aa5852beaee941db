package dev.ringer.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.embedded.EmbeddedRinger;
import org.junit.jupiter.api.Test;

class ConnectedRingerServerTest extends RingerServerContract {

    @Override
    RingerServer reach(EmbeddedRinger running) {
        return Ringer.connect(running.server().baseUrl() + "/");
    }

    @Test
    void url_must_be_one_of_http() {
        assertThatThrownBy(() -> Ringer.connect("localhost:4010"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url is 'localhost:4010', must begin with http:// or https://");
    }

    @Test
    void where_no_mock_answers_the_message_says_whom_it_asked() {
        String gone;
        try (EmbeddedRinger running = EmbeddedRinger.start("../examples/petstore.yaml")) {
            gone = running.server().baseUrl();
        }
        assertThatThrownBy(() -> Ringer.connect(gone))
                .isInstanceOf(RingerException.class)
                .hasMessageContaining(gone)
                .hasMessageContaining("GET /__ringer/health")
                .satisfies(each -> assertThat(((RingerException) each).status()).isZero());
    }
}
