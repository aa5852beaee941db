package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.Schemas;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.keeper.Stock;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.resource.ResourcePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request says shows in the answer, and things are the same wherever they are shown. */
class GeneratedAnswererTest {

    private static final Contract CONTRACT = Contracts.of("""
            openapi: 3.1.1
            info: {title: Test, version: '1'}
            paths:
              /pets:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}
                post: {responses: {'201': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
              /pets/{petId}:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
              /owners/{ownerId}/visits:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {type: array, items: {type: object, required: [id, ownerId], properties: {id: {type: integer}, ownerId: {type: string}}}}}}}}}
              /shops/{id}:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {type: object, required: [ok, data], properties: {ok: {type: boolean}, data: {$ref: '#/components/schemas/User'}}}}}}}}
              /shops:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {type: object, required: [data], properties: {data: {type: array, items: {$ref: '#/components/schemas/User'}}}}}}}}}
              /tags/{id}:
                get:
                  parameters: [{name: id, in: path, required: true, style: label, schema: {type: integer}}]
                  responses: {'200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
              /marks/{id}:
                get:
                  parameters: [{name: id, in: path, required: true, style: matrix, schema: {type: integer}}]
                  responses: {'200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
              /rings/{id}:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Ring'}}}}}}
              /faults/{id}:
                get: {responses: {'404': {description: It, content: {application/json: {schema: {type: object, required: [title, detail, error], properties: {title: {type: string}, detail: {type: string}, error: {type: object, required: [code, status], properties: {code: {type: string}, status: {type: integer}}}}}}}}}}
              /users:
                get:
                  parameters:
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: offset, in: query, schema: {type: integer}}
                    - {name: page, in: query, schema: {type: integer}}
                  responses:
                    '200':
                      description: It
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items, total]
                            properties:
                              items: {type: array, items: {$ref: '#/components/schemas/User'}}
                              total: {type: integer}
                              limit: {type: integer}
              /users/{id}:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}}
              /boats:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {type: object, properties: {boats: {type: array, items: {$ref: '#/components/schemas/Boat'}}, next: {type: string}}}}}}}}
              /boats/{boatId}:
                get: {responses: {'200': {description: It, content: {application/json: {schema: {type: object, properties: {data: {$ref: '#/components/schemas/Boat'}, took: {type: integer}}}}}}}}
              /broken:
                get: {responses: {'200': {description: It, content: {application/json: {schema: false}}}}}
              /plain:
                get: {responses: {'200': {description: It, content: {application/json: {}}}}}
              /photo:
                get: {responses: {'200': {description: It, content: {image/png: {schema: {type: string, format: binary}}}}}}
              /nothing:
                delete: {responses: {'204': {description: Gone}}}
              /events:
                get: {responses: {'200': {description: It, content: {application/jsonl: {itemSchema: {type: object, required: [n], properties: {n: {type: integer}}}}}}}}
            components:
              schemas:
                Pet: {type: object, required: [id, name], properties: {id: {type: integer}, name: {type: string}, born: {type: string, format: date}, owner: {type: object, properties: {email: {type: string, format: email}}}}}
                Boat: {type: object, properties: {boatId: {type: string}, name: {type: string}, harbour: {type: object, properties: {id: {type: string}}}}}
                Ring: {type: object, properties: {data: {$ref: '#/components/schemas/Ring'}}}
                User: {type: object, required: [id, name], properties: {id: {type: string, format: uuid}, name: {type: string}, email: {type: string, format: email}}}
            """);

    private static Json value(String target, String seed) {
        Reply reply = answerer(CONTRACT, seed)
                .answer(Contracts.call(CONTRACT, "GET", target))
                .orElseThrow();
        return ((Payload.Value) reply.payload().get()).json();
    }

    private static Reply reply(String method, String target) {
        return answerer(CONTRACT, "seed")
                .answer(Contracts.call(CONTRACT, method, target))
                .orElseThrow();
    }

    private static GeneratedAnswerer answerer(Contract contract, String seed) {
        Mount mount = new Mount("", contract, contract.operations());
        ResourcePolicies policies = new ResourcePolicies(List.of(mount), ResourcePolicy.STANDARD);
        return new GeneratedAnswerer(Making.GENERATOR, seed, new Stock(policies), References.NONE);
    }

    private static Json get(String target) {
        return value(target, "seed");
    }

    private static JsonObject object(String target) {
        return (JsonObject) get(target);
    }

    private static List<JsonObject> items(Json list) {
        return ((JsonArray) list).stream().map(JsonObject.class::cast).toList();
    }

    // --- what an answer is about is there

    @Test
    void list_and_what_names_each_thing_are_there_although_they_need_not_be() {
        for (int seed = 0; seed < 40; seed++) {
            JsonObject list = (JsonObject) value("/boats", "s" + seed);
            assertThat(list.array("boats")).isNotEmpty();
            JsonObject one = (JsonObject) value("/boats/b7", "s" + seed);
            assertThat(one.object("data").string("boatId")).isEqualTo("b7");
            items(list.array("boats")).forEach(each -> {
                assertThat(each.has("boatId")).isTrue();
                assertThat(!(each.get("harbour") instanceof JsonObject harbour) || harbour.has("id"))
                        .isTrue();
            });
        }
    }

    // --- the same thing is the same everywhere

    @Test
    void an_item_of_a_list_is_what_its_own_address_shows() {
        List<JsonObject> pets = items(get("/pets"));
        assertThat(pets)
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(object("/pets/" + each.get("id").text())).isEqualTo(each));
    }

    @Test
    void an_item_of_a_wrapped_list_with_made_identities_is_what_its_own_address_shows() {
        List<JsonObject> users = items(object("/users?limit=7").get("items"));
        assertThat(users)
                .hasSize(7)
                .allSatisfy(each ->
                        assertThat(object("/users/" + each.string("id"))).isEqualTo(each));
    }

    @Test
    void an_item_of_a_list_is_what_an_envelope_at_its_own_address_holds() {
        List<JsonObject> shops = items(object("/shops").get("data"));
        assertThat(shops)
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(object("/shops/" + each.string("id")).get("data"))
                                .isEqualTo(each));
    }

    @Test
    void an_envelope_of_its_own_kind_ends() {
        assertThat(object("/rings/1?__shape=maximal")).isEqualTo(Json.parse("{\"data\":{}}"));
    }

    @Test
    void things_of_a_list_are_different_things() {
        List<JsonObject> users = items(object("/users?limit=20").get("items"));
        assertThat(new HashSet<>(users.stream().map(each -> each.string("id")).toList()))
                .hasSize(20);
        assertThat(new HashSet<>(users.stream().map(each -> each.string("name")).toList()))
                .hasSizeGreaterThan(5);
    }

    @Test
    void the_same_call_gives_the_same_and_another_seed_another() {
        assertThat(get("/pets/7")).isEqualTo(get("/pets/7")).isNotEqualTo(get("/pets/8"));
        assertThat(get("/pets/7?__seed=x")).isEqualTo(get("/pets/7?__seed=x")).isNotEqualTo(get("/pets/7"));
    }

    @Test
    void pages_continue_each_other() {
        List<JsonObject> all = items(object("/users?limit=6").get("items"));
        assertThat(items(object("/users?limit=3").get("items"))).isEqualTo(all.subList(0, 3));
        assertThat(items(object("/users?limit=3&offset=3").get("items"))).isEqualTo(all.subList(3, 6));
        assertThat(items(object("/users?limit=3&page=2").get("items"))).isEqualTo(all.subList(3, 6));
    }

    // --- sizes

    @Test
    void a_list_has_a_few_things_where_the_request_does_not_say() {
        assertThat(items(get("/pets"))).hasSizeBetween(2, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "pageSize", "per_page", "page[size]", "maxResults", "top"})
    void the_page_size_is_honoured(String name) {
        assertThat(items(listed(name, "{type: integer}", "?" + name + "=4"))).hasSize(4);
    }

    @Test
    void first_page_is_as_large_as_the_contract_says() {
        assertThat(items(listed("limit", "{type: integer, default: 7}", ""))).hasSize(7);
        assertThat(items(listed("limit", "{type: integer, default: 50}", ""))).hasSize(20);
    }

    private static Json listed(String parameter, String schema, String query) {
        Contract contract = Contracts.of("""
                openapi: 3.1.1
                info: {title: Test, version: '1'}
                paths:
                  /pets:
                    get:
                      parameters: [{name: '%s', in: query, schema: %s}]
                      responses:
                        '200':
                          description: It
                          content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}
                """.formatted(parameter, schema));
        String target = "/pets" + query.replace("[", "%5B").replace("]", "%5D");
        Reply reply = answerer(contract, "seed")
                .answer(Contracts.call(contract, "GET", target))
                .orElseThrow();
        return ((Payload.Value) reply.payload().get()).json();
    }

    @Test
    void behind_the_end_of_the_collection_there_is_nothing() {
        assertThat(items(object("/users?offset=1000").get("items"))).isEmpty();
        assertThat(items(object("/users?offset=18&limit=10").get("items"))).hasSize(2);
    }

    @Test
    void what_the_contract_does_not_name_asks_for_no_part() {
        assertThat(items(get("/pets?limit=1"))).isEqualTo(items(get("/pets")));
        assertThat(items(object("/users?limit=many").get("items"))).hasSizeBetween(2, 5);
    }

    @Test
    void the_total_beside_a_list_tells_how_many_there_are() {
        assertThat(object("/users?limit=3").get("total")).isEqualTo(Json.of(20));
        assertThat(object("/users").get("total")).isEqualTo(Json.of(20));
    }

    // --- echoes

    @Test
    void a_path_value_is_the_identity_in_the_members_type() {
        assertThat(object("/pets/42").get("id")).isEqualTo(Json.of(42));
        String id = "123e4567-e89b-42d3-a456-426614174000";
        assertThat(object("/users/" + id).get("id")).isEqualTo(Json.of(id));
    }

    @Test
    void a_path_value_that_the_member_cannot_hold_is_not_echoed() {
        assertThat(object("/pets/rex").get("id")).isInstanceOf(JsonNumber.class);
    }

    @Test
    void a_path_value_is_echoed_decoded() {
        assertThat(items(get("/owners/jo%20b/visits"))).isNotEmpty();
        assertThat(Making.make(
                        Schemas.of("type: object\nrequired: [ownerId]\nproperties: {ownerId: {type: string}}"),
                        Wish.response().withSubject(new Subject("owners", "jo b", Map.of("ownerId", "jo b"), null))))
                .isEqualTo(Json.parse("{\"ownerId\":\"jo b\"}"));
    }

    @Test
    void a_path_value_is_echoed_without_what_its_style_puts_before_it() {
        assertThat(object("/tags/.7").get("id")).isEqualTo(Json.of(7));
        assertThat(object("/marks/;id=7").get("id")).isEqualTo(Json.of(7));
    }

    @Test
    void what_lies_above_a_list_in_the_path_is_echoed_in_its_items() {
        assertThat(items(get("/owners/jo%20b/visits")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.string("ownerId")).isEqualTo("jo b"));
    }

    @Test
    void an_error_tells_its_status() {
        JsonObject fault = object("/faults/7");
        assertThat(fault.string("title")).isEqualTo("Not Found");
        assertThat(fault.string("detail")).matches("(The request|A required|The resource|The value) .*");
        assertThat(fault.get("error")).isEqualTo(Json.parse("{\"code\":\"404\",\"status\":404}"));
    }

    @Test
    void what_the_query_says_is_echoed_beside_a_list() {
        JsonObject users = object("/users?limit=3&__shape=maximal");
        assertThat(users.get("limit")).isEqualTo(Json.of(3));
    }

    // --- payloads

    @Test
    void the_reply_names_its_origin_and_seed() {
        Reply reply = reply("GET", "/pets");
        assertThat(reply.origin()).isEqualTo(Origin.GENERATED);
        assertThat(reply.headers().get("Ringer-Seed")).isEqualTo("seed");
        assertThat(reply.key()).isEqualTo(reply("GET", "/pets").key());
        assertThat(reply.key()).isNotEqualTo(reply("GET", "/pets?limit=3").key());
    }

    @Test
    void a_schema_that_nothing_satisfies_is_a_diagnostic() {
        assertThat(reply("GET", "/broken").payload().get()).isInstanceOf(Payload.Broken.class);
    }

    @Test
    void json_without_a_schema_is_an_empty_object() {
        assertThat(get("/plain")).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void bytes_that_nobody_describes_are_a_sample_file() {
        assertThat(reply("GET", "/photo").payload().get()).isInstanceOf(Payload.Sample.class);
    }

    @Test
    void a_response_without_content_has_no_body() {
        assertThat(reply("DELETE", "/nothing").payload().get()).isEqualTo(Payload.NONE);
    }

    @Test
    void a_sequence_has_three_different_items() {
        List<JsonObject> items = items(get("/events"));
        assertThat(items).hasSize(3).doesNotHaveDuplicates();
    }
}
