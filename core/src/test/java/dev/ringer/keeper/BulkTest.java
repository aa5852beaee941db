package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.OnDelete;
import dev.ringer.resource.ResourceOverrides;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.source.Location;
import dev.ringer.state.Bounds;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Several things are written by one request: all of them, or none. */
class BulkTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Clinic, version: '1'}
            paths:
              /owners:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Owner'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}}
                put:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {owners: {type: array, items: {type: string}}}}}}}
                  responses: {'204': {description: d}}
                delete:
                  responses: {'204': {description: d}}
              /owners/{ownerId}:
                parameters: [{name: ownerId, in: path, required: true, schema: {type: string}}]
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}
                    '404': {description: d}
                delete: {responses: {'204': {description: d}}}
              /pets:
                get:
                  parameters: [{name: size, in: query, schema: {type: integer}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                put:
                  requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/SomePet'}}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}}}
                patch:
                  requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/SomePet'}}}}}
                  responses:
                    '200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
                    '404': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
                    '422': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
                delete:
                  parameters: [{name: ids, in: query, schema: {type: array, items: {type: integer}}, style: form, explode: false}]
                  responses:
                    '200': {description: d, content: {application/json: {schema: {type: object, required: [deleted, failed], properties: {deleted: {type: integer}, failed: {type: array, items: {type: integer}}}}}}}
                    '400': {description: d}
              /pets/{petId}:
                parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                    '404': {description: d}
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                delete: {responses: {'204': {description: d}}}
              /pets/bulk:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, required: [pets], properties: {pets: {type: array, items: {$ref: '#/components/schemas/NewPet'}}}}}}}
                  responses:
                    '201': {description: d, content: {application/json: {schema: {type: object, required: [data, count], properties: {data: {type: array, items: {$ref: '#/components/schemas/Pet'}}, count: {type: integer}}}}}}
                    '422': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
              /pets/batch-delete:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, required: [ids], properties: {ids: {type: array, items: {type: integer}}}}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {type: integer}}}}}}
              /pets/bulk-update:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, required: [ids, data], properties: {ids: {type: array, items: {type: integer}}, data: {$ref: '#/components/schemas/SomePet'}}}}}}
                  responses:
                    '207':
                      description: d
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [results]
                            properties:
                              results:
                                type: array
                                items: {type: object, required: [id, status], properties: {id: {type: integer}, status: {type: integer}, error: {type: string}}}
              /pets/bulk-upsert:
                post:
                  requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/SomePet'}}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {type: object, required: [mood], properties: {mood: {type: string}}}}}}}
            components:
              schemas:
                Owner: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}
                Pet:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string, minLength: 1}
                    age: {type: integer, maximum: 40}
                    ownerId: {type: string}
                    createdAt: {type: string, format: date-time, readOnly: true}
                NewPet:
                  type: object
                  required: [name]
                  properties: {name: {type: string, minLength: 1}, age: {type: integer}, ownerId: {type: string}}
                SomePet:
                  type: object
                  properties: {id: {type: integer}, name: {type: string, minLength: 1}, age: {type: integer}, ownerId: {type: string}}
                Pets: {type: object, required: [items], properties: {items: {type: array, items: {$ref: '#/components/schemas/Pet'}}, total: {type: integer}}}
                Error: {type: object, required: [message, errors], properties: {message: {type: string}, errors: {type: array, minItems: 1, items: {type: object, required: [pointer], properties: {pointer: {type: string}}}}}}
            """;

    private final Shop clinic = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private List<String> pets() {
        List<String> found = new ArrayList<>();
        ((JsonArray) clinic.send("GET", "/pets?size=200").at("/items"))
                .forEach(each -> found.add(String.valueOf(((JsonObject) each).get("id"))));
        return found;
    }

    // --- making

    @Test
    void several_are_made_of_one_body() {
        Shop.Answer made =
                clinic.send("POST", "/pets/bulk", "{\"pets\": [{\"name\": \"Rex\"}, {\"name\": \"Mia\", \"age\": 3}]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.origin()).isEqualTo("resource");
        assertThat(made.json()).isEqualTo(Json.parse("""
                {"data": [{"id": 21, "name": "Rex", "createdAt": "2026-06-15T12:00:00Z"},
                          {"id": 22, "name": "Mia", "age": 3, "createdAt": "2026-06-15T12:00:00Z"}], "count": 2}"""));
        assertThat(clinic.send("GET", "/pets/22").at("/name")).isEqualTo(Json.of("Mia"));
        assertThat(pets()).endsWith("21", "22");
    }

    @Test
    void one_that_is_wrong_keeps_all_from_being_made() {
        clinic.send("DELETE", "/owners/ann");
        Shop.Answer refused = clinic.send(
                "POST", "/pets/bulk", "{\"pets\": [{\"name\": \"Rex\"}, {\"name\": \"Mia\", \"ownerId\": \"ann\"}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/pets/1").contains("nothing was done");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(Json.of("body.pets.1.ownerId"));
        assertThat(pets()).hasSize(20).doesNotContain("21");
        assertThat(clinic.send("POST", "/pets", "{\"name\": \"Leo\"}").at("/id"))
                .isEqualTo(Json.of(21));
    }

    @Test
    void none_are_made_of_an_empty_body() {
        Shop.Answer made = clinic.send("POST", "/pets/bulk", "{\"pets\": []}");
        assertThat(made.json()).isEqualTo(Json.parse("{\"data\": [], \"count\": 0}"));
        assertThat(made.origin()).isEqualTo("resource");
    }

    @Test
    void more_than_are_written_at_once_are_refused() {
        String many = "{\"name\": \"x\"},".repeat(BulkWork.ITEMS_MAX) + "{\"name\": \"x\"}";
        Shop.Answer refused = clinic.send("POST", "/pets/bulk", "{\"pets\": [" + many + "]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("At most 10000 pets");
    }

    @Test
    void more_than_are_kept_at_all_are_refused_and_nothing_is_forgotten() {
        Shop small = new Shop(CONTRACT, ResourcePolicy.STANDARD, new Bounds(1_000, 100, 1 << 20, 1 << 20));
        for (int i = 0; i < 50; i++) {
            small.send("POST", "/pets", "{\"name\": \"Rex\"}");
        }
        String many = "{\"name\": \"x\"},".repeat(150) + "{\"name\": \"x\"}";
        assertThat(small.send("POST", "/pets/bulk", "{\"pets\": [" + many + "]}")
                        .status())
                .isEqualTo(507);
        assertThat(small.send("GET", "/pets/21").at("/name")).isEqualTo(Json.of("Rex"));
        assertThat(small.send("GET", "/pets/70").at("/name")).isEqualTo(Json.of("Rex"));
    }

    @Test
    void what_is_made_at_once_by_several_has_different_identities() throws InterruptedException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                for (int each = 0; each < 5; each++) {
                    Shop.Answer made = clinic.send(
                            "POST",
                            "/pets/bulk",
                            "{\"pets\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}]}");
                    seen.add(made.at("/data/0/id") + " " + made.at("/data/2/id"));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread each : threads) {
            each.join();
        }
        assertThat(seen).hasSize(40);
        assertThat(pets()).hasSize(140);
        assertThat(seen).allSatisfy(each -> {
            String[] ends = each.split(" ");
            assertThat(Integer.parseInt(ends[1]) - Integer.parseInt(ends[0])).isEqualTo(2);
        });
    }

    @Test
    void a_session_goes_on_behind_what_the_server_has() {
        clinic.send("POST", "/pets/bulk", "{\"pets\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
        Request bulk = Request.of("POST", "/pets/bulk").withHeader("Ringer-Session", "mine");
        Request two = bulk.withBody("application/json", "{\"pets\": [{\"name\": \"c\"}, {\"name\": \"d\"}]}");
        assertThat(clinic.send(two).at("/data/0/id")).isEqualTo(Json.of(23));
        clinic.send(Request.of("DELETE", "/pets/24").withHeader("Ringer-Session", "mine"));
        assertThat(clinic.send(two).at("/data/0/id")).isEqualTo(Json.of(25));
        assertThat(pets()).hasSize(22);
    }

    @Test
    void many_are_made_beside_others_who_make_one_after_the_other() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                while (!done.get()) {
                    clinic.send("POST", "/pets", "{\"name\": \"x\"}");
                }
            });
            others.add(thread);
            thread.start();
        }
        StringJoiner pets = new StringJoiner(",", "{\"pets\": [", "]}");
        for (int i = 0; i < 300; i++) {
            pets.add("{\"name\": \"a\"}");
        }
        Shop.Answer made = clinic.send("POST", "/pets/bulk", pets.toString());
        done.set(true);
        for (Thread each : others) {
            each.join();
        }
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/count")).isEqualTo(Json.of(300));
    }

    // --- changing

    @Test
    void several_are_changed_where_they_stand() {
        Shop.Answer changed =
                clinic.send("PATCH", "/pets", "[{\"id\": 3, \"age\": 7}, {\"id\": 5, \"name\": \"Fips\"}]");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/0/age")).isEqualTo(Json.of(7));
        assertThat(changed.at("/1/name")).isEqualTo(Json.of("Fips"));
        assertThat(clinic.send("GET", "/pets/3").at("/age")).isEqualTo(Json.of(7));
        assertThat(pets()).containsSubsequence("2", "3", "4", "5", "6");
    }

    @Test
    void nothing_is_changed_where_one_has_gone() {
        clinic.send("DELETE", "/pets/5");
        Shop.Answer refused =
                clinic.send("PATCH", "/pets", "[{\"id\": 3, \"name\": \"Fips\"}, {\"id\": 5, \"age\": 7}]");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("There is no pet 5 any more ('/1')");
        assertThat(clinic.send("GET", "/pets/3").text()).doesNotContain("Fips");
    }

    @Test
    void nothing_is_changed_where_one_would_be_invalid() {
        Shop.Answer refused =
                clinic.send("PATCH", "/pets", "[{\"id\": 3, \"name\": \"Fips\"}, {\"name\": \"Nobody\"}]");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(Json.of("body.1"));
        assertThat(clinic.send("GET", "/pets/3").text()).doesNotContain("Fips");
    }

    @Test
    void a_change_of_the_same_thing_sees_the_one_before() {
        clinic.send("PATCH", "/pets", "[{\"id\": 3, \"age\": 7}, {\"id\": 3, \"name\": \"Fips\"}]");
        Json pet = clinic.send("GET", "/pets/3").json();
        assertThat(((JsonObject) pet).get("age")).isEqualTo(Json.of(7));
        assertThat(((JsonObject) pet).get("name")).isEqualTo(Json.of("Fips"));
    }

    @Test
    void one_change_is_made_to_all_whose_identities_are_sent() {
        Shop.Answer changed = clinic.send("POST", "/pets/bulk-update", "{\"ids\": [2, 4], \"data\": {\"age\": 9}}");
        assertThat(changed.status()).isEqualTo(207);
        assertThat(changed.json())
                .isEqualTo(Json.parse("{\"results\": [{\"id\": 2, \"status\": 200}, {\"id\": 4, \"status\": 200}]}"));
        assertThat(clinic.send("GET", "/pets/4").at("/age")).isEqualTo(Json.of(9));
    }

    @Test
    void what_is_not_there_is_made_and_the_rest_replaced() {
        clinic.send("DELETE", "/pets/5");
        Shop.Answer put = clinic.send(
                "PUT",
                "/pets",
                "[{\"id\": 3, \"name\": \"Fips\"}, {\"id\": 5, \"name\": \"Leo\"}, {\"name\": \"New\"}]");
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.at("/items/0/name")).isEqualTo(Json.of("Fips"));
        assertThat(put.at("/items/2/id")).isEqualTo(Json.of(21));
        assertThat(clinic.send("GET", "/pets/5").at("/name")).isEqualTo(Json.of("Leo"));
        assertThat(pets()).contains("3", "5", "21", "7");
    }

    @Test
    void what_a_response_does_not_tell_is_done_all_the_same() {
        Shop.Answer put = clinic.send("POST", "/pets/bulk-upsert", "[{\"id\": 3, \"name\": \"Fips\"}]");
        assertThat(put.origin()).isEqualTo("resource");
        assertThat(put.exchange().reason()).contains("does not say how it tells that");
        assertThat(clinic.send("GET", "/pets/3").at("/name")).isEqualTo(Json.of("Fips"));
    }

    // --- deleting

    @Test
    void those_that_the_query_names_are_deleted() {
        Shop.Answer deleted = clinic.send("DELETE", "/pets?ids=3,4");
        assertThat(deleted.json()).isEqualTo(Json.parse("{\"deleted\": 2, \"failed\": []}"));
        assertThat(clinic.send("GET", "/pets/3").status()).isEqualTo(404);
        assertThat(pets()).hasSize(18).doesNotContain("3", "4");
    }

    @Test
    void names_in_the_query_are_apart_as_the_contract_has_them() {
        Shop other = new Shop(CONTRACT.replace("style: form", "style: pipeDelimited"), ResourcePolicy.STANDARD);
        Shop.Answer deleted = other.send("DELETE", "/pets?ids=3%7C4");
        assertThat(deleted.at("/deleted")).isEqualTo(Json.of(2));
        assertThat(other.send("GET", "/pets/4").status()).isEqualTo(404);
    }

    @Test
    void those_whose_identities_are_sent_are_deleted() {
        Shop.Answer deleted = clinic.send("POST", "/pets/batch-delete", "{\"ids\": [3, 4, 3]}");
        assertThat(deleted.json()).isEqualTo(Json.parse("[3, 4]"));
        assertThat(pets()).hasSize(18);
    }

    @Test
    void what_is_sent_twice_is_deleted_once() {
        String things = CONTRACT.replace(
                "schema: {type: object, required: [ids], properties: {ids: {type: array, items: {type: integer}}}}",
                "schema: {type: array, items: {type: object, required: [id], properties: {id: {type: integer}}}}");
        Shop other = new Shop(things, ResourcePolicy.STANDARD);
        Shop.Answer deleted = other.send("POST", "/pets/batch-delete", "[{\"id\": 3}, {\"id\": 4}, {\"id\": 3}]");
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.json()).isEqualTo(Json.parse("[3, 4]"));
        assertThat(other.send("GET", "/pets/3").status()).isEqualTo(404);
    }

    @Test
    void what_goes_with_another_that_is_deleted_too_keeps_none_from_going() {
        Location where = new Location(URI.create("file:///ringer.yaml"), Pointer.ROOT);
        ResourceOverrides.Said said = ResourceOverrides.Said.at(where).withOnDelete(OnDelete.CASCADE);
        Shop cascading = new Shop(
                CONTRACT.replace(
                        "Owner: {type: object, required: [id], properties: {id: {type: string}, name",
                        "Owner: {type: object, required: [id], properties: {id: {type: string}, parentId: {type: string}, name"),
                ResourcePolicy.STANDARD.withOverrides(ResourceOverrides.NONE.with("owners", said)));
        cascading.send("POST", "/owners", "{\"id\": \"ann\"}");
        cascading.send("POST", "/owners", "{\"id\": \"bob\", \"parentId\": \"ann\"}");
        assertThat(cascading.send("DELETE", "/owners").status()).isEqualTo(204);
        assertThat(cascading.send("GET", "/owners").json()).isEqualTo(JsonArray.EMPTY);
    }

    @Test
    void nothing_is_deleted_where_one_has_gone() {
        clinic.send("DELETE", "/pets/5");
        Shop.Answer refused = clinic.send("DELETE", "/pets?ids=3,5");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(clinic.send("GET", "/pets/3").status()).isEqualTo(200);
        assertThat(pets()).hasSize(19);
    }

    @Test
    void a_deletion_that_names_none_deletes_none() {
        String before = clinic.send("GET", "/pets").text();
        assertThat(clinic.send("DELETE", "/pets").origin()).isEqualTo("generated");
        assertThat(clinic.send("GET", "/pets").text()).isEqualTo(before);
    }

    @Test
    void all_are_deleted_where_nothing_could_name_some() {
        clinic.send("POST", "/owners", "{\"id\": \"ann\"}");
        assertThat(clinic.send("DELETE", "/owners").status()).isEqualTo(204);
        assertThat(clinic.send("GET", "/owners").json()).isEqualTo(JsonArray.EMPTY);
        assertThat(clinic.send("GET", "/owners/ann").status()).isEqualTo(404);
    }

    @Test
    void identities_that_are_put_are_all_there_are() {
        clinic.send("POST", "/owners", "{\"id\": \"ann\", \"name\": \"Ann\"}");
        assertThat(clinic.send("PUT", "/owners", "{\"owners\": [\"ann\", \"bob\"]}")
                        .status())
                .isEqualTo(204);
        JsonArray owners = (JsonArray) clinic.send("GET", "/owners").json();
        assertThat(owners.size()).isEqualTo(2);
        assertThat(owners.get(0)).isEqualTo(Json.parse("{\"id\": \"ann\", \"name\": \"Ann\"}"));
        assertThat(((JsonObject) owners.get(1)).get("id")).isEqualTo(Json.of("bob"));
    }
}
