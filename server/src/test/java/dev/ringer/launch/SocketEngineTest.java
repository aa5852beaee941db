package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.EngineContract;
import dev.ringer.engine.HttpMock;
import dev.ringer.engine.ShopFixture;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine behind a socket, set up by the table of settings. */
class SocketEngineTest extends EngineContract {

    private MockServer server;
    private HttpMock mock;

    @BeforeAll
    void start(@TempDir Path folder) {
        ShopFixture fixture = ShopFixture.in(folder);
        MockConfig config = MockConfig.STANDARD
                .withContracts(List.of(fixture.shop().toString(), fixture.crm().toString()))
                .withPort(0)
                .withoutWatch();
        List<String> settings = ShopFixture.settings();
        for (int i = 0; i < settings.size(); i += 2) {
            String name = settings.get(i).substring("--".length());
            config = Settings.of(name).orElseThrow().set(config, settings.get(i + 1));
        }
        server = MockServer.start(config);
        mock = new HttpMock(server.baseUri());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    protected Response ask(Request request) {
        return mock.ask(request);
    }

    @Test
    void head_has_the_length_of_get_and_no_body() {
        Response head = ask(Request.of("HEAD", "/v1/catalogue"));
        Response get = ask(Request.of("GET", "/v1/catalogue"));
        assertThat(head.body().isEmpty()).isTrue();
        assertThat(head.headers().get("Content-Length"))
                .isEqualTo(Long.toString(get.body().length()));
    }

    @Test
    void the_control_plane_stands_beside_the_contracts() {
        assertThat(ask(Request.of("GET", "/__ringer/health")).body().text())
                .isEqualTo("{\"status\":\"up\",\"mounts\":2,\"operations\":15}");
    }

    @Test
    void a_page_of_any_origin_is_let_in() {
        Response response = ask(Request.of("GET", "/v1/session").withHeader("Origin", "https://page.example"));
        assertThat(response.headers().all("Access-Control-Allow-Origin")).containsExactly("https://page.example");
    }
}
