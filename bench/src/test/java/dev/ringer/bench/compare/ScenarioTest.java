package dev.ringer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.JsonWriter;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static Answer ok(String body) {
        return new Answer(200, "application/json", body);
    }

    @Test
    void example_is_the_contracts_however_it_is_indented() {
        assertThat(Scenario.EXAMPLE.complaint(ok(JsonWriter.writePretty(Shop.item()))))
                .isEmpty();
        assertThat(Scenario.EXAMPLE.complaint(ok("{\"id\":7}"))).isPresent();
        assertThat(Scenario.EXAMPLE.complaint(ok("not JSON"))).isPresent();
    }

    @Test
    void list_has_twenty_whole_items() {
        String item = JsonWriter.write(Shop.item());
        assertThat(Scenario.LIST.complaint(ok("[" + (item + ",").repeat(19) + item + "]")))
                .isEmpty();
        assertThat(Scenario.LIST.complaint(ok("[" + item + "]"))).isPresent();
        assertThat(Scenario.LIST.complaint(ok("[" + "{},".repeat(19) + "{}]"))).isPresent();
    }

    @Test
    void wrong_order_must_be_refused_as_the_contract_says() {
        String error = "{\"code\":422,\"message\":\"no\"}";
        assertThat(Scenario.WRONG_ORDER.complaint(new Answer(422, "application/json", error)))
                .isEmpty();
        assertThat(Scenario.WRONG_ORDER.complaint(new Answer(404, "application/json", error)))
                .isPresent();
        assertThat(Scenario.WRONG_ORDER.complaint(new Answer(422, "text/plain", "no")))
                .isPresent();
    }

    @Test
    void wrong_order_differs_from_the_right_one() {
        assertThat(Shop.wrongOrder()).contains("\"quantity\":\"two\"").doesNotContain("\"currency\"");
    }

    @Test
    void set_ups_have_no_placeholders_left() {
        for (String peer : new String[] {"mockoon", "mockserver", "wiremock"}) {
            assertThat(Shop.filled("peers/" + peer + ".json")).doesNotContain("@ITEM", "@SCHEMA", "@RECEIPT");
        }
    }

    @Test
    void created_note_is_what_was_sent_with_an_id() {
        String made = "{\"id\":11,\"text\":\"Call Anna about the broken chair\",\"done\":false}";
        assertThat(Scenario.CREATE.complaint(new Answer(201, "application/json", made)))
                .isEmpty();
        assertThat(Scenario.READ.complaint(ok(made))).isEmpty();
        assertThat(Scenario.CREATE.complaint(ok(made))).isPresent();
        assertThat(Scenario.READ.complaint(ok(made.replace("11", "\"11\"")))).isPresent();
        assertThat(Scenario.READ.complaint(ok(made.replace("false", "true")))).isPresent();
    }

    @Test
    void given_note_is_the_one_of_its_id() {
        assertThat(Scenario.READ_GIVEN.complaint(ok(Notes.given(7)))).isEmpty();
        assertThat(Scenario.READ_GIVEN.complaint(ok(Notes.given(7).replace("\"id\":7", "\"id\":8"))))
                .isPresent();
    }
}
