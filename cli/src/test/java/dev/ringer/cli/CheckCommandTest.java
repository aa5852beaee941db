package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String GOOD = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  responses:
                    '200':
                      description: The tide
                      content:
                        application/json:
                          schema: { type: string }
            """;

    private static final String BROKEN = GOOD.replace("{ type: string }", "{ $ref: '#/components/schemas/Tide' }");

    private static final String WARNED =
            GOOD.replace("openapi: 3.0.3", "openapi: 3.1.0\njsonSchemaDialect: https://dialect.example/own");

    @TempDir
    private Path folder;

    private Captured check(String contract, String... options) {
        try {
            String file =
                    Files.writeString(folder.resolve("tides.yaml"), contract).toString();
            String[] arguments = new String[options.length + 2];
            arguments[0] = "check";
            arguments[1] = file;
            System.arraycopy(options, 0, arguments, 2, options.length);
            return Captured.run(arguments);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_good_contract_has_nothing_to_tell() {
        Captured captured = check(GOOD);
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        assertThat(captured.out()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(captured.err()).isEmpty();
    }

    @Test
    void an_error_is_a_line_with_its_place() {
        Captured captured = check(BROKEN);
        assertThat(captured.code()).isEqualTo(Exit.FINDINGS);
        assertThat(captured.out().lines().findFirst().orElse(""))
                .matches(
                        "tides\\.yaml:11:25 #/paths/~1tide/get/responses/200/content/application~1json/schema/\\$ref error: "
                                + ".+ \\[unresolved-reference]");
        assertThat(captured.out()).endsWith("1 error, 0 warnings\n");
    }

    @Test
    void warnings_alone_are_fine() {
        Captured captured = check(WARNED);
        assertThat(captured.out()).contains("warning:").endsWith("0 errors, 1 warning\n");
        assertThat(captured.code()).isEqualTo(Exit.FINE);
    }

    @Test
    void several_contracts_are_checked_at_once() throws IOException {
        String first = Files.writeString(folder.resolve("a.yaml"), BROKEN).toString();
        String second = Files.writeString(folder.resolve("b.yaml"), BROKEN.replace("/tide", "/moon"))
                .toString();
        assertThat(Captured.run("check", first, second).out()).contains("a.yaml:11", "b.yaml:11", "2 errors");
    }

    @Test
    void json_lists_what_was_found() {
        Captured captured = check(BROKEN, "--format", "json");
        JsonObject report = (JsonObject) Json.parse(captured.out());
        assertThat(report.get("errors")).isEqualTo(Json.of(1));
        JsonObject diagnostic = (JsonObject) report.array("diagnostics").get(0);
        assertThat(diagnostic.string("severity")).isEqualTo("error");
        assertThat(diagnostic.string("code")).isEqualTo("unresolved-reference");
        assertThat(diagnostic.string("message")).isNotEmpty();
        assertThat(diagnostic.string("document")).startsWith("file:///").endsWith("/tides.yaml");
        assertThat(diagnostic.get("line")).isEqualTo(Json.of(11));
        assertThat(diagnostic.get("column")).isEqualTo(Json.of(25));
        assertThat(captured.code()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void json_of_a_good_contract_is_an_empty_list() {
        JsonObject report = (JsonObject) Json.parse(check(GOOD, "--format=json").out());
        assertThat(report.get("errors")).isEqualTo(Json.of(0));
        assertThat(report.array("diagnostics").isEmpty()).isTrue();
    }

    @Test
    void sarif_has_all_that_the_format_requires() {
        JsonObject log =
                (JsonObject) Json.parse(check(BROKEN, "--format", "sarif").out());
        assertThat(log.string("version")).isEqualTo("2.1.0");
        assertThat(log.string("$schema")).contains("sarif-2.1.0");
        assertThat(log.array("runs").stream()).singleElement().satisfies(each -> {
            JsonObject run = (JsonObject) each;
            JsonObject driver = run.object("tool").object("driver");
            assertThat(driver.string("name")).isEqualTo("ringer");
            assertThat(driver.array("rules").stream().map(rule -> ((JsonObject) rule).string("id")))
                    .containsExactly("unresolved-reference");
            assertThat(run.array("results").stream()).singleElement().satisfies(result -> result((JsonObject) result));
        });
    }

    private static void result(JsonObject result) {
        assertThat(result.string("ruleId")).isEqualTo("unresolved-reference");
        assertThat(result.string("level")).isIn("none", "note", "warning", "error");
        assertThat(result.object("message").string("text")).isNotEmpty();
        JsonObject location = (JsonObject) result.array("locations").get(0);
        JsonObject physical = location.object("physicalLocation");
        assertThat(physical.object("artifactLocation").string("uri")).startsWith("file:///");
        assertThat(physical.object("region").get("startLine")).isEqualTo(Json.of(11));
        assertThat(physical.object("region").get("startColumn")).isInstanceOf(JsonNumber.class);
        assertThat(((JsonObject) location.array("logicalLocations").get(0)).string("fullyQualifiedName"))
                .isEqualTo("#/paths/~1tide/get/responses/200/content/application~1json/schema/$ref");
    }

    @Test
    void sarif_of_a_good_contract_has_a_run_without_results() {
        JsonObject log =
                (JsonObject) Json.parse(check(GOOD, "--format", "sarif").out());
        JsonObject run = (JsonObject) log.array("runs").get(0);
        assertThat(run.array("results").isEmpty()).isTrue();
    }
}
