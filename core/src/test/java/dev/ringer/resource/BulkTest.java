package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How operations that write several things are told which. */
class BulkTest {

    private static final String IDS =
            "{ type: object, properties: { ids: { type: array, items: { type: integer } }%s } }";

    private static Resources infer(String path, String operation) {
        return path.equals("/pets")
                ? new Api()
                        .path("/pets", list("Pets"), op("post", "PetIn", "201", "Pet", ""), operation)
                        .path("/pets/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""))
                        .infer()
                : Api.pets().path(path, operation).infer();
    }

    private static String says(String path, String method, String operation) {
        return Api.role(infer(path, operation), method + " " + path)
                .bulk()
                .map(Bulk::says)
                .orElse("");
    }

    @Test
    void an_array_of_things_is_made() {
        assertThat(says("/pets/bulk", "POST", op("post", "PetIn[]", "Pet[]")))
                .isEqualTo("makes those in its body, and shows things in its body");
    }

    @Test
    void a_wrapper_has_the_things_that_are_made() {
        String sent =
                "{ type: object, properties: { note: { type: string }, tags: { type: array, items: { type: string } }, "
                        + "batch: { type: array, items: { $ref: '#/components/schemas/PetIn' } } } }";
        assertThat(says("/pets/batch", "POST", op("post", sent, "Pets")))
                .isEqualTo("makes those in '/batch', and shows things in '/items'");
    }

    @ParameterizedTest
    @CsvSource({
        "/pets, PUT, replaces or makes",
        "/pets, PATCH, changes",
        "/pets/bulk-update, POST, changes",
        "/pets/batch, PUT, replaces or makes",
        "/pets/bulkUpsert, POST, replaces or makes",
        "/pets/bulk-delete, POST, deletes",
    })
    void the_path_says_what_is_done_and_else_the_method(String path, String method, String expected) {
        assertThat(says(path, method, op(method.toLowerCase(Locale.ROOT), "Pet[]", "-")))
                .isEqualTo(expected + " those in its body");
    }

    @Test
    void the_name_of_the_operation_says_it_where_the_path_does_not() {
        String deletes = op("post", IDS.formatted(""), "204", "-", "operationId: deletePets");
        assertThat(says("/pets/bulk", "POST", deletes)).isEqualTo("deletes those whose identities are in '/ids'");
        String sets = op("put", "Pet[]", "200", "-", "operationId: setPets");
        assertThat(says("/pets", "PUT", sets)).isEqualTo("keeps only those in its body");
    }

    @Test
    void one_change_stands_beside_the_identities() {
        String data = ", data: { $ref: '#/components/schemas/PetIn' }";
        Bulk held = Api.role(infer("/pets", op("patch", IDS.formatted(data), "Pet[]")), "PATCH /pets")
                .bulk()
                .orElseThrow();
        assertThat(held.change().map(Object::toString)).contains("/data");
        String beside = ", status: { type: string }";
        Bulk flat = Api.role(infer("/pets", op("patch", IDS.formatted(beside), "Pet[]")), "PATCH /pets")
                .bulk()
                .orElseThrow();
        assertThat(flat.change().map(Object::toString)).contains("");
    }

    @Test
    void identities_are_in_a_body_or_in_a_query() {
        assertThat(says("/pets", "DELETE", op("delete", "{ type: array, items: { type: integer } }", "204", "-", "")))
                .isEqualTo("deletes those whose identities are in its body");
        String query = "parameters: [{ name: petIds, in: query, schema: { type: string } }]";
        assertThat(says("/pets", "DELETE", op("delete", "-", "204", "-", query)))
                .isEqualTo("deletes those that 'petIds' names");
    }

    @Test
    void all_are_deleted_where_nothing_names_some() {
        String query = "parameters: [{ name: status, in: query, schema: { type: string } }]";
        Resources found = infer("/pets", op("delete", "-", "204", "-", query));
        ResourceOperation role = Api.role(found, "DELETE /pets");
        assertThat(role.bulk().orElseThrow().says()).isEqualTo("deletes all that its query lets pass");
        assertThat(role.query().filters()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ type: object, properties: { deleted: { type: integer } } } | summary",
                "{ type: object, properties: { success: { type: boolean } } } | summary",
                "{ type: array, items: { type: integer } } | identities",
                "{ type: object, properties: { results: { type: array, items: { type: object, properties: { id: { type: integer }, status: { type: integer }, error: { type: string } } } } } } | results",
                "{ type: object, properties: { errors: { type: array, items: { type: string } }, data: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } | things",
                "{ type: object, properties: { mood: { type: string } } } | unknown",
            })
    void a_response_tells_what_was_done_in_its_own_way(String shown, String expected) {
        Resources found = infer("/pets/bulk-delete", op("post", IDS.formatted(""), shown));
        Bulk bulk = Api.role(found, "POST /pets/bulk-delete").bulk().orElseThrow();
        assertThat(bulk.told().shows().word()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/pets/bulk-get, POST", "/pets/batch, POST"})
    void what_is_not_said_is_not_guessed(String path, String method) {
        assertThat(says(path, method, op("post", IDS.formatted(""), "Pet[]"))).isEmpty();
    }
}
