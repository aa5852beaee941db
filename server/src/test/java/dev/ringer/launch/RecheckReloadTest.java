package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.keeper.Rechecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What requests have changed goes on with another contract, as far as that has room for it. */
class RecheckReloadTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Boats, version: '1'}
            paths:
              /boats:
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Boat'}}}}
                post:
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}
                  responses:
                    '201':
                      description: made
                      content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}
              /boats/{boatId}:
                parameters: [{name: boatId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}
                    '404': {description: none}
                delete: {responses: {'204': {description: gone}}}
            components:
              schemas:
                Boat:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string}
                    length: {type: integer, maximum: 90}
                    flag: {type: string, minLength: 2}
            """;

    private static final String FLAGGED = CONTRACT.replace("required: [id, name]", "required: [id, name, flag]");
    private static final String SMALL = CONTRACT.replace("maximum: 90", "maximum: 20");

    @TempDir
    private Path folder;

    private final BlockingQueue<Rechecked> rechecked = new LinkedBlockingQueue<>();
    private MockServer server;
    private HttpMock mock;

    @BeforeEach
    void start() throws IOException {
        start(CONTRACT);
    }

    private void start(String contract) throws IOException {
        Files.writeString(folder.resolve("boats.yaml"), contract);
        MockServer.Listener listener = new MockServer.Listener() {
            @Override
            public void rechecked(Rechecked result) {
                rechecked.add(result);
            }
        };
        MockConfig config = MockConfig.of(folder.resolve("boats.yaml").toString())
                .withState(StateConfig.STANDARD.withFile(folder.resolve("boats.state")));
        server = MockServer.start(config, listener);
        mock = new HttpMock(server.baseUri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Rechecked served(String contract) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("boats.yaml"), contract);
        return rechecked.poll(30, TimeUnit.SECONDS);
    }

    private String read(String path) {
        return mock.ask(Request.of("GET", path)).body().text();
    }

    private Response make(String session, String boat) {
        return mock.ask(Request.of("POST", session + "/boats").withBody("application/json", boat));
    }

    @Test
    void a_changed_file_keeps_what_was_made_and_fills_what_is_missing() throws Exception {
        make("", "{\"name\":\"Ann\"}");
        make("/__session/mine", "{\"name\":\"Bob\",\"flag\":\"no\"}");
        assertThat(served(FLAGGED)).isEqualTo(new Rechecked(1, 1, 0, 0));
        assertThat(read("/boats/21")).contains("Ann").contains("flag");
        assertThat(read("/__session/mine/boats/22")).contains("Bob");
    }

    @Test
    void what_fits_no_longer_is_set_aside_in_its_session_and_comes_back() throws Exception {
        make("/__session/mine", "{\"name\":\"Ann\",\"length\":50}");
        assertThat(served(SMALL)).isEqualTo(new Rechecked(0, 0, 1, 0));
        assertThat(read("/__session/mine/boats")).doesNotContain("Ann");
        assertThat(read("/__session/mine/__ringer/resources"))
                .contains("\"setAsideCount\":1")
                .contains("\"reason\":\"/length is 50, must be 20 or less\"")
                .contains("\"name\":\"Ann\"");
        assertThat(read("/__ringer/resources")).contains("\"setAsideCount\":0");
        assertThat(served(CONTRACT)).isEqualTo(new Rechecked(0, 0, 0, 1));
        assertThat(read("/__session/mine/boats/21")).contains("Ann");
    }

    @Test
    void a_file_of_changes_is_held_to_the_contract_of_the_start() throws Exception {
        make("/__session/mine", "{\"name\":\"Ann\",\"length\":50}");
        server.close();
        start(SMALL);
        assertThat(rechecked.poll(30, TimeUnit.SECONDS)).isEqualTo(new Rechecked(0, 0, 1, 0));
        server.close();
        start(CONTRACT);
        assertThat(rechecked.poll(30, TimeUnit.SECONDS)).isEqualTo(new Rechecked(0, 0, 0, 1));
        assertThat(read("/__session/mine/boats/21")).contains("Ann");
    }

    @Test
    void replacing_a_contract_over_the_control_api_tells_what_became_of_changes() throws Exception {
        String path = "/__ringer/contracts/more.yaml?mount=/more";
        mock.ask(Request.of("PUT", path).withBody("application/yaml", CONTRACT));
        make("/more", "{\"name\":\"Ann\",\"length\":50}");
        Response answer = mock.ask(Request.of("PUT", path).withBody("application/yaml", SMALL));
        assertThat(answer.body().text()).contains("changes of resources: 0 kept, 0 filled in, 1 set aside");
        assertThat(rechecked.poll(30, TimeUnit.SECONDS)).isEqualTo(new Rechecked(0, 0, 1, 0));
    }
}
