package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlPlaneTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Notes, version: '1' }
            paths:
              /notes:
                get: { operationId: listNotes, responses: { '204': { description: None } } }
                post: { responses: { '204': { description: Kept } } }
            """;

    private static World world(String... basePaths) {
        URI address = URI.create("file:///api/notes.yaml");
        Documents documents = new Documents(each -> {
            throw new IOException("nothing is fetched");
        });
        documents.add(Document.read(address, CONTRACT.getBytes(StandardCharsets.UTF_8)));
        Contract contract = ((OpenApiReader.Result.Read) OpenApiReader.read(address, documents)).contract();
        List<Mount> mounts = List.of(basePaths).stream()
                .map(path -> new Mount(path, contract, contract.operations()))
                .toList();
        return World.of(
                mounts, EngineConfig.STANDARD, documents::bytes, InstantSource.system(), diagnostic -> diagnostic);
    }

    private final MockEngine engine = new MockEngine(world("/v1"));
    private final ControlPlane plane = new ControlPlane(
            engine, request -> Delivery.of(Response.of(200).withBody(Body.of("next got " + request.target()))));

    private Response ask(String method, String target) {
        return ((Delivery) plane.handle(Request.of(method, target))).response();
    }

    private static JsonObject json(Response response) {
        return (JsonObject) Json.parse(response.body().text());
    }

    @Test
    void health_tells_what_is_mounted() {
        Response response = ask("GET", "/__ringer/health");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("Content-Type")).isEqualTo("application/json");
        assertThat(response.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(json(response)).isEqualTo(Json.parse("{\"status\":\"up\",\"mounts\":1,\"operations\":2}"));
    }

    @Test
    void operations_are_listed_with_their_full_paths() {
        assertThat(json(ask("GET", "/__ringer/operations")).array("operations").get(0))
                .isEqualTo(Json.parse("""
                                {"id": "listNotes", "method": "GET", "path": "/v1/notes", "contract": "notes.yaml"}
                                """));
    }

    @Test
    void answers_follow_the_world() {
        engine.replace(world("/v1", "/v2"));
        assertThat(json(ask("GET", "/__ringer/health")).get("mounts")).isEqualTo(Json.of(2));
        assertThat(json(ask("GET", "/__ringer/operations")).array("operations").stream())
                .hasSize(4);
    }

    @Test
    void head_is_answered_as_get_is() {
        assertThat(ask("HEAD", "/__ringer/health").status()).isEqualTo(200);
    }

    @Test
    void another_method_is_refused_with_the_known_one() {
        Response response = ask("DELETE", "/__ringer/health");
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().get("Allow")).isEqualTo("GET");
        assertThat(response.headers().get("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void an_unknown_path_is_refused_with_the_known_ones() {
        Response response = ask("GET", "/__ringer/helth");
        assertThat(response.status()).isEqualTo(404);
        assertThat(json(response).string("detail"))
                .isEqualTo("There is no such path, there are: /__ringer/health, /__ringer/operations.");
        assertThat(json(response).string("instance")).isEqualTo("/__ringer/helth");
    }

    @Test
    void every_other_path_is_handed_on_untouched() {
        assertThat(ask("GET", "/__ringers?a=%20b").body().text()).isEqualTo("next got /__ringers?a=%20b");
        assertThat(ask("GET", "/v1/__ringer/health").body().text()).isEqualTo("next got /v1/__ringer/health");
    }
}
