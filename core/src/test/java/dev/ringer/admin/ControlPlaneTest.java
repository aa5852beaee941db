package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Operation;
import dev.ringer.engine.MockEngine;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import org.junit.jupiter.api.Test;

class ControlPlaneTest {

    private final MockEngine engine = new MockEngine(Controlled.world("", "/v1"));
    private final ControlPlane plane = new ControlPlane(
            Managed.of(engine),
            Guard.LOOPBACK,
            request -> Delivery.of(Response.of(200).withBody(Body.of("next got " + request.target()))));

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
        assertThat(json(response)).isEqualTo(Json.parse("{\"status\":\"up\",\"mounts\":1,\"operations\":3}"));
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
        engine.replace(Controlled.world("", "/v1", "/v2"));
        assertThat(json(ask("GET", "/__ringer/health")).get("mounts")).isEqualTo(Json.of(2));
        assertThat(json(ask("GET", "/__ringer/operations")).array("operations").stream())
                .hasSize(6);
    }

    @Test
    void head_is_answered_as_get_is() {
        assertThat(ask("HEAD", "/__ringer/health").status()).isEqualTo(200);
    }

    @Test
    void another_method_is_refused_with_the_known_one() {
        Response response = ask("DELETE", "/__ringer/health");
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().get("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(response.headers().get("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void options_are_listed() {
        Response response = ask("OPTIONS", "/__ringer/stubs");
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.headers().get("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, POST");
    }

    @Test
    void an_unknown_path_is_refused_with_one_that_is_near() {
        Response response = ask("GET", "/__ringer/helth");
        assertThat(response.status()).isEqualTo(404);
        assertThat(json(response).string("detail")).contains("/__ringer/health").contains("/__ringer/openapi.json");
        assertThat(json(response).string("instance")).isEqualTo("/__ringer/helth");
    }

    @Test
    void every_other_path_is_handed_on_untouched() {
        assertThat(ask("GET", "/__ringers?a=%20b").body().text()).isEqualTo("next got /__ringers?a=%20b");
        assertThat(ask("GET", "/v1/__ringer/health").body().text()).isEqualTo("next got /v1/__ringer/health");
    }

    @Test
    void each_operation_of_the_document_has_its_action_and_each_action_its_operation() {
        assertThat(Actions.byOperation().keySet())
                .containsExactlyInAnyOrderElementsOf(ControlContract.get().operations().stream()
                        .map(Operation::id)
                        .toList());
    }

    @Test
    void the_document_is_served_as_json() {
        Response response = ask("GET", "/__ringer/openapi.json");
        assertThat(json(response).string("openapi")).isEqualTo("3.1.1");
    }

    @Test
    void a_request_that_breaks_the_document_is_refused_with_all_that_is_wrong() {
        Request request =
                Request.of("PUT", "/__ringer/clock").withBody("application/json", "{\"time\":7,\"frozn\":true}");
        Response response = ((Delivery) plane.handle(request)).response();
        assertThat(response.status()).isEqualTo(400);
        assertThat(json(response).array("validation").stream()).hasSize(2);
    }

    @Test
    void a_body_of_another_type_is_refused() {
        Request request = Request.of("PUT", "/__ringer/clock").withBody("text/plain", "now");
        assertThat(((Delivery) plane.handle(request)).response().status()).isEqualTo(415);
    }
}
