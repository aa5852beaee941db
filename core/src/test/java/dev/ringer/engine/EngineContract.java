package dev.ringer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a mock of the contracts of {@link ShopFixture} answers, whatever stands between it and the caller: nothing, a
 * socket, or a socket and a process. The other modules run it too, from this module's jar of tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineContract extends Asking {

    // --- routing

    @Test
    void an_unknown_path_is_told_with_what_is_near() {
        JsonObject problem = problem(get("/v1/pest"), 404, "no-such-path");
        assertThat(problem.string("detail"))
                .isEqualTo("There is no path '/v1/pest' in the contract. Did you mean '/v1/pets'?");
        assertThat(problem.string("instance")).isEqualTo("/v1/pest");
        assertThat(problem.string("title")).isEqualTo("Not Found");
    }

    @Test
    void a_path_without_its_mount_is_told_the_mount() {
        assertThat(problem(get("/pets"), 404, "no-such-path").string("detail"))
                .endsWith("Did you mean '/v1/pets'? shop.yaml is mounted at '/v1'.");
    }

    @Test
    void an_unknown_method_is_told_with_the_known_ones() {
        Response response = ask("PUT", "/v1/pets/1");
        assertThat(problem(response, 405, "no-such-method").string("detail"))
                .isEqualTo("There is no PUT for '/v1/pets/1', there are: DELETE, GET, HEAD, OPTIONS.");
        assertThat(response.headers().get("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS");
    }

    @Test
    void options_tells_the_methods_of_a_path() {
        Response response = ask("OPTIONS", "/v1/pets");
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers().get("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(response.body().isEmpty()).isTrue();
        assertThat(origin(response)).isEqualTo("server");
    }

    @Test
    void options_of_an_unknown_path_is_refused() {
        problem(ask("OPTIONS", "/v1/nowhere-near"), 404, "no-such-path");
    }

    @Test
    void head_is_answered_as_get_is() {
        Response head = ask("HEAD", "/v1/catalogue");
        Response get = get("/v1/catalogue");
        assertThat(head.status()).isEqualTo(200);
        for (String name : List.of("Content-Type", "Ringer-Origin", "Deprecation")) {
            assertThat(head.headers().get(name))
                    .as(name)
                    .isEqualTo(get.headers().get(name));
        }
    }

    @Test
    void head_of_a_path_without_get_is_refused() {
        Response response = ask("HEAD", "/v1/letters");
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().get("Allow")).isEqualTo("OPTIONS, POST");
    }

    @Test
    void each_contract_answers_at_its_mount() {
        assertThat(object(get("/crm/customers/5"))).isEqualTo(Json.parse("{\"name\":\"Ada\"}"));
        assertThat(get("/v1/catalogue").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere/customers/5", "/v1/customers/5", "/crm/pets"})
    void a_mount_has_no_path_of_another(String path) {
        problem(get(path), 404, "no-such-path");
    }

    // --- the ladder

    @Test
    void the_first_valid_example_is_given() {
        Response response = get("/v1/pets/7", "Accept", "application/json");
        assertThat(object(response)).isEqualTo(Json.parse("{\"id\":1,\"name\":\"Rex\"}"));
        assertThat(origin(response)).isEqualTo("example");
        assertThat(response.headers().has("Ringer-Seed")).isFalse();
    }

    @Test
    void the_example_of_an_equal_request_is_given() {
        assertThat(object(get("/v1/pets/2", "Accept", "application/json")).string("name"))
                .isEqualTo("Mia");
    }

    @Test
    void a_value_is_made_where_there_is_no_example() {
        Response response = get("/v1/pets");
        assertThat(response.status()).isEqualTo(200);
        assertThat(origin(response)).isEqualTo("generated");
        assertThat(type(response)).isEqualTo("application/json");
        assertThat(response.headers().get("Ringer-Seed")).isEqualTo("ringer");
        JsonArray pets = (JsonArray) Json.parse(response.body().text());
        assertThat(pets.stream()).isNotEmpty().allSatisfy(pet -> {
            assertThat(((JsonObject) pet).get("id")).isInstanceOf(JsonNumber.class);
            assertThat(((JsonObject) pet).string("name")).isNotEmpty();
        });
    }

    @Test
    void a_made_value_is_the_same_each_time() {
        assertThat(get("/v1/pets").body().text())
                .isEqualTo(get("/v1/pets").body().text());
    }

    @Test
    void another_seed_makes_another_value() {
        Response other = get("/v1/pets", "Prefer", "seed=other");
        assertThat(other.headers().get("Ringer-Seed")).isEqualTo("other");
        assertThat(other.body().text()).isNotEqualTo(get("/v1/pets").body().text());
        assertThat(origin(other)).isEqualTo("generated");
    }

    @Test
    void an_item_is_the_same_alone_and_in_its_list() {
        JsonObject first =
                (JsonObject) ((JsonArray) Json.parse(get("/v1/pets").body().text())).get(0);
        String id = first.get("id").toString();
        assertThat(object(get("/v1/pets/" + id, "Prefer", "dynamic=true", "Accept", "application/json")))
                .isEqualTo(first);
    }

    @Test
    void a_response_without_content_has_no_body() {
        Response response = ask("DELETE", "/v1/pets/1");
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body().isEmpty()).isTrue();
        assertThat(type(response)).isNull();
    }

    @Test
    void a_valid_body_is_answered_with_the_success() {
        Response response = post("/v1/pets", "application/json", "{\"name\":\"Bo\"}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().has("Ringer-Violations")).isFalse();
    }

    // --- what the caller asks for

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prefer               | code=404        | /v1/pets/1
            Prefer               | Code = "404"    | /v1/pets/1
            Prefer               | respond-async, code=404; wait=3 | /v1/pets/1
            X-Mock-Response-Code | 404             | /v1/pets/1
            Accept               | application/json | /v1/pets/1?__code=404
            """)
    void a_documented_status_can_be_asked_for(String header, String value, String target) {
        Response response = get(target, header, value);
        assertThat(response.status()).isEqualTo(404);
        assertThat(object(response).string("reason")).isEqualTo("It has found a home");
        assertThat(origin(response)).isEqualTo("forced");
        assertThat(response.headers().get("Preference-Applied")).isEqualTo("code=404");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prefer               | example=never     | /v1/pets/1
            Prefer               | example="never"   | /v1/pets/1
            X-Mock-Response-Name | never             | /v1/pets/1
            X-Mock-Response-Id   | never             | /v1/pets/1
            Accept               | application/json  | /v1/pets/1?__example=never
            """)
    void a_documented_example_can_be_asked_for(String header, String value, String target) {
        Response response = get(target, header, value);
        assertThat(response.status()).isEqualTo(404);
        assertThat(object(response).string("reason")).isEqualTo("There never was one");
        assertThat(origin(response)).isEqualTo("forced");
        assertThat(response.headers().get("Preference-Applied")).isEqualTo("example=never");
    }

    @Test
    void a_status_and_an_example_can_be_asked_for_together() {
        Response response = get("/v1/pets/1", "Prefer", "code=404, example=never");
        assertThat(object(response).string("reason")).isEqualTo("There never was one");
        assertThat(response.headers().get("Preference-Applied")).isEqualTo("code=404, example=never");
    }

    @Test
    void a_status_of_a_documented_class_can_be_asked_for() {
        Response response = get("/v1/pets/1", "Prefer", "code=503");
        assertThat(response.status()).isEqualTo(503);
        assertThat(object(response).string("reason")).isNotEmpty();
    }

    @Test
    void an_undocumented_status_is_refused_with_those_there_are() {
        JsonObject problem = problem(get("/v1/pets/1", "Prefer", "code=418"), 404, "no-such-response");
        assertThat(texts(problem.array("responses"))).containsExactly("200", "404", "5XX");
    }

    @Test
    void an_unknown_example_is_refused_with_those_there_are() {
        JsonObject problem = problem(get("/v1/pets/1", "Prefer", "example=max"), 404, "no-such-example");
        assertThat(texts(problem.array("examples"))).containsExactly("rex", "mia", "gone", "never");
    }

    @Test
    void a_made_value_can_be_asked_for() {
        Response response = get("/v1/catalogue", "Prefer", "dynamic=true");
        assertThat(origin(response)).isEqualTo("forced");
        assertThat(object(response)).isNotEqualTo(Json.parse("{\"pages\":3}"));
        assertThat(response.headers().get("Preference-Applied")).isEqualTo("dynamic=true");
    }

    @Test
    void a_shape_can_be_asked_for() {
        Response response = get("/v1/pets", "Prefer", "shape=minimal");
        JsonArray pets = (JsonArray) Json.parse(response.body().text());
        assertThat(pets.stream().map(each -> ((JsonObject) each).names()))
                .allSatisfy(names -> assertThat(names).containsExactlyInAnyOrder("id", "name"));
        assertThat(response.headers().get("Preference-Applied")).isEqualTo("shape=minimal");
    }

    @Test
    void a_preference_beats_its_twin_and_that_beats_postmans() {
        assertThat(get("/v1/pets/1?__code=503", "Prefer", "code=404").status()).isEqualTo(404);
        assertThat(get("/v1/pets/1?__code=404", "X-Mock-Response-Code", "503").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            code=abc        | 'code' is 'abc', must be a status from 100 to 599
            code=600        | 'code' is '600', must be a status from 100 to 599
            dynamic=maybe   | 'dynamic' is 'maybe', must be true or false
            validation=hard | 'validation' is 'hard', must be one of enforce, report, off
            """)
    void a_malformed_preference_is_refused(String preference, String message) {
        assertThat(problem(get("/v1/pets/1", "Prefer", preference), 400, "malformed-preference")
                        .string("detail"))
                .isEqualTo("The preference " + message + ".");
    }

    // --- negotiation

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                          | text/csv
            text/plain                        | text/plain
            text/*                            | text/csv
            */*                               | text/csv
            text/csv;q=0.1, text/plain;q=0.9  | text/plain
            text/csv;q=0, */*                 | text/plain
            """)
    void the_media_type_follows_the_accept_header(String accept, String expected) {
        Response response = get("/v1/price-list", "Accept", accept);
        assertThat(response.status()).isEqualTo(200);
        assertThat(type(response)).startsWith(expected);
    }

    @Test
    void json_is_given_where_all_is_equal() {
        assertThat(type(get("/v1/pets/1", "Accept", "*/*"))).isEqualTo("application/json");
    }

    @Test
    void another_media_type_is_written_when_it_is_asked_for() {
        Response response = get("/v1/pets/1", "Accept", "application/xml");
        assertThat(type(response)).startsWith("application/xml");
        assertThat(response.body().text()).contains("<Pet>").contains("<name>");
    }

    @Test
    void a_media_type_that_there_is_not_is_refused_with_those_there_are() {
        JsonObject problem = problem(get("/v1/price-list", "Accept", "image/png"), 406, "not-acceptable");
        assertThat(texts(problem.array("available"))).containsExactly("text/csv", "text/plain");
    }

    @Test
    void a_problem_is_written_in_xml_for_those_who_take_nothing_else() {
        Response response = get("/v1/pest", "Accept", "application/xml");
        assertThat(response.status()).isEqualTo(404);
        assertThat(type(response)).startsWith("application/problem+xml");
        assertThat(response.body().text()).contains("<status>404</status>");
    }

    // --- headers

    @Test
    void documented_headers_are_sent() {
        Response response = get("/v1/session");
        assertThat(response.headers().get("X-Visits")).isEqualTo("3");
        assertThat(response.headers().get("X-Note")).isEqualTo("Say \"hello\"");
    }

    @Test
    void each_documented_cookie_is_set_by_itself() {
        assertThat(get("/v1/session").headers().all("Set-Cookie")).containsExactly("basket=7; Path=/", "theme=dark");
    }

    @Test
    void documented_headers_about_the_connection_are_not_sent() {
        get("/v1/session").headers().forEach((name, value) -> {
            assertThat(value)
                    .as(name)
                    .doesNotContain("x-told")
                    .doesNotContain("timeout=99")
                    .isNotEqualTo("99999");
            assertThat(name.toLowerCase(Locale.ROOT)).doesNotStartWith("access-control-");
        });
    }

    @Test
    void a_deprecated_operation_says_so() {
        assertThat(get("/v1/catalogue").headers().get("Deprecation")).isEqualTo("@0");
        assertThat(get("/v1/session").headers().has("Deprecation")).isFalse();
    }

    @Test
    void nothing_is_applied_where_nothing_was_preferred() {
        assertThat(get("/v1/catalogue").headers().has("Preference-Applied")).isFalse();
    }

    // --- requests that break the contract

    @Test
    void a_broken_request_is_refused_with_the_documented_response() {
        Response response = post("/v1/pets", "application/json", "{\"age\":1}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(type(response)).isEqualTo("application/json");
        assertThat(origin(response)).isEqualTo("refusal");
        assertThat(object(response).string("message")).contains("name");
        assertThat(object(response).get("code")).isEqualTo(Json.of(422));
        assertThat(response.headers().get("Ringer-Violations")).contains("name");
    }

    @Test
    void a_broken_request_is_refused_with_a_problem_where_none_is_documented() {
        JsonObject problem = problem(get("/v1/pets?limit=11"), 422, "invalid-request");
        JsonObject violation = (JsonObject) problem.array("validation").get(0);
        assertThat(texts(violation.array("location"))).containsExactly("query", "limit");
        assertThat(violation.string("code")).isEqualTo("maximum");
    }

    @Test
    void a_body_that_cannot_be_read_is_refused() {
        Response response = post("/v1/pets", "application/json", "{\"name\":");
        // 400 is not documented, 422 is.
        assertThat(response.status()).isEqualTo(422);
        assertThat(origin(response)).isEqualTo("refusal");
    }

    @Test
    void a_media_type_that_is_not_taken_is_refused_with_those_that_are() {
        Response response = post("/v1/letters", "image/png", "x");
        problem(response, 415, "unsupported-media-type");
        assertThat(response.headers().get("Accept-Post")).isEqualTo("text/plain");
        assertThat(response.headers().get("Accept")).isEqualTo("text/plain");
    }

    @Test
    void missing_credentials_are_refused_with_a_challenge() {
        Response response = get("/v1/vault");
        problem(response, 401, "unauthenticated");
        assertThat(response.headers().get("WWW-Authenticate")).startsWith("Bearer");
        assertThat(get("/v1/vault", "Authorization", "Bearer abc").status()).isEqualTo(204);
    }

    @Test
    void a_broken_request_is_answered_and_told_when_only_a_report_is_preferred() {
        Response response = get("/v1/pets?limit=11", "Prefer", "validation=report");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("Ringer-Violations")).startsWith("\"query.limit: ");
        assertThat(response.headers().get("Preference-Applied")).isEqualTo("validation=report");
    }

    @Test
    void a_broken_request_is_not_looked_at_when_that_is_preferred() {
        Response response = get("/v1/pets?limit=11&__validation=off");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().has("Ringer-Violations")).isFalse();
        assertThat(response.headers().get("Preference-Applied")).isEqualTo("validation=off");
    }

    @Test
    void an_operation_may_be_set_to_report() {
        Response response = get("/v1/told?n=x");
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers().get("Ringer-Violations")).startsWith("\"query.n: ");
    }

    @Test
    void an_operation_may_be_set_to_no_check() {
        Response response = get("/v1/unseen");
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers().has("Ringer-Violations")).isFalse();
    }

    @Test
    void a_preference_beats_what_is_set_for_the_operation() {
        assertThat(get("/v1/unseen", "Prefer", "validation=enforce").status()).isEqualTo(422);
    }

    // --- contracts that cannot be followed

    @Test
    void an_impossible_schema_is_told_with_its_place() {
        JsonObject problem = problem(get("/v1/impossible"), 501, "contract-defect");
        JsonObject diagnostic = problem.object("diagnostic");
        assertThat(diagnostic.string("file")).isEqualTo("shop.yaml");
        assertThat(diagnostic.string("pointer"))
                .isEqualTo("#/paths/~1impossible/get/responses/200/content/application~1json/schema");
        assertThat(diagnostic.get("line"))
                .isEqualTo(lineOf("schema:\n                type: integer\n                minimum: 10"));
    }

    @Test
    void a_reference_to_nothing_is_told_with_its_place() {
        JsonObject problem = problem(get("/v1/dangling"), 501, "contract-defect");
        JsonObject diagnostic = problem.object("diagnostic");
        assertThat(diagnostic.string("message")).isEqualTo("there is no 'responses' at shop.yaml#/components");
        assertThat(diagnostic.string("pointer")).isEqualTo("#/paths/~1dangling/get/responses/200");
        assertThat(diagnostic.get("line")).isEqualTo(lineOf("'200':\n          $ref: '#/components/responses/Nowhere"));
    }

    @Test
    void a_broken_operation_leaves_the_others_alone() {
        assertThat(get("/v1/impossible").status()).isEqualTo(501);
        assertThat(get("/v1/dangling").status()).isEqualTo(501);
        assertThat(get("/v1/catalogue").status()).isEqualTo(200);
    }

    @Test
    void an_operation_without_responses_has_nothing_to_answer() {
        problem(get("/v1/mute"), 501, "no-response");
    }
}
