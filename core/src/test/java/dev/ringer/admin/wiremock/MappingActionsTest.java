package dev.ringer.admin.wiremock;

import static dev.ringer.admin.wiremock.Wired.error;
import static dev.ringer.admin.wiremock.Wired.errors;
import static dev.ringer.admin.wiremock.Wired.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingActionsTest {

    private static final String GONE =
            "- {name: gone, operation: getNote, when: {pathParameters: {id: 7}}, priority: 2,"
                    + " reply: {status: 404}}";

    private final Wired wired = Wired.notes(GONE);

    // --- beside a contract

    @Test
    void stub_outside_of_the_contract_answers() {
        wired.map("{\"method\":\"GET\",\"urlPath\":\"/elsewhere\"}", "{\"status\":200,\"body\":\"here\"}");
        assertThat(wired.ask("GET", "/elsewhere").body().text()).isEqualTo("here");
    }

    @Test
    void stub_that_breaks_the_contract_answers_and_the_exchange_says_so() {
        wired.map("{\"method\":\"GET\",\"urlPath\":\"/v1/notes\"}", "{\"status\":200,\"jsonBody\":{\"no\":\"list\"}}");
        assertThat(wired.ask("GET", "/v1/notes").body().text()).isEqualTo("{\"no\":\"list\"}");
    }

    @Test
    void request_that_breaks_the_contract_gets_the_stub() {
        wired.map("{\"method\":\"GET\",\"urlPath\":\"/v1/notes/none\"}", "{\"status\":200,\"body\":\"x\"}");
        assertThat(wired.ask("GET", "/v1/notes/none").status()).isEqualTo(200);
    }

    @Test
    void path_is_the_whole_path_not_one_below_a_base_path() {
        wired.map("{\"method\":\"GET\",\"urlPath\":\"/notes\"}", "{\"status\":203}");
        wired.map("{\"method\":\"GET\",\"urlPathTemplate\":\"/notes/{id}\"}", "{\"status\":203}");
        assertThat(wired.ask("GET", "/notes").status()).isEqualTo(203);
        assertThat(wired.ask("GET", "/notes/1").status()).isEqualTo(203);
        assertThat(wired.ask("GET", "/v1/notes").status()).isEqualTo(200);
        assertThat(wired.ask("GET", "/v1/notes/1").status()).isEqualTo(200);
    }

    @Test
    void variables_of_a_path_need_not_be_called_as_in_the_contract() {
        wired.map(
                "{\"method\":\"GET\",\"urlPathTemplate\":\"/v1/notes/{note}\","
                        + "\"pathParameters\":{\"note\":{\"equalTo\":\"5\"}}}",
                "{\"status\":203}");
        assertThat(wired.ask("GET", "/v1/notes/5").status()).isEqualTo(203);
        assertThat(wired.ask("GET", "/v1/notes/6").status()).isEqualTo(200);
    }

    // --- stubs that came by other ways

    @Test
    void stub_of_a_file_is_listed_in_words_of_wiremock_with_the_whole_stub_beside_it() {
        JsonObject mapping = (JsonObject) wired.mappings().get(0);
        assertThat(mapping.string("name")).isEqualTo("gone");
        assertThat(mapping.object("request"))
                .isEqualTo(Json.parse("{\"method\":\"GET\",\"urlPathTemplate\":\"/v1/notes/{id}\"}"));
        assertThat(mapping.object("response")).isEqualTo(Json.parse("{\"status\":404}"));
        assertThat(mapping.get("priority")).isEqualTo(Json.of(2));
        assertThat(mapping.object("metadata").object("ringer").object("stub").string("operation"))
                .isEqualTo("getNote");
        String id = Objects.requireNonNull(mapping.string("id"));
        assertThat(json(wired.ask("GET", "/__admin/mappings/" + id))).isEqualTo(mapping);
    }

    @Test
    void stub_that_was_listed_and_put_back_stays_what_it_is() {
        JsonObject mapping = (JsonObject) wired.mappings().get(0);
        Response put = wired.ask("PUT", "/__admin/mappings/" + mapping.string("id"), mapping.text());
        assertThat(put.status()).isEqualTo(200);
        assertThat(wired.ask("GET", "/v1/notes/7").status()).isEqualTo(404);
        assertThat(wired.ask("GET", "/v1/notes/8").status()).isEqualTo(200);
    }

    @Test
    void stub_that_was_listed_is_not_replaced_by_less_unawares() {
        JsonObject mapping = ((JsonObject) wired.mappings().get(0)).with("priority", Json.of(1));
        Response put = wired.ask("PUT", "/__admin/mappings/" + mapping.string("id"), mapping.text());
        assertThat(put.status()).isEqualTo(422);
        assertThat(Wired.text(error(put), "detail")).contains("'gone'").contains("metadata.ringer");
        assertThat(wired.ask("GET", "/v1/notes/8").status()).isEqualTo(200);
    }

    @Test
    void mapping_takes_the_place_of_a_stub_of_a_file() {
        String id = Wired.text(wired.mappings().get(0), "id");
        Response put = wired.ask(
                "PUT",
                "/__admin/mappings/" + id,
                "{\"request\":{\"urlPath\":\"/v1/notes/7\"},\"response\":{\"status\":410}}");
        assertThat(put.status()).isEqualTo(200);
        assertThat(wired.ask("GET", "/v1/notes/7").status()).isEqualTo(410);
        assertThat(wired.mappings()).hasSize(1);
        wired.ask("POST", "/__admin/mappings/reset");
        assertThat(wired.ask("GET", "/v1/notes/7").status()).isEqualTo(404);
    }

    @Test
    void stub_of_another_mock_is_not_taken_for_less_than_it_is() {
        JsonObject mapping = (JsonObject) wired.mappings().get(0);
        Response other = Wired.notes("").ask("POST", "/__admin/mappings", mapping.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(Wired.text(error(other), "detail")).contains("/__ringer/stubs");
    }

    @Test
    void removed_stub_of_a_file_comes_back_with_a_reset() {
        wired.ask("DELETE", "/__admin/mappings");
        assertThat(wired.ask("GET", "/v1/notes/7").status()).isEqualTo(200);
        wired.ask("POST", "/__admin/reset");
        assertThat(wired.ask("GET", "/v1/notes/7").status()).isEqualTo(404);
    }

    // --- what is refused

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"request\":{\"customMatcher\":{\"name\":\"x\"}},\"response\":{}} | /request/customMatcher",
                "{\"request\":{},\"response\":{\"transformers\":[\"mine\"]}} | /response/transformers",
                "{\"request\":{\"headers\":{\"A\":{\"isMine\":1}}},\"response\":{}} | /request/headers/A",
                "{\"request\":{\"urlPattern\":\"(\"},\"response\":{}} | /request",
                "{\"id\":\"nope\",\"request\":{},\"response\":{}} | /id",
                "{\"request\":{},\"response\":{\"status\":9999}} | /response/status",
                "{\"mappings\":[]} | /mappings",
                "{\"request\":{},\"response\":{\"bodyFileName\":\"{{x}}\"}} | /response/bodyFileName",
                "{\"request\":{},\"response\":{},\"nope\":1} | /nope"
            })
    void what_cannot_be_carried_over_is_an_error_with_its_place(String mapping, String pointer) {
        Response refused = wired.ask("POST", "/__admin/mappings", mapping);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(error(refused).get("code")).isEqualTo(Json.of(10));
        assertThat(error(refused).object("source").string("pointer")).startsWith(pointer);
        assertThat(Wired.text(error(refused), "detail")).matches("(?s)['\\p{Lu}].+[.?]");
        assertThat(wired.mappings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "7", "null", "\"text\""})
    void what_is_no_mapping_is_refused(String body) {
        assertThat(wired.ask("POST", "/__admin/mappings", body).status()).isEqualTo(422);
    }

    @Test
    void import_takes_all_or_none_and_tells_where() {
        Response refused = wired.ask(
                "POST",
                "/__admin/mappings/import",
                "{\"mappings\":[{\"request\":{\"url\":\"/a\"},\"response\":{}},{\"request\":{\"urlx\":\"/b\"}}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(error(refused).object("source").string("pointer")).isEqualTo("/mappings/1/request/urlx");
        assertThat(wired.mappings()).hasSize(1);
    }

    @Test
    void import_of_more_than_there_may_be_changes_nothing() {
        String many = "{\"request\":{\"url\":\"/m\"},\"response\":{}},".repeat(Mappings.MAPPINGS_MAX);
        Response refused = wired.ask(
                "POST",
                "/__admin/mappings/import",
                "{\"mappings\":[" + many + "{\"request\":{\"url\":\"/m\"},\"response\":{}}]}");
        assertThat(Wired.text(error(refused), "title")).isEqualTo("No room");
        assertThat(wired.mappings()).hasSize(1);
    }

    @Test
    void import_knows_two_policies() {
        Response refused = wired.ask(
                "POST", "/__admin/mappings/import", "{\"mappings\":[],\"importOptions\":{\"duplicatePolicy\":\"X\"}}");
        assertThat(Wired.text(error(refused), "detail")).contains("OVERWRITE or IGNORE");
        assertThat(errors(wired.ask("POST", "/__admin/mappings/import", "{}"))).hasSize(1);
    }

    // --- pages

    @ParameterizedTest
    @CsvSource({
        "limit=99999999999999999&offset=0, 1",
        "limit=0, 0",
        "offset=99999999999999999, 0",
        "limit=2147483648, 1"
    })
    void pages_may_be_asked_for_as_large_as_one_likes(String query, int expected) {
        JsonObject page = json(wired.ask("GET", "/__admin/mappings?" + query));
        assertThat(page.array("mappings")).hasSize(expected);
        assertThat(page.object("meta").get("total")).isEqualTo(Json.of(1));
    }

    @ParameterizedTest
    @CsvSource({"limit=-1", "limit=many", "offset=1e9", "limit=9999999999999999999999"})
    void page_that_is_no_number_is_refused(String query) {
        Response refused = wired.ask("GET", "/__admin/mappings?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Wired.text(error(refused), "detail")).contains("must be a number");
    }

    @Test
    void identifiers_are_found_in_either_case() {
        String id = wired.map("{\"url\":\"/a\"}", "{}");
        assertThat(wired.ask("GET", "/__admin/mappings/" + id.toUpperCase(Locale.ROOT))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void methods_that_a_path_does_not_have_are_refused() {
        Response refused = wired.ask("PATCH", "/__admin/mappings");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(Wired.text(error(refused), "detail")).isEqualTo("There are: DELETE, GET, POST.");
    }

    @Test
    void mappings_come_in_the_order_in_which_they_are_asked() {
        wired.map("{\"url\":\"/a\"}", "{}");
        wired.map("{\"url\":\"/b\"}", "{}");
        JsonArray all = wired.mappings();
        assertThat(all).hasSize(3);
        assertThat(Wired.text(all.get(0), "name")).isEqualTo("gone");
        assertThat(((JsonObject) all.get(1)).object("request").string("url")).isEqualTo("/b");
    }
}
