package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.resource.OnDelete;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Seeds;
import dev.ringer.source.Diagnostic;
import dev.ringer.state.MemoryStore;
import dev.ringer.storage.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say and give of resources reaches the mock, or is told with its place. */
class DataTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Pets, version: '1' }
            paths:
              /pets:
                get:
                  responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } }
                post:
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                  responses: { '201': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
              /pets/{petId}:
                parameters: [{ name: petId, in: path, required: true, schema: { type: integer } }]
                get:
                  responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
                delete: { responses: { '204': { description: d } } }
            components:
              schemas:
                Pet: { type: object, required: [id], properties: { id: { type: integer }, name: { type: string }, age: { type: integer, minimum: 0 } } }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws IOException {
        save("pets.yaml", CONTRACT);
        save("ringer.yaml", "contracts: pets.yaml\nport: 0\n");
        Files.createDirectory(folder.resolve("data"));
    }

    private void save(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void settings(String text) throws IOException {
        save("ringer.yaml", "contracts: pets.yaml\nport: 0\n" + text);
    }

    private Setup setup() {
        return Setup.of(folder.resolve("ringer.yaml"));
    }

    private ResourcePolicy policy() {
        Loaded loaded = Loader.load(setup().read());
        assertThat(loaded.resourceDiagnostics()).isEmpty();
        return loaded.world().config().resources();
    }

    private List<String> pets() {
        return texts(policy().seeds());
    }

    private static List<String> texts(Seeds seeds) {
        return seeds.of("pets").stream().map(each -> each.value().text()).toList();
    }

    private List<String> told() {
        return Loader.inspect(setup().read()).stream()
                .map(each -> each.filePosition() + " " + each.severity().word() + ": " + each.message())
                .toList();
    }

    // --- data

    @Test
    void things_are_read_in_each_form() throws IOException {
        save("data/pets.yaml", "- { id: 7, name: Rex }\n- { name: Tim }\n");
        assertThat(pets()).containsExactly("{\"id\":7,\"name\":\"Rex\"}", "{\"id\":1,\"name\":\"Tim\"}");
        Files.delete(folder.resolve("data/pets.yaml"));
        save("data/pets.json", "{\"7\": {\"name\": \"Rex\"}}");
        assertThat(pets()).containsExactly("{\"id\":7,\"name\":\"Rex\"}");
        Files.delete(folder.resolve("data/pets.json"));
        save("data/pets.csv", "id,name,age\n7,Rex,\n8,,3\n");
        assertThat(pets()).containsExactly("{\"id\":7,\"name\":\"Rex\"}", "{\"id\":8,\"age\":3}");
    }

    @Test
    void a_folder_may_have_another_name() throws IOException {
        Files.createDirectory(folder.resolve("things"));
        save("things/pets.json", "[{\"id\":1}]");
        settings("data: things\n");
        assertThat(pets()).containsExactly("{\"id\":1}");
    }

    @Test
    void an_empty_list_says_that_there_is_none() throws IOException {
        save("data/pets.json", "[]");
        save("data/README.md", "# Things");
        assertThat(policy().seeds().has("pets")).isTrue();
        assertThat(policy().seeds().names()).containsExactly("pets");
    }

    @Test
    void what_is_wrong_is_told_with_its_place() throws IOException {
        save("data/pest.json", "[]");
        save("data/pets.yaml", "- id: 1\n  age: -1\n- { id: 1, nmae: Rex }\n- name: Rex\n  name: Tim\n");
        assertThat(told())
                .containsExactly(
                        "pest.json error: there is no resource 'pest'; did you mean 'pets'?",
                        "pets.yaml:2:3 error: 'age' is -1, must be 0 or more",
                        "pets.yaml:3:5 error: there is a thing of 'pets' with id 1 already, at pets.yaml#/0",
                        "pets.yaml:3:12 warning: the contract knows no member 'nmae'; did you mean 'name'?",
                        "pets.yaml:5:3 error: 'name' stands here twice");
    }

    @Test
    void what_is_wrong_with_a_table_is_told_with_its_place() throws IOException {
        save("data/pets.csv", "id,name,age\n1,Rex,young\n2,Tim\n");
        assertThat(told())
                .containsExactly(
                        "pets.csv:2:7 error: 'age' is \"young\", must be an integer",
                        "pets.csv:3:1 error: the row has 2 values, must have 3 as the first row");
    }

    @Test
    void a_text_that_cannot_be_read_is_told_with_its_place() throws IOException {
        save("data/pets.json", "[{]");
        assertThat(told()).singleElement().satisfies(each -> assertThat(each).startsWith("pets.json:1:3 error: "));
    }

    @Test
    void one_resource_has_one_file() throws IOException {
        save("data/pets.csv", "id\n1\n");
        save("data/pets.json", "[]");
        assertThat(told()).containsExactly("pets.json error: 'pets' has its things in pets.csv already");
    }

    @Test
    void things_of_a_resource_that_is_off_are_not_used() throws IOException {
        save("data/pets.json", "[{\"id\":1}]");
        settings("resources: { pets: off }\n");
        assertThat(told()).containsExactly("pets.json warning: the resource 'pets' is turned off");
    }

    @Test
    void nothing_is_read_where_nothing_is_kept() throws IOException {
        save("data/pest.json", "[]");
        settings("state: off\n");
        assertThat(told()).isEmpty();
        assertThat(policy().on()).isFalse();
    }

    @Test
    void a_mock_does_not_start_with_wrong_things() throws IOException {
        save("data/pets.json", "[{\"id\":\"x\"}]");
        assertThatThrownBy(() -> MockServer.start(setup(), MockServer.Listener.SILENT))
                .isInstanceOf(LaunchException.class)
                .hasMessage("pets.json:1:3: 'id' is \"x\", must be an integer");
    }

    // --- what is said

    @Test
    void what_is_said_reaches_the_mock() throws IOException {
        settings(
                "resources: { size: 3, pets: { identity: name, onDelete: refuse, operations: { GET /pets: none } } }\n");
        ResourcePolicy policy = policy();
        assertThat(policy.size()).isEqualTo(3);
        assertThat(policy.overrides().onDelete("pets")).isEqualTo(OnDelete.REFUSE);
        assertThat(policy.overrides().byName().get("pets").roles()).containsOnlyKeys("GET /pets");
    }

    @Test
    void nothing_is_kept_where_resources_are_off() throws IOException {
        settings("resources: off\nstate: memory\n");
        assertThat(policy().on()).isFalse();
    }

    @Test
    void what_is_wrong_with_the_section_is_told_with_its_place() throws IOException {
        settings("""
                resources:
                  size: many
                  pets:
                    idenity: id
                    identity: 3
                    item: pets
                    off: perhaps
                    onDelete: forget
                    operations: { GET /pets: show }
                  toys: [1]
                """);
        assertThat(told())
                .containsExactly(
                        "ringer.yaml:4:3 error: collection-size is 'many': must be a whole number from 0 to 1000",
                        "ringer.yaml:6:5 error: a resource has no 'idenity'; did you mean 'identity'?",
                        "ringer.yaml:7:5 error: identity is 3: must be a member such as id or metadata.name, or a JSON Pointer",
                        "ringer.yaml:8:5 error: item is 'pets': must be a path of the contract, such as /pets",
                        "ringer.yaml:9:5 error: off is 'perhaps': must be on or off",
                        "ringer.yaml:10:5 error: onDelete is 'forget': must be keep, refuse or cascade",
                        "ringer.yaml:11:19 error: the role of 'GET /pets' is 'show': must be list, search, create, read, replace, patch, delete, action, bulk or none",
                        "ringer.yaml:12:3 error: resource 'toys' is [1]: must be off, or a map of what is said of it");
    }

    @Test
    void what_no_contract_has_is_told_with_its_place() throws IOException {
        settings("resources:\n  pest: off\n  pets:\n    identity: nmae\n    operations: { getPet: read }\n");
        List<String> expected = List.of(
                "ringer.yaml:4:3 error: there is no resource 'pest'; did you mean 'pets'?",
                "ringer.yaml:6:5 error: things of 'pets' have no member '/nmae'; did you mean 'name'?",
                "ringer.yaml:7:19 error: the contract has no operation 'getPet'");
        assertThat(told())
                .hasSize(3)
                .allSatisfy(each -> assertThat(expected)
                        .anySatisfy(start -> assertThat(each).startsWith(start)));
        assertThatThrownBy(() -> MockServer.start(setup(), MockServer.Listener.SILENT))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("ringer.yaml:4:3: there is no resource 'pest'");
    }

    @Test
    void what_is_said_is_about_the_contract_that_has_it() throws IOException {
        save("toys.yaml", CONTRACT.replace("pet", "toy").replace("Pet", "Toy"));
        save("ringer.yaml", "contracts: [pets.yaml, toys.yaml]\nresources: { pets: off, toys: { identity: name } }\n");
        assertThat(Loader.inspect(setup().read()))
                .filteredOn(each -> each.severity() == Diagnostic.Severity.ERROR)
                .isEmpty();
    }

    // --- where changes are kept

    @Test
    void changes_are_kept_in_memory_or_in_a_file() throws IOException {
        try (MockServer server = MockServer.start(setup(), MockServer.Listener.SILENT)) {
            assertThat(server.store()).isInstanceOf(MemoryStore.class);
        }
        settings("state: pets.state\nstate-max: 1m\nstate-sync: machine\n");
        try (MockServer server = MockServer.start(setup(), MockServer.Listener.SILENT)) {
            assertThat(server.store()).isInstanceOf(FileStore.class);
            assertThat(server.stateNotice()).isEmpty();
            assertThat(folder.resolve("pets.state")).exists();
            assertThatThrownBy(() -> MockServer.start(setup(), MockServer.Listener.SILENT))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageStartingWith(
                            "state cannot be kept in " + folder.resolve("pets.state") + ": in use by another server");
        }
        MockServer.start(setup(), MockServer.Listener.SILENT).close();
    }

    @Test
    void a_file_that_is_something_else_is_left_alone() throws IOException {
        save("notes.txt", "do not touch this, please, it is more than a head of a file");
        settings("state: notes.txt\n");
        assertThatThrownBy(() -> MockServer.start(setup(), MockServer.Listener.SILENT))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("state cannot be kept in " + folder.resolve("notes.txt"));
        assertThat(folder.resolve("notes.txt"))
                .hasContent("do not touch this, please, it is more than a head of a file");
        settings("state: none/pets.state\n");
        assertThatThrownBy(() -> MockServer.start(setup(), MockServer.Listener.SILENT))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith(
                        "state cannot be kept in " + folder.resolve("none/pets.state") + ": NoSuchFile");
    }

    // --- reload

    @Test
    void changed_things_are_taken_and_wrong_ones_are_not() throws IOException {
        save("data/pets.json", "[{\"id\":1}]");
        Events events = new Events();
        try (MockServer server = MockServer.start(setup(), events)) {
            save("data/pets.json", "[{\"id\":\"one\"}]");
            assertThat(events.reason()).isEqualTo("pets.json:1:3: 'id' is \"one\", must be an integer");
            save("data/pets.json", "[{\"id\":1},{\"id\":2}]");
            assertThat(events.changes()).containsExactly("~ data of 'pets'");
            settings("state: off\n");
            assertThat(events.changes()).containsExactly("- data of 'pets'");
            settings("state: x.state\n");
            assertThat(events.changes()).containsExactly("+ data of 'pets'");
            assertThat(events.restart()).containsExactly("state");
            assertThat(server.store()).isInstanceOf(MemoryStore.class);
        }
    }

    @Test
    void a_folder_that_comes_later_is_taken() throws IOException {
        Files.delete(folder.resolve("data"));
        Events events = new Events();
        try (MockServer server = MockServer.start(setup(), events)) {
            Path written = Files.createDirectory(folder.resolve("new"));
            Files.writeString(written.resolve("pets.csv"), "id\n1\n");
            Files.move(written, folder.resolve("data"));
            assertThat(events.changes()).containsExactly("+ data of 'pets'");
            assertThat(texts(server.loaded().world().config().resources().seeds()))
                    .isEmpty();
        }
    }
}
