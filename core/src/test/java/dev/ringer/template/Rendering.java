package dev.ringer.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Caller;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.matching.Arrival;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests of templates share: a request, a scope and the way from text to text. */
final class Rendering {

    static final Location PLACE = new Location(URI.create("file:///stubs.yaml"), Pointer.parse("/body"));

    static final Instant NOW = Instant.parse("2026-03-14T15:09:26.535Z");

    static final String BODY = """
            {"name":"Rex","qty":3,"price":9.90,"tags":["a","b"],"owner":{"name":"Ann"},
             "items":[{"sku":"x1","qty":2},{"sku":"x2","qty":1}],"none":null}""";

    private Rendering() {}

    static Request request() {
        return Request.of("POST", "/shops/7/pets%20x?q=1&q=2&sort=name")
                .withHeader("X-Mode", "fast")
                .withHeader("Accept", "text/plain")
                .withHeader("Cookie", "sid=abc; theme=dark")
                .withBody("application/json", BODY);
    }

    static Scope scope(Request request) {
        Arrival arrival = Arrival.of(request.withCaller(new Caller("192.0.2.7", "HTTP/1.1", Optional.empty())), NOW)
                .withRoute("addPet", Map.of("shopId", "7"))
                .withSession("s1")
                .withTurn("Started", 3);
        return Scope.of(arrival, Scope.dice("seed", "stub", 1))
                .withVariables(Map.of("greeting", Json.of("hi"), "list", Json.parse("[3,1,2]")))
                .withRow(JsonObject.of("city", Json.of("Bonn")))
                .withParameters(JsonObject.of("level", Json.of(5)))
                .withState(new Pets())
                .withHistory((name, back) -> back > 2
                        ? Optional.empty()
                        : Optional.of(Json.parse("{\"request\":{\"path\":\"/" + name + back + "\"}}")));
    }

    static Scope scope() {
        return scope(request());
    }

    private static final class Pets implements State {

        @Override
        public Optional<Json> get(String resource, String id, Map<String, String> where) {
            return resource.equals("pets") && id.equals("7") ? Optional.of(Json.parse("{\"id\":7}")) : Optional.empty();
        }

        @Override
        public List<Json> list(String resource, Map<String, String> where) {
            return resource.equals("pets") ? List.of(Json.parse("{\"id\":7}")) : List.of();
        }
    }

    static Template compile(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<Template> template = Templates.compile(text, PLACE, diagnostics);
        assertThat(template).as("%s %s", text, diagnostics).isPresent();
        return template.orElseThrow();
    }

    static String render(String text, Scope scope) {
        return compile(text).render(scope);
    }

    static String render(String text) {
        return render(text, scope());
    }
}
