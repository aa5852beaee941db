package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two contracts whose resources have the same name: each keeps its own. */
class NamesakesTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: CRM, version: '1' }
            servers: [{ url: /crm }]
            paths:
              /customers:
                get:
                  responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Customer' } } } } } }
                post:
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } }
                  responses: { '201': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } } }
              /customers/{customerId}:
                parameters: [{ name: customerId, in: path, required: true, schema: { type: integer } }]
                get:
                  responses:
                    '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } }
                    '404': { description: d }
                delete: { responses: { '204': { description: d } } }
              /leads:
                get:
                  responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Customer' } } } } } }
              /leads/{leadId}:
                parameters: [{ name: leadId, in: path, required: true, schema: { type: integer } }]
                get:
                  responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } } }
                delete: { responses: { '204': { description: d } } }
            components:
              schemas:
                Customer: { type: object, required: [id, name], properties: { id: { type: integer }, name: { type: string } } }
            """;

    /** The shop has other paths and keeps no leads. */
    private static final String OTHER = CONTRACT.replace("/crm", "/shop").replace("lead", "basket");

    private static final String ADA = "[{\"id\":1,\"name\":\"Ada\"}]";
    private static final String BOB = "[{\"id\":1,\"name\":\"Bob\"}]";

    @TempDir
    private Path folder;

    private MockServer server;
    private HttpMock mock;

    @BeforeEach
    void project() throws IOException {
        save("crm.yaml", CONTRACT);
        save("shop.yaml", OTHER);
        settings("");
    }

    private void save(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void settings(String text) throws IOException {
        save("ringer.yaml", "contracts: [crm.yaml, shop.yaml]\nport: 0\n" + text);
    }

    private Setup setup() {
        return Setup.of(folder.resolve("ringer.yaml"));
    }

    private void start() {
        server = MockServer.start(setup(), MockServer.Listener.SILENT);
        mock = new HttpMock(server.baseUri());
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private String get(String path) {
        return mock.ask(Request.of("GET", path)).body().text();
    }

    private int post(String path, String body) {
        return mock.ask(Request.of("POST", path).withBody("application/json", body))
                .status();
    }

    private List<String> errors() {
        return Loader.inspect(setup().read()).stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .map(Diagnostic::toString)
                .toList();
    }

    // --- changes

    @Test
    void what_one_makes_is_not_there_in_the_other() {
        start();
        assertThat(post("/crm/customers", "{\"id\":700,\"name\":\"Ada\"}")).isEqualTo(201);
        assertThat(get("/crm/customers/700")).contains("Ada");
        assertThat(get("/crm/customers")).contains("Ada");
        assertThat(get("/shop/customers/700")).doesNotContain("Ada");
        assertThat(get("/shop/customers")).doesNotContain("Ada");
    }

    @Test
    void what_one_makes_is_not_there_in_another_of_the_same_mount_and_file_name() throws IOException {
        save("a/api.yaml", CONTRACT.replace("/crm", "/"));
        save("b/api.yaml", CONTRACT.replace("/crm", "/").replace(" /customers", " /b/customers"));
        save("ringer.yaml", "contracts: [a/api.yaml, b/api.yaml]\nport: 0\n");
        start();
        assertThat(post("/customers", "{\"id\":700,\"name\":\"Ada\"}")).isEqualTo(201);
        assertThat(get("/customers/700")).contains("Ada");
        assertThat(get("/b/customers/700")).doesNotContain("Ada");
        assertThat(get("/__ringer/resources/a/api/customers/things?changed=true"))
                .contains("Ada");
        assertThat(get("/__ringer/resources/b/api/customers/things?changed=true"))
                .doesNotContain("Ada");
    }

    @Test
    void each_finds_its_own_in_a_file_after_a_restart() throws IOException {
        settings("state: both.state\n");
        start();
        post("/crm/customers", "{\"id\":700,\"name\":\"Ada\"}");
        post("/shop/customers", "{\"id\":700,\"name\":\"Bob\"}");
        server.close();
        start();
        assertThat(get("/crm/customers/700")).isEqualTo("{\"id\":700,\"name\":\"Ada\"}");
        assertThat(get("/shop/customers/700")).isEqualTo("{\"id\":700,\"name\":\"Bob\"}");
    }

    // --- data

    @Test
    void each_has_data_of_its_own() throws IOException {
        save("data/crm/customers.json", ADA);
        save("data/shop/customers.csv", "id,name\n1,Bob\n");
        save("data/leads.yaml", "[{ id: 5, name: Cy }]");
        start();
        assertThat(get("/crm/customers")).isEqualTo(ADA);
        assertThat(get("/shop/customers")).isEqualTo(BOB);
        assertThat(get("/crm/leads")).isEqualTo("[{\"id\":5,\"name\":\"Cy\"}]");
        assertThat(mock.ask(Request.of("GET", "/crm/customers/2")).status()).isEqualTo(404);
    }

    @Test
    void data_of_one_leaves_the_other_as_it_is() throws IOException {
        start();
        String before = get("/shop/customers");
        server.close();
        save("data/crm/customers.json", ADA);
        start();
        assertThat(get("/crm/customers")).isEqualTo(ADA);
        assertThat(get("/shop/customers")).isEqualTo(before);
    }

    @Test
    void a_name_that_two_have_is_told_with_both_files() throws IOException {
        save("data/customers.csv", "id,name\n1,Ada\n");
        assertThat(errors())
                .singleElement()
                .asString()
                .contains(
                        "customers.csv",
                        "2 contracts have a resource 'customers': crm.yaml, shop.yaml;"
                                + " call the file 'crm/customers.csv' or 'shop/customers.csv' [ambiguous-resource]");
        assertThatThrownBy(this::start).isInstanceOf(LaunchException.class);
    }

    @Test
    void what_is_wrong_with_names_of_files_is_told() throws IOException {
        save("data/crn/customers.json", ADA);
        save("data/shop/leads.json", ADA);
        save("data/leads.json", ADA);
        save("data/crm/leads.json", ADA);
        assertThat(errors())
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each).contains("there is no contract 'crn'; there are: crm, shop"),
                        each -> assertThat(each).contains("there is no resource 'leads' of 'shop'"),
                        each -> assertThat(each).contains("'leads' has its things in crm/leads.json already"));
    }

    @Test
    void data_in_a_new_folder_is_taken_while_the_mock_runs() throws IOException {
        save("data/leads.json", ADA);
        Events events = new Events();
        server = MockServer.start(setup(), events);
        save("new/customers.json", ADA);
        Files.move(folder.resolve("new"), folder.resolve("data/crm"));
        assertThat(events.changes()).containsExactly("+ data of 'crm/customers'");
        save("data/crm/leads.csv", "");
        assertThat(events.reason()).contains("'leads' has its things in");
    }

    // --- what is said

    @Test
    void what_is_said_of_one_is_not_said_of_the_other() throws IOException {
        settings("resources:\n  crm/customers: off\n  leads: { identity: name }\n");
        assertThat(errors()).isEmpty();
        start();
        post("/crm/customers", "{\"id\":700,\"name\":\"Ada\"}");
        post("/shop/customers", "{\"id\":700,\"name\":\"Bob\"}");
        assertThat(get("/crm/customers/700")).doesNotContain("Ada");
        assertThat(get("/shop/customers/700")).contains("Bob");
    }

    @Test
    void a_key_that_two_have_is_told_with_both_names() throws IOException {
        settings("resources:\n  customers: off\n");
        assertThat(errors())
                .singleElement()
                .asString()
                .contains(
                        "ringer.yaml:4:3",
                        "2 contracts have a resource 'customers': crm.yaml, shop.yaml;"
                                + " say 'crm/customers' or 'shop/customers' [ambiguous-resource]");
        settings("resources:\n  crm/customers: off\n  customers: off\n");
        assertThat(errors()).singleElement().asString().contains("ringer.yaml:5:3", "[ambiguous-resource]");
        settings("resources:\n  customers: { identity: name }\n");
        assertThat(errors()).singleElement().asString().contains("[ambiguous-resource]");
    }

    @Test
    void what_is_wrong_with_keys_is_told() throws IOException {
        settings("resources:\n  crn/customers: off\n  shop/leads: off\n  leads: off\n  crm.yaml/leads: off\n");
        assertThat(errors())
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each).contains("4:3", "no contract 'crn'; there are: crm, shop"),
                        each -> assertThat(each).contains("5:3", "there is no resource 'leads'"),
                        each -> assertThat(each).contains("7:3", "'crm.yaml/leads' is the same as 'leads'"));
    }

    // --- beside the API

    @Test
    void the_control_api_knows_whole_names() {
        start();
        String thing = "{\"name\":\"Ada\"}";
        assertThat(put("/__ringer/resources/crm/customers/things/7", thing)).contains("\"name\":\"Ada\"");
        assertThat(get("/__ringer/resources/crm%2Fcustomers/things/7")).contains("Ada");
        assertThat(get("/__ringer/resources/customers/things/7?mount=crm")).contains("Ada");
        assertThat(get("/crm/customers/7")).contains("Ada");
        assertThat(get("/__ringer/resources/shop/customers/things/7")).doesNotContain("Ada");
        assertThat(get("/__ringer/resources/crm/customers")).contains("\"wholeName\":\"crm/customers\"");
        assertThat(get("/__ringer/resources/leads")).contains("\"wholeName\":\"crm/leads\"");
    }

    private String put(String path, String body) {
        return mock.ask(Request.of("PUT", path).withBody("application/json", body))
                .body()
                .text();
    }

    @Test
    void a_name_that_two_have_is_told_with_both() {
        start();
        assertThat(get("/__ringer/resources/customers"))
                .contains("There are 2 resources 'customers'; say which with 'crm/customers' or 'shop/customers'.");
        assertThat(get("/__ringer/resources/crn/customers"))
                .contains("There is no contract 'crn' that keeps 'customers'; there are: crm, shop.");
        assertThat(get("/__ringer/resources/crm/customer"))
                .contains("There is no resource 'customer' of 'crm'; did you mean 'customers'?");
    }

    @Test
    void templates_say_whose_they_mean() throws IOException {
        save("data/crm/customers.json", ADA);
        save("stubs/leads.yaml", """
                stubs:
                  - operation: GET /leads/{leadId}
                    when: { pathParameters: { leadId: 1 } }
                    reply: { body: { id: 1, name: "{{state 'crm/customers' '1' '/name'}}" } }
                  - operation: GET /leads/{leadId}
                    when: { pathParameters: { leadId: 2 } }
                    reply: { body: { id: 1, name: "{{state 'customers' '1' '/name'}}" } }
                """);
        start();
        assertThat(get("/crm/leads/1")).isEqualTo("{\"id\":1,\"name\":\"Ada\"}");
        assertThat(get("/crm/leads/2"))
                .contains("There are 2 resources 'customers'; say which with 'crm/customers' or 'shop/customers'");
    }
}
