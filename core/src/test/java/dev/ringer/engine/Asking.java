package dev.ringer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** Asks a mock, in the words of {@link EngineContract}. */
abstract class Asking {

    static final String PROBLEM = "application/problem+json";

    private static final AtomicInteger SESSIONS = new AtomicInteger();

    /** One for each test, so that none finds what another has changed. */
    private String session = "";

    @BeforeEach
    void beginSession() {
        session = "test-" + SESSIONS.incrementAndGet();
    }

    /** Answer as the mock does. */
    protected abstract Response ask(Request request);

    Response get(String target, String... headers) {
        return ask("GET", target, headers);
    }

    Response ask(String method, String target, String... headers) {
        return ask(with(Request.of(method, target), headers));
    }

    Response post(String target, String type, String body, String... headers) {
        return ask(with(Request.of("POST", target).withBody(type, body), headers));
    }

    Request with(Request request, String... headers) {
        Request all = request.withHeader("Ringer-Session", session);
        for (int i = 0; i < headers.length; i += 2) {
            all = all.withHeader(headers[i], headers[i + 1]);
        }
        return all;
    }

    static JsonObject object(Response response) {
        return (JsonObject) Json.parse(response.body().text());
    }

    static String origin(Response response) {
        return response.headers().get("Ringer-Origin");
    }

    static String type(Response response) {
        return response.headers().get("Content-Type");
    }

    /** Check that the response is a problem and give it. */
    static JsonObject problem(Response response, int status, String kind) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(type(response)).isEqualTo(PROBLEM);
        assertThat(origin(response)).isEqualTo("refusal");
        JsonObject problem = object(response);
        assertThat(problem.string("type")).isEqualTo("https://ringer.dev/problems/" + kind);
        assertThat(problem.get("status")).isEqualTo(Json.of(status));
        return problem;
    }

    static List<String> texts(JsonArray array) {
        return array.stream().map(each -> each.toString().replace("\"", "")).toList();
    }

    static Json lineOf(String text) {
        String shop = ShopFixture.text("shop.yaml");
        int at = shop.indexOf(text);
        assertThat(at).as(text).isPositive();
        return Json.of(shop.substring(0, at).lines().count());
    }
}
