package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Table;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Things that people give are held to the contract. */
class SeedReaderTest {

    private static final Location HERE = new Location(URI.create("file:///pets.json"), Pointer.ROOT);

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private List<String> read(Resource resource, String json) {
        SeedReader reader = new SeedReader(resource, Checker.asserting(), diagnostics);
        return reader.read(Json.parse(json), HERE).stream()
                .map(each -> each.value().text())
                .toList();
    }

    private List<String> read(String json) {
        return read(Api.pets().one(), json);
    }

    private List<String> table(String text) {
        SeedReader reader = new SeedReader(Api.pets().one(), Checker.asserting(), diagnostics);
        Table table = Table.read(text.getBytes(StandardCharsets.UTF_8));
        return reader.read(reader.of(table, HERE), HERE).stream()
                .map(each -> each.value().text())
                .toList();
    }

    private List<String> told() {
        return diagnostics.stream()
                .map(each -> each.location().pointer() + " " + each.message())
                .toList();
    }

    private static Resource keyedBy(String type) {
        String thing =
                "{ type: object, required: [id], properties: { id: %s, name: { type: string } } }".formatted(type);
        return new Api()
                .path("/pets", list("{ type: array, items: " + thing + " }"))
                .path("/pets/{petId}", op("get", "-", thing), op("delete", "-", "204", "-", ""))
                .one();
    }

    @Test
    void things_of_a_list_are_taken_in_order() {
        assertThat(read("[{\"id\":7,\"name\":\"Rex\"},{\"id\":3}]"))
                .containsExactly("{\"id\":7,\"name\":\"Rex\"}", "{\"id\":3}");
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void a_map_names_things_by_identity() {
        assertThat(read("{\"7\":{\"name\":\"Rex\"},\"3\":{}}"))
                .containsExactly("{\"id\":7,\"name\":\"Rex\"}", "{\"id\":3}");
        assertThat(read(keyedBy("{ type: string }"), "{\"7\":{}}")).containsExactly("{\"id\":\"7\"}");
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void a_map_of_something_else_is_refused() {
        assertThat(read("{\"7\":{\"id\":7}}")).isEmpty();
        assertThat(read("{\"id\":7,\"name\":\"Rex\"}")).isEmpty();
        assertThat(told())
                .containsExactly(
                        "/7 'pets' must be a list of things, or a map of things by 'id', which they then leave out",
                        "/id 'pets' must be a list of things, or a map of things by 'id', which they then leave out");
    }

    @Test
    void an_identity_that_is_missing_is_the_next_that_is_free() {
        assertThat(read("[{},{\"id\":1},{\"id\":3},{},{}]"))
                .containsExactly("{\"id\":2}", "{\"id\":1}", "{\"id\":3}", "{\"id\":4}", "{\"id\":5}");
        assertThat(read(keyedBy("{ type: string }"), "[{}]")).containsExactly("{\"id\":\"1\"}");
        assertThat(read(keyedBy("{ type: string, format: uuid }"), "[{}]"))
                .singleElement()
                .satisfies(each -> assertThat(each).matches("\\{\"id\":\"[0-9a-f-]{36}\"}"));
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void an_identity_that_cannot_be_made_is_told() {
        assertThat(read(keyedBy("{ type: string, pattern: '^[A-Z]+$' }"), "[{\"id\":\"A\"},{}]"))
                .containsExactly("{\"id\":\"A\"}");
        assertThat(told())
                .containsExactly("/1 a thing of 'pets' has no 'id', and none can be made that its schema takes");
    }

    @Test
    void two_things_with_one_identity_are_told() {
        read("[{\"id\":1},{\"id\":2},{\"id\":1}]");
        assertThat(told()).containsExactly("/2/id there is a thing of 'pets' with id 1 already, at pets.json#/0");
    }

    @Test
    void two_things_may_have_one_identity_below_different_ones() {
        Resource toys = Api.pets()
                .path("/pets/{petId}/toys", list("{ type: array, items: { $ref: '#/components/schemas/Toy' } }"))
                .path("/pets/{petId}/toys/{toyId}", op("get", "-", "Toy"), op("delete", "-", "204", "-", ""))
                .infer("Toy: { type: object, properties: { id: { type: integer }, petId: { type: integer } } }")
                .find("toys")
                .orElseThrow();
        read(toys, "[{\"id\":1,\"petId\":1},{\"id\":1,\"petId\":2}]");
        assertThat(diagnostics).isEmpty();
        read(toys, "[{\"id\":1,\"petId\":1},{\"id\":1,\"petId\":1}]");
        assertThat(diagnostics).hasSize(1);
    }

    @Test
    void what_the_schema_refuses_is_told_member_by_member_and_left_out() {
        assertThat(read("[{\"id\":1,\"status\":\"lost\"},{\"id\":\"x\"},3,{\"id\":2}]"))
                .containsExactly("{\"id\":2}");
        assertThat(told())
                .containsExactly(
                        "/0/status 'status' is \"lost\", must be \"new\" or \"sold\"",
                        "/1/id 'id' is \"x\", must be an integer",
                        "/2 this pet is 3, must be an object");
    }

    @Test
    void what_only_a_server_says_may_be_left_out() {
        String thing =
                "{ type: object, required: [id, name, made, meta], properties: { id: { type: integer }, name: { type: string },"
                        + " made: { type: string, readOnly: true }, meta: { type: object, required: [rev],"
                        + " properties: { rev: { type: integer, readOnly: true } } } } }";
        Resource pets = new Api()
                .path("/pets", list("{ type: array, items: " + thing + " }"))
                .path("/pets/{petId}", op("get", "-", thing), op("delete", "-", "204", "-", ""))
                .one();
        SeedReader reader = new SeedReader(pets, Checker.asserting(), diagnostics);
        List<Seed> seeds =
                reader.read(Json.parse("[{\"id\":1,\"name\":\"Rex\",\"meta\":{}},{\"id\":2,\"meta\":{}}]"), HERE);
        assertThat(seeds)
                .singleElement()
                .extracting(Seed::missing)
                .isEqualTo(List.of(Pointer.of("made"), Pointer.of("meta", "rev")));
        assertThat(told()).containsExactly("/1/name 'name' is missing, it is required");
    }

    @Test
    void a_member_that_the_contract_does_not_know_is_told_once() {
        assertThat(read("[{\"id\":1,\"nmae\":\"Rex\"},{\"id\":2,\"nmae\":\"Tim\"}]"))
                .hasSize(2);
        assertThat(told()).containsExactly("/0/nmae the contract knows no member 'nmae'; did you mean 'name'?");
        assertThat(diagnostics.get(0).severity()).isEqualTo(Diagnostic.Severity.WARNING);
    }

    @Test
    void no_more_is_told_than_anybody_reads() {
        read("[" + "{\"id\":\"x\"},".repeat(200) + "{\"id\":1}]");
        assertThat(diagnostics).hasSize(51);
        assertThat(diagnostics.get(50).message()).startsWith("and ").endsWith(" more");
    }

    @Test
    void a_thing_alone_is_a_map() {
        Resource settings = new Api()
                .path("/settings", op("get", "-", "Settings"), op("put", "Settings", "Settings"))
                .one();
        assertThat(read(settings, "{\"theme\":\"dark\"}")).containsExactly("{\"theme\":\"dark\"}");
        assertThat(read(settings, "[{\"theme\":\"dark\"}]")).isEmpty();
        assertThat(told()).containsExactly(" 'settings' is one thing, must be a map of its members");
    }

    @Test
    void values_of_a_table_are_as_the_schema_has_them() {
        assertThat(table("id,name,status\n7,12,new\n8,,\n"))
                .containsExactly("{\"id\":7,\"name\":\"12\",\"status\":\"new\"}", "{\"id\":8}");
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void a_wrong_row_of_a_table_is_told() {
        table("id,name\n1,Rex,x\nnone,Tim\n");
        assertThat(diagnostics.get(0).message()).isEqualTo("the row has 3 values, must have 2 as the first row");
        assertThat(diagnostics.get(0).position().orElseThrow()).hasToString("2:1");
        assertThat(told().get(1)).isEqualTo("/1/id 'id' is \"none\", must be an integer");
    }

    @Test
    void columns_reach_into_members() {
        Resource pets = keyedBy(
                "{ type: integer }, owner: { type: object, properties: { name: { type: string }, tall: { type: boolean }, tags: { type: array, items: { type: string } } } }");
        SeedReader reader = new SeedReader(pets, Checker.asserting(), diagnostics);
        Table table = Table.read(
                "id,owner.name,owner.tall,owner.tags\n1,Al,true,\"[\"\"a\"\"]\"\n".getBytes(StandardCharsets.UTF_8));
        assertThat(reader.of(table, HERE).text())
                .isEqualTo("[{\"id\":1,\"owner\":{\"name\":\"Al\",\"tall\":true,\"tags\":[\"a\"]}}]");
    }
}
