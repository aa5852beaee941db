package dev.ringer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that mean harm: each gets an answer, soon, and on a stack as small as threads may have. */
@Timeout(30)
class HostileRequestTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Trees, version: '1'}
            paths:
              /tree:
                post:
                  requestBody:
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Tree'}}
                      application/xml: {schema: {$ref: '#/components/schemas/Tree'}}
                  responses: {'204': {description: Taken}}
              /wrapped:
                post:
                  requestBody:
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Wrapped'}}
                      application/xml: {schema: {$ref: '#/components/schemas/Wrapped'}}
                  responses: {'204': {description: Taken}}
              /either:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Either'}}}}
                  responses: {'204': {description: Taken}}
              /circle:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Circle'}}}}
                  responses: {'204': {description: Taken}}
              /find:
                get:
                  parameters:
                    - {name: filter, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Tree'}}
                    - {name: tags, in: query, schema: {type: array, items: {type: string, maxLength: 3}}}
                  responses: {'204': {description: Taken}}
            components:
              schemas:
                Tree:
                  type: object
                  properties: {a: {$ref: '#/components/schemas/Tree'}}
                Circle: {allOf: [{$ref: '#/components/schemas/Circle'}]}
                Wrapped:
                  allOf:
                    - oneOf:
                        - anyOf: [{$ref: '#/components/schemas/Closed'}]
                        - {type: integer}
                Closed:
                  type: object
                  unevaluatedProperties: false
                  properties: {a: {oneOf: [{$ref: '#/components/schemas/Wrapped'}, {type: string}]}}
                Either: {oneOf: [{$ref: '#/components/schemas/And'}, {$ref: '#/components/schemas/Or'}]}
                And: {type: object, properties: {op: {const: and}, a: {$ref: '#/components/schemas/Either'}}}
                Or: {type: object, properties: {op: {const: or}, a: {$ref: '#/components/schemas/Either'}}}
            """;

    private final Api api = Api.of(CONTRACT, Policy.STANDARD.withStrict());

    @ParameterizedTest
    @CsvSource({
        // path, depth, status
        "/tree, 100, 204",
        "/tree, 450, 204",
        "/tree, 600, 400",
        "/tree, 100000, 400",
        "/wrapped, 30, 204",
        "/wrapped, 450, 422",
        "/wrapped, 100000, 400",
    })
    void deep_json_is_answered(String path, int depth, int status) {
        assertThat(post(path, "application/json", nested(depth))).isEqualTo(status);
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "{}" + "}".repeat(depth);
    }

    @ParameterizedTest
    @CsvSource({"/tree, 150, 204", "/tree, 300, 400", "/tree, 100000, 400", "/wrapped, 150, 422", "/wrapped, 300, 400"})
    void deep_xml_is_answered(String path, int depth, int status) {
        String body = "<a>".repeat(depth) + "</a>".repeat(depth);
        assertThat(post(path, "application/xml", body)).isEqualTo(status);
    }

    @Test
    void many_namespaces_of_an_element_are_refused() {
        assertThat(post("/tree", "application/xml", "<a" + namespaces(1_000) + "/>"))
                .isEqualTo(204);
        assertThat(post("/tree", "application/xml", "<a" + namespaces(500_000) + "/>"))
                .isEqualTo(400);
    }

    @Test
    void many_elements_below_many_namespaces_do_not_take_forever() {
        String many = ("<a" + namespaces(100) + ">").repeat(150);
        String body = "<a xmlns:n='u'>" + many + "<n:b/>".repeat(500_000) + "</a>".repeat(151);
        assertThat(post("/tree", "application/xml", body)).isEqualTo(422);
    }

    private static String namespaces(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> " xmlns:a" + each + "='u'")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100, 10_000})
    void deep_brackets_are_answered(int depth) {
        Request request = Request.of("GET", "/find?filter" + "[a]".repeat(depth) + "=1");
        assertThat(onSmallStack(() -> api.answer(request)).response().status()).isEqualTo(422);
    }

    @Test
    void value_that_is_too_deep_for_its_schema_is_refused_in_one_sentence() {
        Request request = Request.of("POST", "/wrapped").withBody("application/json", nested(450));
        assertThat(Api.of(CONTRACT).messages(request)).containsExactly("The body is nested too deeply to be checked.");
    }

    @Test
    void alternatives_within_alternatives_do_not_take_forever() {
        String body = "{\"a\":".repeat(60) + "{\"op\":1}" + "}".repeat(60);
        Request request = Request.of("POST", "/either").withBody("application/json", body);
        assertThat(Api.of(CONTRACT).messages(request))
                .containsExactly("The body takes too long to be checked, the schema has too many alternatives for it.");
        assertThat(post("/either", "application/json", body)).isEqualTo(422);
    }

    @Test
    void schema_that_is_nothing_but_itself_is_a_defect_of_the_contract() {
        assertThat(post("/circle", "application/json", "{}")).isEqualTo(501);
    }

    @Test
    void stack_that_is_even_smaller_does_not_end_the_thread() {
        Request request = Request.of("POST", "/wrapped").withBody("application/json", nested(450));
        api.check(Request.of("POST", "/wrapped").withBody("application/json", "{}"));
        assertThat(on(160 * 1024, () -> api.check(request)).kind())
                .isIn(Validation.Kind.MALFORMED, Validation.Kind.INVALID);
    }

    @Test
    void ten_thousand_query_parameters_are_read() {
        String query = "tags=abcd" + "&tags=a".repeat(9_998) + "&tags=abcd";
        assertThat(api.codes(Request.of("GET", "/find?" + query)))
                .isEqualTo("query.tags.0 maxLength, query.tags.9999 maxLength");
        String unknown = "x=1&".repeat(10_000);
        assertThat(api.codes(Request.of("GET", "/find?" + unknown))).isEqualTo("query.x unknown");
    }

    @Test
    void more_query_parameters_are_refused_in_one_sentence() {
        Request request = Request.of("GET", "/find?" + "x=1&".repeat(10_001));
        assertThat(api.messages(request)).containsExactly("The query has 10001 parameters, must have 10000 or less.");
        assertThat(api.answer(request).response().status()).isEqualTo(400);
        assertThat(api.answer(request).response().body().text())
                .contains("\"type\":\"https://ringer.dev/problems/malformed-query\"");
    }

    // --- threads

    private int post(String path, String type, String body) {
        Request request = Request.of("POST", path).withBody(type, body);
        Exchange exchange = onSmallStack(() -> api.answer(request));
        return exchange.response().status();
    }

    private interface Work<T> {
        T result();
    }

    /** The smallest stack that the platform gives to threads where nobody asks for more: one mebibyte. */
    private static <T> T onSmallStack(Work<T> work) {
        return on(1024 * 1024, work);
    }

    private static <T> T on(int stackBytes, Work<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(work.result()), "small", stackBytes);
        thread.setUncaughtExceptionHandler((dead, why) -> failure.set(why));
        thread.start();
        try {
            thread.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(failure.get()).isNull();
        assertThat(result.get()).as("a result within 20 seconds").isNotNull();
        return result.get();
    }
}
