package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String PET = """
            {"request": {"method": "GET", "url": "/pets/7"},
             "response": {"headers": {"Content-Type": "application/json"}, "bodyFileName": "pet 7.json"}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void keep_a_folder_of_mappings() throws IOException {
        file("api/mappings/pets/pet.json", PET);
        file("api/__files/pet 7.json", "{\"id\": 7}");
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Captured run(String... arguments) {
        return Captured.run(arguments);
    }

    private String api() {
        return folder.resolve("api").toString();
    }

    @Test
    void mappings_become_a_file_of_stubs_whose_bodies_stay_where_they_are() throws IOException {
        Path out = folder.resolve("stubs/new/wiremock.yaml");
        Captured captured = run("import", "wiremock", api(), "--out", out.toString());
        assertThat(captured.err()).isEqualTo("0 errors, 0 warnings\n1 stub\n");
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        assertThat(captured.out()).isEmpty();
        assertThat(Files.readString(out)).isEqualTo("""
                contract: none
                stubs:
                  - name: GET /pets/7
                    method: GET
                    when:
                      url: /pets/7
                    reply:
                      status: 200
                      headers:
                        Content-Type: application/json
                      file: ../../api/__files/pet 7.json
                    requests: unchecked
                    allowInvalid: true
                    reason: imported from WireMock
                """);
    }

    @Test
    void without_a_file_stubs_go_to_standard_output_and_name_bodies_by_their_whole_address() {
        Captured captured = run("import", "wiremock", api());
        assertThat(captured.out())
                .startsWith("contract: none\n")
                .contains("file: " + folder.toUri().toString().replace("///", "/") + "api/__files/pet%207.json");
        assertThat(captured.code()).isEqualTo(Exit.FINE);
    }

    @Test
    void a_file_or_a_folder_of_mappings_alone_will_do() {
        for (String each : new String[] {"/mappings/pets/pet.json", "/mappings", "/mappings/pets", ""}) {
            Captured captured = run("import", "wiremock", api() + each);
            assertThat(captured.err()).as(each).isEqualTo("0 errors, 0 warnings\n1 stub\n");
        }
    }

    @Test
    void what_is_lost_is_listed_with_its_place() throws IOException {
        file("api/mappings/mine.json", "{\"request\":\n  {\"customMatcher\": {\"name\": \"mine\"}}}");
        file("api/mappings/broken.json", "{");
        Captured captured = run("import", "wiremock", api());
        assertThat(captured.err())
                .contains("mine.json:2:4 #/request/customMatcher error: a matcher written in Java [not-carried-over]")
                .contains("broken.json:1:2 # error: it ends before the value does [unreadable]")
                .contains("2 errors, 0 warnings\n1 stub\n");
        assertThat(captured.code()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void notes_lose_nothing_and_templates_can_be_on_for_all() throws IOException {
        file("api/mappings/now.json", "{\"response\": {\"body\": \"{{now}}\"}}");
        Captured named = run("import", "wiremock", api());
        assertThat(named.err()).contains("note: there is {{…}} in it");
        assertThat(named.out()).contains("template: false");
        assertThat(named.code()).isEqualTo(Exit.FINE);
        Captured all = run("import", "wiremock", "--global-response-templating", api());
        assertThat(all.err()).isEqualTo("0 errors, 0 warnings\n2 stubs\n");
        assertThat(all.out()).contains("text: '{{now}}'").doesNotContain("template:");
    }

    @Test
    void what_cannot_be_read_at_all_is_told() throws IOException {
        Captured none = run("import", "wiremock", folder.resolve("none").toString());
        assertThat(none.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(none.err()).startsWith("ringer: there are no files of mappings");
        Captured broken = run("import", "wiremock", file("broken.json", "{").toString());
        assertThat(broken.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(broken.err()).contains("[unreadable]");
    }

    @Test
    void the_tool_must_be_one_that_is_known() {
        Captured captured = run("import", "mockserver", api());
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err()).contains("TOOL is 'mockserver', must be wiremock");
    }
}
