package dev.ringer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.validation.Api;
import dev.ringer.validation.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers read where the contract has no error response of its own. */
class ProblemTest {

    static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Zoo, version: '1'}
            paths:
              /pets/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}}]
                post:
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, maximum: 100}}
                    - {name: sort, in: query, schema: {enum: [name, -name, age]}}
                    - {name: tags, in: query, schema: {type: array, maxItems: 2, items: {type: string, pattern: '^[a-z]+$'}}}
                    - {name: X-Request-Id, in: header, required: true, schema: {type: string, format: uuid}}
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [name, born]
                          additionalProperties: false
                          properties:
                            name: {type: string, minLength: 2, maxLength: 5}
                            born: {type: string, format: date}
                            password: {type: string, minLength: 12}
                            owner: {type: object, properties: {email: {type: string, format: email}}}
                            sizes: {type: array, items: {type: number, exclusiveMinimum: 0}, uniqueItems: true}
                            food:
                              oneOf:
                                - {$ref: '#/components/schemas/Hay'}
                                - {$ref: '#/components/schemas/Meat'}
                              discriminator: {propertyName: kind}
                  responses: {'204': {description: Kept}}
            components:
              schemas:
                Hay: {type: object, required: [kind], properties: {kind: {type: string}, bales: {type: integer}}}
                Meat: {type: object, required: [kind], properties: {kind: {type: string}, raw: {type: boolean}}}
            """;

    private static final String BODY = "{\"name\":\"Rex\",\"born\":\"2020-01-31\"}";

    private final Api api = Api.of(CONTRACT);

    private static Request request(String target, String body) {
        return Request.of("POST", target)
                .withHeader("X-Request-Id", "3b241101-e2bb-4255-8caf-4136c566a962")
                .withBody("application/json", body);
    }

    private static JsonObject problem(Exchange exchange) {
        return (JsonObject) Json.parse(exchange.response().body().text());
    }

    @Test
    void problem_says_all_that_was_found_in_order() {
        Exchange exchange = api.answer(request("/pets/0?limit=500", "{\"name\":\"R\"}"));
        assertThat(exchange.response().headers().get("Content-Type")).isEqualTo("application/problem+json");
        assertThat(exchange.origin()).isEqualTo(Origin.REFUSAL);
        assertThat(problem(exchange)).isEqualTo(Json.parse("""
                {
                  "type": "https://ringer.dev/problems/invalid-request",
                  "title": "Unprocessable Content",
                  "status": 422,
                  "detail": "The path parameter 'id' is 0, must be 1 or more. There are 3 more violations.",
                  "instance": "/pets/0",
                  "validation": [
                    {"location": ["path", "id"], "severity": "Error", "code": "minimum",
                     "message": "The path parameter 'id' is 0, must be 1 or more.",
                     "schemaPointer": "api.yaml#/paths/~1pets~1{id}/parameters/0/schema/minimum"},
                    {"location": ["query", "limit"], "severity": "Error", "code": "maximum",
                     "message": "The query parameter 'limit' is 500, must be 100 or less.",
                     "schemaPointer": "api.yaml#/paths/~1pets~1{id}/post/parameters/0/schema/maximum"},
                    {"location": ["body", "born"], "severity": "Error", "code": "required",
                     "message": "The body at /born is missing, it is required.", "pointer": "/born",
                     "schemaPointer": "api.yaml#/paths/~1pets~1{id}/post/requestBody/content/application~1json/schema/required"},
                    {"location": ["body", "name"], "severity": "Error", "code": "minLength",
                     "message": "The body at /name has 1 character, must have 2 or more.", "pointer": "/name",
                     "schemaPointer": "api.yaml#/paths/~1pets~1{id}/post/requestBody/content/application~1json/schema/properties/name/minLength"}
                  ]
                }
                """));
    }

    @Test
    void one_violation_is_the_detail() {
        assertThat(problem(api.answer(request("/pets/1?limit=x", BODY))).string("detail"))
                .isEqualTo("The query parameter 'limit' is \"x\", must be an integer.");
    }

    @Test
    void second_violation_is_counted() {
        assertThat(problem(api.answer(request("/pets/0?limit=x", BODY))).string("detail"))
                .isEqualTo("The path parameter 'id' is 0, must be 1 or more. There is 1 more violation.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // target              | sentence
                "/pets/x               | The path parameter 'id' is \"x\", must be an integer.",
                "/pets/%zz             | The path parameter 'id' is '%zz', must be percent-encoded UTF-8.",
                "/pets/1?limit=        | The query parameter 'limit' is \"\", must be an integer.",
                "/pets/1?limit=1&limit=2 | The query parameter 'limit' is given 2 times, must be given once.",
                "/pets/1?sort=size     | The query parameter 'sort' is \"size\", must be \"name\", \"-name\" or \"age\".",
                "/pets/1?tags=a&tags=B | The query parameter 'tags' at /1 is \"B\", must match ^[a-z]+$.",
                "/pets/1?tags=a&tags=b&tags=c | The query parameter 'tags' has 3 items, must have 2 or less.",
            })
    void sentence_says_what_is_wrong_with_a_parameter(String target, String sentence) {
        assertThat(api.messages(request(target, BODY))).containsExactly(sentence);
    }

    @Test
    void missing_header_is_told_in_a_sentence() {
        assertThat(api.messages(Request.of("POST", "/pets/1").withBody("application/json", BODY)))
                .containsExactly("The header parameter 'X-Request-Id' is missing, it is required.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // member of the body                   | sentence
                "\"name\":7                             | The body at /name is 7, must be a string.",
                "\"name\":null                          | The body at /name is null, must be a string.",
                "\"name\":\"Methuselah\"                | The body at /name has 10 characters, must have 5 or less.",
                "\"born\":\"31.1.2020\"                 | The body at /born is \"31.1.2020\", must be a date like 2026-01-31.",
                "\"age\":3                              | The body at /age is not allowed, known are \"born\", \"food\", \"name\", \"owner\", \"password\", \"sizes\".",
                "\"owner\":{\"email\":\"me\"}           | The body at /owner/email is \"me\", must be an e-mail address like jo@example.com.",
                "\"owner\":[1]                          | The body at /owner is an array of 1 item, must be an object.",
                "\"sizes\":[1,0]                        | The body at /sizes/1 is 0, must be more than 0.",
                "\"sizes\":[1,2,1.0]                    | The body at /sizes repeats an item at index 2, items must differ.",
                "\"password\":\"hunter2\"               | The body at /password has 7 characters, must have 12 or more.",
                "\"food\":{\"kind\":\"Fish\"}           | The body at /food/kind is \"Fish\", must be one of \"Hay\", \"Meat\".",
                "\"food\":{}                            | The body at /food/kind is missing, must be one of \"Hay\", \"Meat\".",
                "\"food\":{\"kind\":\"Hay\",\"bales\":\"two\"} | The body at /food/bales is \"two\", must be an integer.",
            })
    void sentence_says_what_is_wrong_with_a_body(String member, String sentence) {
        String name = member.substring(0, member.indexOf(':'));
        JsonObject body = (JsonObject) Json.parse("{" + member + "}");
        JsonObject whole = (JsonObject) Json.parse(BODY);
        String plain = name.replace("\"", "");
        Request request = request("/pets/1", whole.with(plain, body.get(plain)).toString());
        assertThat(api.messages(request)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {\"name\":        | 400 | malformed-body         | The body is no JSON: it ends before the value does (line 1, column 9).",
                "application/json | {'name': 1}       | 400 | malformed-body         | The body is no JSON: Unexpected character (''' (code 39)): was expecting double-quote to start property name (line 1, column 2).",
                "text/plain       | x                 | 415 | unsupported-media-type | The Content-Type is text/plain, must be application/json.",
                "foo              | x                 | 415 | unsupported-media-type | The Content-Type is 'foo', which is no media type, must be application/json.",
                "application/json | ``                | 422 | invalid-request        | The body is missing, it is required (application/json).",
            })
    void sentence_says_why_a_body_cannot_be_read(String type, String body, int status, String kind, String sentence) {
        Exchange exchange = api.answer(request("/pets/1", "").withBody(type, body));
        assertThat(problem(exchange).string("detail")).isEqualTo(sentence);
        assertThat(problem(exchange).string("type")).endsWith("/" + kind);
        assertThat(exchange.response().status()).isEqualTo(status);
    }

    @Test
    void unsupported_media_type_says_which_are_supported() {
        Exchange exchange = api.answer(request("/pets/1", "").withBody("text/plain", "x"));
        assertThat(exchange.response().headers().get("Accept")).isEqualTo("application/json");
        assertThat(exchange.response().headers().get("Accept-Post")).isEqualTo("application/json");
    }

    @Test
    void nothing_secret_is_echoed() {
        Api secrets = Api.of("""
                openapi: 3.1.0
                info: {title: Secrets, version: '1'}
                paths:
                  /in:
                    post:
                      parameters:
                        - {name: access_token, in: query, schema: {type: string, maxLength: 3}}
                        - {name: X-Api-Key, in: header, schema: {type: integer}}
                        - {name: session_id, in: cookie, schema: {type: integer}}
                        - {name: secretDate, in: query, schema: {type: string, format: date}}
                        - {name: tokens, in: query, schema: {type: array, items: {enum: [a]}}}
                        - {name: secretKind, in: query, schema: {const: a}}
                      requestBody: {content: {application/json: {schema: {properties: {
                        password: {anyOf: [{type: integer}, {type: boolean}]},
                        credentials: {type: object, properties: {pass: {type: integer}}},
                        pin: {not: {type: string}},
                        client_secret: {oneOf: [{type: string}, {minLength: 1}]}}}}}}
                      responses: {'204': {description: Taken}}
                """);
        Request request = Request.of(
                        "POST", "/in?access_token=hunter2&secretDate=hunter2&tokens=hunter2&secretKind=hunter2")
                .withHeader("X-Api-Key", "hunter2")
                .withHeader("Cookie", "session_id=hunter2")
                .withBody(
                        "application/json",
                        "{\"password\":\"hunter2\",\"credentials\":{\"pass\":\"hunter2\"},\"pin\":\"hunter2\",\"client_secret\":\"hunter2\"}");
        Exchange exchange = secrets.answer(request);
        assertThat(exchange.violations()).hasSize(10);
        assertThat(exchange.response().toString() + exchange.response().body().text() + exchange.reason())
                .doesNotContain("hunter2");
    }

    // --- other formats

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                             | application/problem+json",
                "application/xml                              | application/problem+xml",
                "application/problem+xml                      | application/problem+xml",
                "text/html,application/xml;q=0.9,*/*;q=0.8    | application/problem+xml",
                "application/json;q=0.5, application/xml      | application/problem+xml",
                "*/*                                          | application/problem+json",
                "image/png                                    | application/problem+json",
                "nonsense                                     | application/problem+json",
            })
    void accept_counts_for_problems_too(String accept, String type) {
        Exchange exchange = api.answer(request("/pets/1?limit=x", BODY).withHeader("Accept", accept));
        assertThat(exchange.response().headers().get("Content-Type")).startsWith(type);
        assertThat(exchange.response().status()).isEqualTo(422);
    }

    @Test
    void problem_in_xml_says_the_same() {
        Exchange exchange = api.answer(request("/pets/1?limit=x", BODY).withHeader("Accept", "application/xml"));
        assertThat(exchange.response().body().text())
                .contains("<problem xmlns=\"urn:ietf:rfc:7807\">")
                .contains("<status>422</status>")
                .contains("<message>The query parameter 'limit' is \"x\", must be an integer.</message>")
                .contains("<location><i>query</i><i>limit</i></location>");
    }

    // --- the header

    @Test
    void header_of_violations_is_bounded_and_well_formed() {
        Api api = Api.of(CONTRACT, Policy.STANDARD.withMode(ValidationMode.REPORT));
        String tags = "tags=%0d%0aSet-Cookie:%22%5C%C3%A9&".repeat(200);
        String header = api.answer(request("/pets/1?" + tags, BODY))
                .response()
                .headers()
                .get("Ringer-Violations");
        assertThat(header).hasSizeLessThan(2_100).matches("\"[ -~]*\"(, \"([ !#-\\[\\]-~]|\\\\[\"\\\\])*\")*");
        assertThat(header).contains("more\"");
    }
}
