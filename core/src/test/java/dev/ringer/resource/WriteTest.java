package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How operations write, and what their responses say. */
class WriteTest {

    private static ResourceOperation put(String status, boolean created) {
        Api api = new Api();
        api.path("/pets", created ? op("post", "PetIn", "201", "Pet", "") : "parameters: []", list("Pets"));
        api.path("/pets/{petId}", op("get", "-", "Pet"), op("put", "PetIn", status, "Pet", ""));
        return Api.role(api.infer(), "PUT /pets/{petId}");
    }

    @ParameterizedTest
    @CsvSource({"200, true, REPLACE", "201, true, UPSERT", "200, false, UPSERT"})
    void a_put_replaces_or_makes(String status, boolean created, Write expected) {
        assertThat(put(status, created).write()).isEqualTo(expected);
    }

    @Test
    void a_put_without_body_adds_to_a_relation() {
        Resource members = Api.pets()
                .path("/pets/{petId}/friends", list("Owner[]"))
                .path("/pets/{petId}/friends/{id}", op("put", "-", "204", "-", ""), op("delete", "-", "204", "-", ""))
                .infer()
                .find("friends")
                .orElseThrow();
        assertThat(members.operations(Role.REPLACE))
                .extracting(ResourceOperation::write)
                .containsExactly(Write.BARE);
    }

    @ParameterizedTest
    @CsvSource({
        "import, Pet, 201, Pet, it is sent one and shows one",
        "import, PetIn, 202, -, it is sent one",
        "upload, -, 200, Pet, it shows one",
        "add, -, 200, '{ type: object, properties: { pet: { $ref: ''#/components/schemas/Pet'' } } }', it shows one"
    })
    void a_word_behind_all_things_makes_one(String word, String sent, String status, String shown, String why) {
        Resources resources = Api.pets()
                .path("/pets/" + word, op("post", sent, status, shown, ""))
                .infer();
        ResourceOperation made = Api.role(resources, "POST /pets/" + word);
        assertThat(made.role()).isEqualTo(Role.CREATE);
        assertThat(made.write()).isEqualTo(Write.CREATE);
        assertThat(made.evidence().get(0).says()).isEqualTo("'POST /pets/" + word + "' makes one, since " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "import, Settings, 200, Settings",
        "import, Pet[], 200, Pet[]",
        "import, Pet, 204, -",
        "uploadPicture, Pet, 200, Pet",
        "validate, Pet, 200, Pet",
        "random, -, 200, Pet"
    })
    void a_word_behind_all_things_makes_no_one_of_them(String word, String sent, String status, String shown) {
        Resources resources = Api.pets()
                .path("/pets/" + word, op("post", sent, status, shown, ""))
                .infer();
        assertThat(resources.find("pets").orElseThrow().operations(Role.CREATE))
                .extracting(each -> each.operation().title())
                .containsExactly("POST /pets");
    }

    @Test
    void a_patch_merges() {
        assertThat(Api.role(Api.pets().infer(), "PATCH /pets/{petId}").write()).isEqualTo(Write.MERGE);
    }

    @Test
    void a_list_of_changes_is_a_json_patch() {
        String changes = "{ type: array, items: { type: object, properties: { op: {}, path: {}, value: {} } } }";
        Resources resources = new Api()
                .path("/pets", list("Pets"))
                .path("/pets/{petId}", op("get", "-", "Pet"), op("patch", changes, "Pet"))
                .infer();
        assertThat(Api.role(resources, "PATCH /pets/{petId}").write()).isEqualTo(Write.JSON_PATCH);
    }

    @Test
    void a_thing_is_found_in_its_envelope() {
        String wrapped = "{ type: object, properties: { data: { $ref: '#/components/schemas/Pet' } } }";
        Resource pets = new Api()
                .path("/pets", list("Pets"), op("post", wrapped, "201", wrapped, ""))
                .path("/pets/{petId}", op("get", "-", wrapped), op("delete", "-", "204", "-", ""))
                .one();
        assertThat(pets.envelope()).hasToString("/data");
        ResourceOperation create = pets.operations(Role.CREATE).get(0);
        assertThat(create.sent().orElseThrow()).hasToString("/data");
        assertThat(create.shown().orElseThrow()).hasToString("/data");
    }

    @Test
    void work_that_is_done_later_is_told() {
        Api api = new Api()
                .path("/pets", list("Pets"), op("post", "PetIn", "202", "Pet", ""))
                .path("/pets/{petId}", op("get", "-", "Pet"));
        assertThat(Api.role(api.infer(), "POST /pets").isAsynchronous()).isTrue();
        assertThat(Api.role(api.infer(), "GET /pets").isAsynchronous()).isFalse();
    }

    @Test
    void members_that_the_server_sets_are_told() {
        assertThat(Api.pets().one().serverSet().get()).containsExactly("id", "ownerId", "createdAt");
    }

    @Test
    void preconditions_are_told() {
        Resources resources = Resources.of(Contracts.of(Contracts.paths("""
                /pets/{id}:
                  get:
                    responses:
                      '200':
                        description: d
                        headers: { ETag: { schema: { type: string } } }
                        content: { application/json: { schema: { type: object, properties: { id: {}, name: {} } } } }
                  put:
                    parameters: [{ name: If-Match, in: header, schema: { type: string } }]
                    responses: { '204': { description: d }, '412': { description: stale }, 4XX: { description: other } }
                """)));
        assertThat(Api.role(resources, "GET /pets/{id}").preconditions().etag()).isTrue();
        ResourceOperation put = Api.role(resources, "PUT /pets/{id}");
        assertThat(put.preconditions().ifMatch()).isTrue();
        assertThat(put.outcomes().stale().orElseThrow().description()).isEqualTo("stale");
        assertThat(put.outcomes().missing().orElseThrow().description()).isEqualTo("other");
        assertThat(put.outcomes().successCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "'deletedAt: { type: string, format: date-time }', TIME",
        "'deleted: { type: boolean }', FLAG",
        "'status: { enum: [live, deleted] }', STATUS"
    })
    void deleted_things_may_stay(String member, SoftDelete.Kind expected) {
        String pet = "{ type: object, properties: { id: { type: string }, %s } }".formatted(member);
        Resource pets = new Api()
                .path("/pets/{id}", op("get", "-", pet), op("delete", "-", pet))
                .one();
        assertThat(pets.softDelete().orElseThrow().kind()).isEqualTo(expected);
    }

    @Test
    void a_time_that_every_thing_has_does_not_say_that_it_is_deleted() {
        String thing = "{ type: object, required: [deletedAt], properties: { id: { type: integer }, "
                + "deletedAt: { type: string, format: date-time } } }";
        Resource files = new Api()
                .path("/files", list("{ type: array, items: " + thing + " }"), op("post", thing, "201", thing, ""))
                .path("/files/{id}", op("get", "-", thing), op("delete", "-", "204", "-", ""))
                .one();
        assertThat(files.softDelete()).isEmpty();
    }
}
