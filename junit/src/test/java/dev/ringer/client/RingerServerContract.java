package dev.ringer.client;

import static dev.ringer.client.RingerDsl.any;
import static dev.ringer.client.RingerDsl.atLeast;
import static dev.ringer.client.RingerDsl.body;
import static dev.ringer.client.RingerDsl.callTo;
import static dev.ringer.client.RingerDsl.containsJson;
import static dev.ringer.client.RingerDsl.delay;
import static dev.ringer.client.RingerDsl.equalTo;
import static dev.ringer.client.RingerDsl.example;
import static dev.ringer.client.RingerDsl.fault;
import static dev.ringer.client.RingerDsl.generate;
import static dev.ringer.client.RingerDsl.header;
import static dev.ringer.client.RingerDsl.in;
import static dev.ringer.client.RingerDsl.json;
import static dev.ringer.client.RingerDsl.matching;
import static dev.ringer.client.RingerDsl.not;
import static dev.ringer.client.RingerDsl.operation;
import static dev.ringer.client.RingerDsl.path;
import static dev.ringer.client.RingerDsl.query;
import static dev.ringer.client.RingerDsl.reply;
import static dev.ringer.client.RingerDsl.request;
import static dev.ringer.client.RingerDsl.set;
import static dev.ringer.client.RingerDsl.size;
import static dev.ringer.client.RingerDsl.startsWith;
import static dev.ringer.client.RingerDsl.status;
import static dev.ringer.client.RingerDsl.step;
import static dev.ringer.client.RingerDsl.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.Web;
import dev.ringer.embedded.EmbeddedRinger;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test may do with a mock, whichever way leads to it. */
abstract class RingerServerContract {

    private static EmbeddedRinger mock;

    private RingerServer ringer;

    /** Give the way to the mock, for the server itself. */
    abstract RingerServer reach(EmbeddedRinger running);

    @BeforeAll
    static void start() {
        mock = EmbeddedRinger.start("../examples/petstore.yaml");
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @BeforeEach
    void begin() {
        ringer = reach(mock).newSession();
    }

    private HttpResponse<String> get(String path, String... headers) {
        return Web.get(ringer.uri("/v1" + path), headers);
    }

    private int code(String path, String... headers) {
        return get(path, headers).statusCode();
    }

    // --- stubs

    @Test
    void stub_answers_what_it_is_for_and_nothing_else() {
        ringer.stub(operation("getPet")).when(path("petId", equalTo(7))).reply(status(404));
        assertThat(code("/pets/7")).isEqualTo(404);
        assertThat(code("/pets/8")).isEqualTo(200);
    }

    @Test
    void operators_have_the_words_of_stub_files() {
        ringer.stub(operation("listPets"))
                .when(
                        header("X-Team", startsWith("shop-").ignoreCase()),
                        header("X-Run", in("a", "b")),
                        query("status", matching("glob", "s*")),
                        not(query("limit", atLeast(50))))
                .reply(json("[]"));
        assertThat(get("/pets?status=sold", "X-Team", "SHOP-1", "X-Run", "b").body())
                .isEqualTo("[]");
        assertThat(get("/pets?status=sold&limit=50", "X-Team", "SHOP-1", "X-Run", "b")
                        .body())
                .isNotEqualTo("[]");
        assertThat(get("/pets?status=sold", "X-Team", "SHOP-1", "X-Run", "c").body())
                .isNotEqualTo("[]");
    }

    @Test
    void bodies_are_looked_into_by_pointer_and_by_path() {
        ringer.stub(operation("createPet"))
                .when(body("/species", "parrot"), body("$.name", size(atLeast(3))))
                .when(body(containsJson(Map.of("status", "sold"))))
                .reply(status(422));
        assertThat(create("{\"name\":\"Coco\",\"species\":\"parrot\",\"status\":\"sold\"}"))
                .isEqualTo(422);
        assertThat(create("{\"name\":\"Co\",\"species\":\"parrot\",\"status\":\"sold\"}"))
                .isEqualTo(201);
        assertThat(create("{\"name\":\"Coco\",\"species\":\"dog\",\"status\":\"sold\"}"))
                .isEqualTo(201);
        assertThat(create("{\"name\":\"Coco\",\"species\":\"parrot\"}")).isEqualTo(201);
    }

    private int create(String pet) {
        return Web.post(ringer.uri("/v1/pets"), pet).statusCode();
    }

    @Test
    void one_of_several_conditions_is_enough_behind_any() {
        ringer.stub(operation("listPets"))
                .when(any(query("limit", 1), query("status", "sold")))
                .reply(json("[]"));
        assertThat(get("/pets?limit=1").body()).isEqualTo("[]");
        assertThat(get("/pets?status=sold").body()).isEqualTo("[]");
        assertThat(get("/pets?limit=2").body()).isNotEqualTo("[]");
    }

    private record Problem(int code, String message) {}

    @Test
    void body_is_a_record_a_map_or_a_list() {
        ringer.stub(operation("getPet")).reply(status(404).body(new Problem(7, "none")));
        assertThat(get("/pets/1").body()).isEqualTo("{\"code\":7,\"message\":\"none\"}");
        ringer.stub(operation("getPet")).reply(status(404).body(Map.of("code", 8, "message", "gone")));
        assertThat(get("/pets/1").body()).contains("8").contains("gone");
        ringer.stub(operation("listPets")).reply(reply().body(List.of()));
        assertThat(get("/pets").body()).isEqualTo("[]");
    }

    @Test
    void generated_body_is_changed_at_places() {
        ringer.stub(operation("getPet"))
                .reply(generate().generate("my-test").set("$.name", "Rex").remove("$.owner"));
        assertThat(get("/pets/7").body()).contains("\"name\":\"Rex\"").doesNotContain("owner");
        ringer.stub(operation("getPet")).reply(set("name", "Ada"));
        assertThat(get("/pets/7").body()).contains("\"name\":\"Ada\"");
    }

    @Test
    void example_of_the_contract_is_named() {
        ringer.stub(operation("getPet")).reply(example("gone").status(404));
        assertThat(get("/pets/7").body()).contains("This pet has found a home");
    }

    @Test
    void headers_and_text_are_sent_as_they_stand() {
        ringer.stub(request("GET", "/robots.txt"))
                .allowInvalid("no part of the API")
                .reply(text("none").type("text/plain").header("X-A", "1").header("X-A", "2"));
        HttpResponse<String> response = Web.get(ringer.uri("/robots.txt"));
        assertThat(response.body()).isEqualTo("none");
        assertThat(response.headers().allValues("X-A")).containsExactly("1", "2");
    }

    @Test
    void replies_come_one_after_the_other() {
        ringer.stub(operation("getPet")).when(path("petId", 1)).sequence(status(404), status(200));
        assertThat(List.of(code("/pets/1"), code("/pets/1"), code("/pets/1"))).containsExactly(404, 200, 200);
        ringer.stub(operation("getPet")).when(path("petId", 2)).cycle(status(404), status(200));
        assertThat(List.of(code("/pets/2"), code("/pets/2"), code("/pets/2"))).containsExactly(404, 200, 404);
        ringer.stub(operation("getPet"))
                .when(path("petId", 3))
                .random(status(404).weight(1), status(200).weight(0));
        assertThat(code("/pets/3")).isEqualTo(404);
    }

    @Test
    void sequence_lets_requests_pass_at_its_end() {
        ringer.stub(operation("getPet")).atEnd("pass").sequence(status(404));
        assertThat(List.of(code("/pets/1"), code("/pets/1"))).containsExactly(404, 200);
    }

    @Test
    void stub_answers_so_often_and_by_priority() {
        ringer.stub(operation("getPet")).priority(1).times(1).reply(status(404));
        ringer.stub(operation("getPet")).reply(set("name", "Ada"));
        assertThat(code("/pets/7")).isEqualTo(404);
        assertThat(get("/pets/7").body()).contains("Ada");
    }

    @Test
    void delay_is_told_where_it_is_skipped() {
        ringer.settings().skipDelays();
        ringer.stub(operation("getPet")).reply(delay(Duration.ofMinutes(5)));
        assertThat(get("/pets/7").headers().firstValue("Ringer-Delay-Skipped")).contains("300000");
    }

    @Test
    void fault_breaks_the_connection() {
        ringer.stub(operation("getPet")).reply(fault("reset"));
        assertThatThrownBy(() -> get("/pets/7")).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void callbacks_stand_beside_the_reply() {
        RingerServer other = reach(mock).newSession();
        ringer.stub(operation("getPet"))
                .callbacks(callTo(other.baseUrl() + "/v1/pets?limit=3").method("GET"))
                .reply(reply());
        assertThat(ringer.stubs())
                .singleElement()
                .satisfies(each -> assertThat(each.json().array("callbacks")).hasSize(1));
    }

    @Test
    void scenario_moves_with_its_stubs_and_by_hand() {
        ringer.stub(operation("getPet"))
                .scenario("sale")
                .when(step("started"))
                .then("sold")
                .reply(status(200));
        ringer.stub(operation("getPet")).scenario("sale").when(step("sold")).reply(status(404));
        Scenario sale = ringer.scenario("sale");
        assertThat(sale.step()).isEqualTo("started");
        assertThat(code("/pets/7")).isEqualTo(200);
        assertThat(sale.step()).isEqualTo("sold");
        assertThat(code("/pets/7")).isEqualTo(404);
        sale.moveTo("started");
        assertThat(code("/pets/7")).isEqualTo(200);
        ringer.resetScenarios();
        assertThat(sale.step()).isEqualTo("started");
    }

    @Test
    void what_the_contract_does_not_allow_is_told_with_all_that_is_wrong() {
        assertThatThrownBy(
                        () -> ringer.stub(operation("getPet")).reply(status(418).body(Map.of())))
                .isInstanceOf(RingerException.class)
                .hasMessageContaining("POST /__ringer/stubs")
                .hasMessageContaining("418");
        assertThatThrownBy(() -> ringer.stub(operation("getPets")).reply(status(404)))
                .hasMessageContaining("getPet'");
        assertThat(ringer.stubs()).isEmpty();
    }

    @Test
    void stub_counts_its_answers_until_it_is_removed() {
        Stub stub = ringer.stub(operation("getPet")).named("gone").reply(status(404));
        assertThat(ringer.unusedStubs()).extracting(Stub::name).containsExactly("gone");
        assertThat(code("/pets/7")).isEqualTo(404);
        assertThat(stub.answers()).isEqualTo(1);
        assertThat(ringer.unusedStubs()).isEmpty();
        stub.remove();
        assertThat(code("/pets/7")).isEqualTo(200);
    }

    @Test
    void stub_takes_the_place_of_one_of_its_name() {
        ringer.stub(operation("getPet")).named("it").reply(status(404));
        ringer.stub(operation("getPet")).named("it").reply(set("name", "Ada"));
        assertThat(ringer.stubs()).hasSize(1);
        assertThat(get("/pets/7").body()).contains("Ada");
    }

    @Test
    void stub_files_are_added_as_they_are() {
        List<Stub> added = ringer.addStubs("""
                stubs:
                  - operation: getPet
                    when: { pathParameters: { petId: 13 } }
                    reply: { status: 404 }
                  - operation: listPets
                    reply: { body: [] }
                """);
        assertThat(added).hasSize(2);
        assertThat(code("/pets/13")).isEqualTo(404);
        ringer.removeStubs();
        assertThat(ringer.stubs()).isEmpty();
    }

    // --- journal

    @Test
    void journal_has_what_passed_in_the_session_alone() {
        code("/pets/7");
        code("/pets?limit=many");
        Web.get(ringer.newSession().uri("/v1/pets/8"));
        Web.get(ringer.session("").uri("/v1/pets/9"));
        List<Exchange> exchanges = ringer.journal().exchanges();
        assertThat(exchanges)
                .extracting(Exchange::toString)
                .containsExactly(
                        "GET /v1/pets/7 -> 200\n  " + exchanges.get(0).reason(),
                        "GET /v1/pets -> 422\n  The query parameter 'limit' is \"many\", must be an integer.");
        assertThat(exchanges).extracting(Exchange::isAgainstContract).containsExactly(false, true);
        assertThat(ringer.journal().exchanges("listPets")).containsExactly(exchanges.get(1));
        assertThat(ringer.session("").journal().exchanges("getPet"))
                .extracting(Exchange::path)
                .contains("/v1/pets/9")
                .doesNotContain("/v1/pets/7", "/v1/pets/8");
    }

    @Test
    void journal_goes_on_behind_an_exchange() {
        assertThat(ringer.journal().lastId()).isZero();
        code("/pets/7");
        long last = ringer.journal().lastId();
        code("/pets/8");
        assertThat(ringer.journal().exchangesAfter(last))
                .extracting(Exchange::path)
                .containsExactly("/v1/pets/8");
        ringer.journal().clear();
        assertThat(ringer.journal().exchanges()).isEmpty();
    }

    @Test
    void journal_is_read_page_by_page() {
        for (int i = 1; i <= 1_001; i++) {
            code("/pets/" + i);
        }
        assertThat(ringer.journal().exchanges())
                .hasSize(1_001)
                .extracting(Exchange::path)
                .doesNotHaveDuplicates();
    }

    // --- what contracts keep

    private static final Map<String, Object> REX = Map.of("name", "Rex", "species", "dog", "status", "sold");

    private Resource pets() {
        return ringer.resource("pets");
    }

    @Test
    void thing_that_is_put_is_answered_by_the_api() {
        Json kept = pets().put(7, REX);
        assertThat(((JsonObject) kept).get("id")).isEqualTo(Json.of(7));
        assertThat(Json.parse(get("/pets/7").body())).isEqualTo(kept);
        assertThat(get("/pets").body()).contains("Rex");
        assertThat(pets().get(7)).contains(kept);
    }

    private record Pet(String name, String species) {}

    @Test
    void thing_is_a_record_or_a_text_of_json() {
        pets().put(7, new Pet("Rex", "dog"));
        pets().put(8, "{\"name\":\"Tom\",\"species\":\"cat\"}");
        assertThat(get("/pets/7").body()).contains("Rex");
        assertThat(get("/pets/8").body()).contains("Tom");
    }

    @Test
    void thing_that_the_contract_has_no_place_for_is_refused() {
        assertThatThrownBy(() -> pets().put(7, Map.of("name", "Rex", "species", "dragon")))
                .isInstanceOf(RingerException.class)
                .hasMessageContaining("/species")
                .hasMessageContaining("dragon");
        assertThatThrownBy(() -> ringer.resource("pet").all()).hasMessageContaining("'pets'");
    }

    @Test
    void what_clients_do_is_seen() {
        assertThat(create("{\"name\":\"Coco\",\"species\":\"parrot\"}")).isEqualTo(201);
        assertThat(pets().count()).isEqualTo(21);
        assertThat(pets().all()).hasSize(21);
        assertThat(pets().all().get(20).toString()).contains("Coco");
    }

    @Test
    void thing_that_is_deleted_is_gone_until_it_is_forgotten() {
        pets().delete(7);
        assertThat(code("/pets/7")).isEqualTo(404);
        assertThat(pets().get(7)).isEmpty();
        assertThatThrownBy(() -> pets().delete(7)).hasMessageContaining("There is no pet 7.");
        pets().forget(7);
        assertThat(code("/pets/7")).isEqualTo(200);
        assertThat(pets().get(7)).isPresent();
    }

    @Test
    void resource_is_forgotten_as_a_whole() {
        pets().put(7, REX);
        pets().forget();
        assertThat(get("/pets/7").body()).doesNotContain("Rex");
        pets().put(7, REX);
        ringer.forgetResources();
        assertThat(get("/pets/7").body()).doesNotContain("Rex");
    }

    @Test
    void things_of_one_session_are_not_those_of_another() {
        pets().put(7, REX);
        RingerServer other = ringer.newSession();
        assertThat(Web.get(other.uri("/v1/pets/7")).body()).doesNotContain("Rex");
        assertThat(other.resource("pets").get(7)).isNotEqualTo(pets().get(7));
    }

    @Test
    void resources_go_back_to_a_snapshot() {
        pets().put(7, REX);
        ringer.snapshot("sold");
        pets().delete(7);
        ringer.restore("sold");
        assertThat(get("/pets/7").body()).contains("Rex");
        assertThatThrownBy(() -> ringer.restore("bought")).hasMessageContaining("no snapshot 'bought'");
    }

    // --- sessions, clock, settings

    @Test
    void sessions_see_nothing_of_each_other() {
        RingerServer other = ringer.newSession();
        ringer.stub(operation("getPet")).reply(status(404));
        assertThat(other.stubs()).isEmpty();
        assertThat(Web.get(other.uri("/v1/pets/7")).statusCode()).isEqualTo(200);
        assertThat(Web.get(other.session("").uri("/v1/pets/7")).statusCode()).isEqualTo(200);
        String url = ringer.serverUrl() + "/v1/pets/7";
        assertThat(Web.get(URI.create(url), RingerServer.SESSION_HEADER, ringer.session())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void session_forgets_all_when_it_is_reset_or_leaves() {
        ringer.stub(operation("getPet")).reply(status(404));
        ringer.reset();
        assertThat(code("/pets/7")).isEqualTo(200);
        ringer.stub(operation("getPet")).reply(status(404));
        ringer.drop();
        ringer.drop();
        assertThat(code("/pets/7")).isEqualTo(200);
    }

    @Test
    void clock_stands_where_it_is_put_and_moves_on() {
        Instant noon = Instant.parse("2030-01-31T12:00:00Z");
        assertThat(ringer.clock().freeze(noon)).isEqualTo(noon);
        assertThat(ringer.clock().isFrozen()).isTrue();
        assertThat(ringer.clock().advance(Duration.ofHours(2))).isEqualTo(noon.plusSeconds(7_200));
        assertThat(ringer.clock().advance(Duration.ofMinutes(-150))).isEqualTo(noon.minusSeconds(1_800));
        assertThat(ringer.clock().set(noon)).isEqualTo(noon);
        assertThat(ringer.clock().now()).isEqualTo(noon);
        ringer.clock().resume();
        assertThat(ringer.clock().isFrozen()).isFalse();
        ringer.clock().reset();
        assertThat(ringer.clock().freeze()).isBefore(noon);
    }

    @Test
    void seed_makes_other_values() {
        String before = get("/pets/7").body();
        ringer.settings().reseed("another");
        assertThat(get("/pets/7").body()).isNotEqualTo(before);
        ringer.settings().reseed();
        assertThat(get("/pets/7").body()).isEqualTo(before);
    }

    @Test
    void validation_is_turned_down() {
        assertThat(code("/pets?limit=many")).isEqualTo(422);
        ringer.settings().validate(Settings.Validation.REPORT);
        assertThat(code("/pets?limit=many")).isEqualTo(200);
    }
}
