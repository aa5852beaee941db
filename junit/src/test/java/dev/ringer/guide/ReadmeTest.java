package dev.ringer.guide;

import static dev.ringer.client.RingerDsl.operation;
import static dev.ringer.client.RingerDsl.path;
import static dev.ringer.client.RingerDsl.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.client.RingerServer;
import dev.ringer.junit.Ringer;
import org.junit.jupiter.api.Test;

/** What the README shows, as it is shown. */
@Ringer(contract = "petstore.yaml")
class ReadmeTest {

    @Test
    void pet_that_found_a_home_is_nothing(RingerServer ringer) {
        ringer.stub(operation("getPet")).when(path("petId", 7)).reply(status(404));

        PetClient pets = new PetClient(ringer.baseUrl());

        assertThat(pets.find(7)).isEmpty();
        assertThat(pets.find(8)).isPresent();
    }
}
