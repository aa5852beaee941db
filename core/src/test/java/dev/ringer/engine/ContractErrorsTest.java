package dev.ringer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.validation.Api;
import dev.ringer.validation.Policy;
import dev.ringer.validation.SecurityLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error responses that the contract documents, modes of the check, and the check of replies. */
class ContractErrorsTest {

    private static final String ERROR =
            "{type: object, required: [message], properties: {message: {type: string}, code: {type: integer}}}";

    /** An operation with a body, a parameter and credentials. */
    private static String contract(String responses) {
        return """
                openapi: 3.1.0
                info: {title: Zoo, version: '1'}
                paths:
                  /pets:
                    post:
                      operationId: addPet
                      security: [{key: [], token: [write]}]
                      parameters: [{name: limit, in: query, schema: {type: integer}}]
                      requestBody:
                        content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
                      responses:
                        '201': {description: Kept, content: {application/json: {schema: {type: integer, const: 7}}}}
                %s
                components:
                  securitySchemes:
                    key: {type: apiKey, in: header, name: X-Key}
                    token: {type: oauth2, flows: {}}
                """.formatted(responses.indent(8));
    }

    private static String json(String status, String schema) {
        return "'" + status + "': {description: Error, content: {application/json: {schema: " + schema + "}}}\n";
    }

    private static String documented(String... statuses) {
        StringBuilder responses = new StringBuilder();
        for (String status : statuses) {
            responses.append(json(status, ERROR));
        }
        return contract(responses.toString());
    }

    private static Request request(String fault) {
        String scope = fault.equals("scope") ? "read" : "write";
        String claims = Base64.getUrlEncoder()
                .encodeToString(("{\"scope\":\"" + scope + "\"}").getBytes(StandardCharsets.UTF_8));
        Request fine = Request.of("POST", fault.equals("input") ? "/pets?limit=x" : "/pets")
                .withHeader("Authorization", "Bearer eyJhbGciOiJub25lIn0." + claims + ".")
                .withBody(
                        fault.equals("type") ? "text/plain" : "application/json", fault.equals("syntax") ? "{" : "{}");
        return fault.equals("key") ? fine : fine.withHeader("X-Key", "k");
    }

    private static Exchange answer(String contract, Request request) {
        return Api.of(contract, Policy.STANDARD.withSecurity("", SecurityLevel.FORMAT))
                .answer(request);
    }

    private static JsonObject body(Exchange exchange) {
        return (JsonObject) Json.parse(exchange.response().body().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // fault | documented      | status | type
                "none    | 400             | 201    | application/json",
                "key     | 401             | 401    | application/json",
                "key     | 403,4XX         | 401    | application/json",
                "key     | default         | 401    | application/json",
                "key     | 400,422         | 401    | application/problem+json",
                "scope   | 401,403         | 403    | application/json",
                "type    | 415,422,400     | 415    | application/json",
                "type    | 422,400         | 422    | application/json",
                "type    | 400             | 400    | application/json",
                "type    | 4XX             | 415    | application/json",
                "type    | 404             | 415    | application/problem+json",
                "syntax  | 400,422         | 400    | application/json",
                "syntax  | 422             | 422    | application/json",
                "syntax  | 5XX             | 400    | application/problem+json",
                "input   | 400,422         | 422    | application/json",
                "input   | 400             | 400    | application/json",
                "input   | default,4XX     | 422    | application/json",
                "input   | 404             | 422    | application/problem+json",
            })
    void documented_response_is_chosen_for_the_fault(String fault, String documented, int status, String type) {
        Exchange exchange = answer(documented(documented.split(",")), request(fault));
        assertThat(exchange.response().status()).isEqualTo(status);
        assertThat(exchange.response().headers().get("Content-Type")).isEqualTo(type);
        assertThat(exchange.origin()).isEqualTo(fault.equals("none") ? Origin.GENERATED : Origin.REFUSAL);
        assertThat(exchange.replyViolations()).isEmpty();
    }

    @Test
    void documented_response_that_nothing_satisfies_does_not_hide_what_was_wrong() {
        Exchange exchange =
                answer(contract(json("400", "{type: string, minLength: 2, maxLength: 1}")), request("input"));
        assertThat(exchange.response().status()).isEqualTo(400);
        assertThat(exchange.response().headers().get("Content-Type")).isEqualTo("application/problem+json");
        assertThat(body(exchange).array("validation").size()).isEqualTo(1);
    }

    @Test
    void documented_response_has_the_headers_that_http_asks_for() {
        Exchange exchange = answer(documented("401", "415"), request("key"));
        assertThat(exchange.response().headers().all("WWW-Authenticate"))
                .containsExactly(
                        "ApiKey realm=\"Zoo\", in=\"header\", name=\"X-Key\"", "Bearer realm=\"Zoo\", scope=\"write\"");
        assertThat(exchange.response().headers().get("Ringer-Violations")).contains("header.X-Key: The request has no");
        assertThat(answer(documented("415"), request("type"))
                        .response()
                        .headers()
                        .get("Accept-Post"))
                .isEqualTo("application/json");
    }

    @Test
    void headers_speak_of_their_own_request_where_the_body_is_an_example() {
        String example = ": {description: Error, content: {application/json: {example: {message: no}}}}\n";
        Api api = Api.of(
                contract("'401'" + example + "'422'" + example),
                Policy.STANDARD.withSecurity("", SecurityLevel.FORMAT));
        Request body = request("body").withBody("application/json", "{\"name\":1}");
        Request garbled = request("key").withHeader("X-Key", "k").withHeader("Authorization", "Bearer x");
        for (int i = 0; i < 2; i++) {
            assertThat(violations(api, request("input"))).startsWith("\"query.limit: ");
            assertThat(violations(api, body)).startsWith("\"body.name: ");
            assertThat(violations(api, request("key"))).startsWith("\"header.X-Key: ");
            assertThat(challenges(api, request("key"))).doesNotContain("invalid_token");
            assertThat(challenges(api, garbled)).contains("invalid_token");
        }
    }

    private static String violations(Api api, Request request) {
        return api.answer(request).response().headers().get("Ringer-Violations");
    }

    private static String challenges(Api api, Request request) {
        return api.answer(request).response().headers().joined("WWW-Authenticate");
    }

    @Test
    void generated_body_says_what_was_wrong() {
        JsonObject body = body(answer(documented("422"), request("input")));
        assertThat(body.string("message")).isEqualTo("The query parameter 'limit' is \"x\", must be an integer.");
        assertThat(body.get("code")).isEqualTo(Json.of(422));
    }

    @Test
    void message_is_there_although_it_need_not_be_whatever_the_seed() {
        String schema = "{type: object, properties: {title: {type: string}, status: {type: integer},"
                + " detail: {type: string}, type: {type: string}, instance: {type: string}}}";
        Api api = Api.of(contract(json("422", schema)), Policy.STANDARD);
        for (int seed = 0; seed < 40; seed++) {
            JsonObject body = body(api.answer(request("input").withHeader("Prefer", "seed=" + seed)));
            assertThat(body.string("detail")).isEqualTo("The query parameter 'limit' is \"x\", must be an integer.");
            assertThat(body.string("type")).isIn("about:blank", null);
            assertThat(body.string("instance")).isIn("/pets", null);
        }
    }

    @Test
    void message_that_leaves_no_room_is_left_as_it_is() {
        String schema = "{type: object, required: [message, code], properties: {message: {enum: [INVALID]},"
                + " code: {type: integer, maximum: 99}}}";
        JsonObject body = body(answer(contract(json("422", schema)), request("input")));
        assertThat(body.string("message")).isEqualTo("INVALID");
        assertThat(body.toString()).doesNotContain("422");
    }

    @Test
    void list_of_faults_has_one_item_for_each() {
        String schema = """
                {type: object, required: [errors, error], properties: {
                  error: {type: object, required: [title, detail, status], properties: {
                    title: {type: string}, detail: {type: string}, status: {type: string}}},
                  errors: {type: array, minItems: 1, items: {type: object, required: [field, message, code], properties: {
                    field: {type: string}, message: {type: string}, code: {type: string}}}}}}\
                """;
        Request request = request("input").withBody("application/json", "{\"name\":1}");
        JsonObject body = body(answer(contract(json("400", schema.replace("\n", " "))), request));
        JsonArray errors = body.array("errors");
        assertThat(errors.size()).isEqualTo(2);
        assertThat(errors.get(0))
                .isEqualTo(
                        Json.parse(
                                "{\"field\":\"query.limit\",\"message\":\"The query parameter 'limit' is \\\"x\\\", must be an integer.\",\"code\":\"type\"}"));
        assertThat(errors.get(1))
                .isEqualTo(
                        Json.parse(
                                "{\"field\":\"body.name\",\"message\":\"The body at /name is 1, must be a string.\",\"code\":\"type\"}"));
        assertThat(body.object("error").string("title")).isEqualTo("Bad Request");
        assertThat(body.object("error").string("status")).isEqualTo("400");
    }

    @Test
    void example_of_the_contract_is_sent_as_it_is() {
        String responses = """
                '422':
                  description: Error
                  content: {application/json: {schema: %s, example: {message: Nope, code: 1}}}
                """.formatted(ERROR);
        Exchange exchange = answer(contract(responses), request("input"));
        assertThat(body(exchange)).isEqualTo(Json.parse("{\"message\":\"Nope\",\"code\":1}"));
        assertThat(exchange.reason())
                .isEqualTo("The query parameter 'limit' is \"x\", must be an integer."
                        + " Answered with the contract's own response 422.");
    }

    @Test
    void response_without_a_body_is_documented_too() {
        Exchange exchange = answer(contract("'400': {description: Bad}"), request("input"));
        assertThat(exchange.response().status()).isEqualTo(400);
        assertThat(exchange.response().body().isEmpty()).isTrue();
        assertThat(exchange.response().headers().get("Ringer-Violations")).contains("query.limit");
    }

    // --- modes

    private static final String PLAIN = """
            openapi: 3.1.0
            info: {title: Zoo, version: '1'}
            servers: [{url: /v1}]
            paths:
              /pets:
                get:
                  operationId: listPets
                  parameters:
                    - {name: limit, in: query, required: true, schema: {type: integer}}
                  responses: {'204': {description: None}}
            """;

    private static Exchange list(Policy policy, String prefer) {
        Request request = Request.of("GET", "/v1/pets?limit=x");
        return Api.of(PLAIN, policy).answer(prefer.isEmpty() ? request : request.withHeader("Prefer", prefer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // server | key         | own     | request              | status | told
                "ENFORCE  | ''          | ENFORCE | ''                   | 422    | true",
                "REPORT   | ''          | REPORT  | ''                   | 204    | true",
                "OFF      | ''          | OFF     | ''                   | 204    | false",
                "ENFORCE  | listPets    | OFF     | ''                   | 204    | false",
                "ENFORCE  | GET /pets   | REPORT  | ''                   | 204    | true",
                "OFF      | /v1         | ENFORCE | ''                   | 422    | true",
                "OFF      | other       | ENFORCE | ''                   | 204    | false",
                "ENFORCE  | ''          | ENFORCE | validation=off       | 204    | false",
                "ENFORCE  | ''          | ENFORCE | validation=report    | 204    | true",
                "ENFORCE  | ''          | ENFORCE | Validation=\"Report\" | 204   | true",
                "OFF      | listPets    | OFF     | validation=enforce   | 422    | true",
                "ENFORCE  | ''          | ENFORCE | validation=maybe     | 400    | false",
            })
    void mode_is_the_one_said_closest_to_the_request(
            ValidationMode server, String key, ValidationMode own, String prefer, int status, boolean told) {
        Policy policy = Policy.STANDARD.withMode(server);
        Exchange exchange = list(key.isEmpty() ? policy : policy.withMode(key, own), prefer);
        assertThat(exchange.response().status()).isEqualTo(status);
        assertThat(!exchange.violations().isEmpty()).isEqualTo(told);
    }

    @Test
    void report_tells_in_a_header() {
        Exchange exchange = list(Policy.STANDARD.withMode(ValidationMode.REPORT), "");
        assertThat(exchange.response().headers().get("Ringer-Violations"))
                .isEqualTo("\"query.limit: The query parameter 'limit' is \\\"x\\\", must be an integer.\"");
        assertThat(exchange.origin()).isNotEqualTo(Origin.REFUSAL);
    }

    @ParameterizedTest
    @CsvSource({
        "query, true",
        "type, true",
        "query.type, true",
        "body, false",
        "body.type, false",
        "query.required, false",
    })
    void rule_that_is_ignored_refuses_nothing(String rule, boolean ignored) {
        Exchange exchange = list(Policy.STANDARD.withIgnored(rule), "");
        assertThat(exchange.response().status()).isEqualTo(ignored ? 204 : 422);
    }

    @Test
    void unknown_query_parameters_may_be_ignored_under_strict() {
        Request request = Request.of("GET", "/v1/pets?limit=1&more=1").withHeader("X-More", "1");
        Policy strict = Policy.STANDARD.withStrict();
        assertThat(Api.of(PLAIN, strict).codes(request)).isEqualTo("query.more unknown, header.x-more unknown");
        assertThat(Api.of(PLAIN, strict.withIgnored("query.unknown")).codes(request))
                .isEqualTo("header.x-more unknown");
    }

    // --- a contract at fault

    @Test
    void schema_that_leads_nowhere_is_a_defect_not_a_verdict() {
        String contract = PLAIN.replace("{type: integer}", "{$ref: '#/components/schemas/Nowhere'}");
        Exchange exchange = Api.of(contract).answer(Request.of("GET", "/v1/pets?limit=1"));
        assertThat(exchange.response().status()).isEqualTo(501);
        assertThat(body(exchange).object("diagnostic").string("code")).isEqualTo("unusable-schema");
        assertThat(body(exchange).object("diagnostic").string("pointer")).startsWith("#/");
        assertThat(body(exchange).string("type")).endsWith("/contract-defect");
        assertThat(body(exchange).string("detail")).contains("Nowhere");
    }

    // --- replies

    private static final String WRONG = """
            openapi: 3.1.0
            info: {title: Zoo, version: '1'}
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: Pets
                      headers: {X-Total: {schema: {type: integer}, example: many}}
                      content:
                        application/json:
                          schema: {type: array, items: {type: string}}
                          examples: {numbers: {value: [1, 2]}}
            """;

    @Test
    void invalid_reply_is_marked() {
        Exchange exchange = Api.of(WRONG).answer(Request.of("GET", "/pets"));
        assertThat(exchange.response().status()).isEqualTo(200);
        assertThat(exchange.replyViolations())
                .extracting(each -> String.join(".", each.where()) + " " + each.code())
                .contains("body.0 type", "body.1 type");
        assertThat(exchange.response().headers().get("Ringer-Reply-Violations"))
                .startsWith("\"body.0: The body at /0 is 1, must be a string.\"");
    }

    @Test
    void invalid_reply_is_not_sent_when_strict_and_the_example_is_named() {
        Exchange exchange = Api.of(WRONG, Policy.STANDARD.withStrict()).answer(Request.of("GET", "/pets"));
        assertThat(exchange.response().status()).isEqualTo(500);
        assertThat(body(exchange).string("type")).endsWith("/invalid-reply");
        assertThat(body(exchange).string("detail"))
                .isEqualTo("The reply would break the contract: The body at /0 is 1, must be a string."
                        + " It is the example 'numbers' of the contract, which violates its schema, as it is.");
    }

    @Test
    void replies_are_not_checked_where_nobody_wants_it() {
        Api api = Api.of(WRONG, EngineConfig.STANDARD.withCheckedRepliesEvery(0));
        assertThat(api.answer(Request.of("GET", "/pets")).replyViolations()).isEmpty();
    }
}
