package dev.ringer.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Web;
import dev.ringer.embedded.EmbeddedRinger;
import org.junit.jupiter.api.Test;

class EmbeddedRingerServerTest extends RingerServerContract {

    @Override
    RingerServer reach(EmbeddedRinger running) {
        return running.server();
    }

    @Test
    void journal_has_what_passed_in_the_session_alone() {
        try (EmbeddedRinger running = EmbeddedRinger.start("../examples/petstore.yaml")) {
            RingerServer ringer = running.server().newSession();
            Web.get(ringer.uri("/v1/pets/7"));
            Web.get(ringer.uri("/v1/pets?limit=many"));
            Web.get(running.server().uri("/v1/pets/8"));
            assertThat(ringer.journal().exchanges())
                    .extracting(Exchange::toString)
                    .containsExactly(
                            "GET /v1/pets/7 -> 200\n  "
                                    + ringer.journal()
                                            .exchanges("getPet")
                                            .get(0)
                                            .reason(),
                            "GET /v1/pets -> 422\n  The query parameter 'limit' is \"many\", must be an integer.");
            assertThat(ringer.journal().exchanges("listPets"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.isAgainstContract()).isTrue());
        }
    }
}
