package dev.ringer.guide;

import static dev.ringer.client.RingerDsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.client.Ringer;
import dev.ringer.client.RingerException;
import dev.ringer.client.RingerServer;
import dev.ringer.client.Stub;
import dev.ringer.embedded.EmbeddedRinger;
import dev.ringer.junit.AllowViolations;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/junit.md shows, as it is shown. */
@dev.ringer.junit.Ringer(contract = "petstore.yaml")
public class GuideTest {

    private RingerServer ringer;

    @Test
    void stubs() {
        ringer.stub(operation("createPet"))
                .when(header("X-Team", startsWith("shop-")), body("$.name", size(atMost(10))))
                .reply(status(422).body(Map.of("code", 7, "message", "no more parrots")));

        ringer.stub(operation("getPet")).when(path("petId", 5)).reply(generate().set("$.status", "sold"));

        Stub busy = ringer.stub(operation("listPets")).sequence(delay(Duration.ofMillis(1)), reply());
        assertThat(busy.answers()).isZero();
    }

    @Test
    void scenario() {
        ringer.stub(operation("deletePet")).scenario("sale").then("gone").reply(status(204));
        ringer.stub(operation("getPet")).scenario("sale").when(step("gone")).reply(status(404));

        ringer.scenario("sale").moveTo("gone");
        assertThat(new PetClient(ringer.baseUrl()).find(7)).isEmpty();
    }

    @Test
    void resources() {
        ringer.resource("pets").put(7, Map.of("name", "Rex", "species", "dog"));
        ringer.resource("pets").delete(8);

        PetClient pets = new PetClient(ringer.baseUrl());

        assertThat(pets.find(7).orElseThrow()).contains("\"name\":\"Rex\"");
        assertThat(pets.find(8)).isEmpty();
        assertThat(ringer.resource("pets").count()).isEqualTo(19);
    }

    @Test
    void errors() {
        assertThatThrownBy(() -> ringer.stub(operation("getPet")).reply(status(418)))
                .isInstanceOf(RingerException.class)
                .hasMessageContaining("418");
    }

    @Test
    void clock_and_settings() {
        ringer.clock().freeze(Instant.parse("2030-01-31T12:00:00Z"));
        ringer.clock().advance(Duration.ofDays(1));
        ringer.settings().reseed("another").skipDelays();
        assertThat(ringer.clock().now()).isEqualTo("2030-02-01T12:00:00Z");
    }

    @Test
    @AllowViolations
    void client_tells_what_was_wrong() {
        assertThat(new PetClient(ringer.baseUrl()).add("{}")).isEqualTo(422);
        assertThat(ringer.journal().exchanges("createPet").get(0).violations())
                .containsExactly(
                        "The body at /name is missing, it is required.",
                        "The body at /species is missing, it is required.");
        ringer.verify(operation("createPet")).answered(422).once();
        ringer.verifyNothingElse(called(operation("createPet")));
    }

    @Test
    void elsewhere() {
        try (EmbeddedRinger mock = EmbeddedRinger.start("../examples/petstore.yaml")) {
            RingerServer mine = Ringer.connect(mock.server().baseUrl()).newSession();
            mine.stub(operation("getPet")).reply(status(404));
            assertThat(new PetClient(mine.baseUrl()).find(7)).isEmpty();
            mine.drop();
        }
    }
}
