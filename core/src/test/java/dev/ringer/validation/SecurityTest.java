package dev.ringer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Caller;
import dev.ringer.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials: each scheme at each level. */
class SecurityTest {

    private static final String SCHEMES = """
            components:
              securitySchemes:
                headerKey: {type: apiKey, in: header, name: X-Key}
                queryKey: {type: apiKey, in: query, name: key}
                cookieKey: {type: apiKey, in: cookie, name: sid}
                basic: {type: http, scheme: Basic}
                bearer: {type: http, scheme: bearer}
                digest: {type: http, scheme: digest}
                hoba: {type: http, scheme: HOBA}
                oauth: {type: oauth2, flows: {}}
                openid: {type: openIdConnect, openIdConnectUrl: 'https://example.com'}
                tls: {type: mutualTLS}
            """;

    private static Api api(String security, Policy policy) {
        return Api.of("""
                openapi: 3.1.0
                info: {title: 'The "safe"', version: '1'}
                paths:
                  /safe:
                    get:
                      security: %s
                      parameters: [{name: n, in: query, schema: {type: integer}}]
                      responses: {'204': {description: Taken}}
                """.formatted(security) + SCHEMES, policy);
    }

    private static Request with(String header) {
        Request request = Request.of("GET", "/safe");
        if (header.startsWith("?")) {
            return Request.of("GET", "/safe" + header);
        }
        if (header.equals("certificate")) {
            return new Request(
                    "GET",
                    request.target(),
                    request.headers(),
                    request.body(),
                    "",
                    new Caller("", "", Optional.of("CN=me")));
        }
        int colon = header.indexOf(": ");
        return colon < 0 ? request : request.withHeader(header.substring(0, colon), header.substring(colon + 2));
    }

    private static String found(String scheme, SecurityLevel level, String header) {
        Validation validation = api("[{" + scheme + ": []}]", Policy.STANDARD.withSecurity(scheme, level))
                .check(with(header));
        return validation.kind().name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // scheme  | sent                                        | presence        | format
                "headerKey | ''                                          | UNAUTHENTICATED | UNAUTHENTICATED",
                "headerKey | X-Key: a                                    | VALID           | VALID",
                "headerKey | x-key: a                                    | VALID           | VALID",
                "headerKey | ?X-Key=a                                    | UNAUTHENTICATED | UNAUTHENTICATED",
                "queryKey  | ?key=a                                      | VALID           | VALID",
                "queryKey  | ?key=                                       | UNAUTHENTICATED | UNAUTHENTICATED",
                "queryKey  | key: a                                      | UNAUTHENTICATED | UNAUTHENTICATED",
                "cookieKey | Cookie: sid=a                               | VALID           | VALID",
                "cookieKey | Cookie: other=a                             | UNAUTHENTICATED | UNAUTHENTICATED",
                "basic     | Authorization: Basic dTpw                   | VALID           | VALID",
                "basic     | Authorization: bAsIc dTpw                   | VALID           | VALID",
                "basic     | Authorization: Basic                        | UNAUTHENTICATED | UNAUTHENTICATED",
                "basic     | Authorization: Basic ???                    | VALID           | UNAUTHENTICATED",
                "basic     | Authorization: Basic dXA=                   | VALID           | UNAUTHENTICATED",
                "basic     | Authorization: Bearer a                     | UNAUTHENTICATED | UNAUTHENTICATED",
                "bearer    | Authorization: BEARER a                     | VALID           | UNAUTHENTICATED",
                "bearer    | Authorization: Bearera                      | UNAUTHENTICATED | UNAUTHENTICATED",
                "bearer    | Authorization: Bearer a.b.c                 | VALID           | UNAUTHENTICATED",
                "digest    | Authorization: Digest username=\"u\", response=\"r\" | VALID   | VALID",
                "digest    | Authorization: Digest nothing               | VALID           | UNAUTHENTICATED",
                "hoba      | Authorization: hoba result=\"a\"            | VALID           | VALID",
                "hoba      | Authorization: Basic dTpw                   | UNAUTHENTICATED | UNAUTHENTICATED",
                "oauth     | Authorization: Bearer a                     | VALID           | UNAUTHENTICATED",
                "openid    | Authorization: Bearer a                     | VALID           | UNAUTHENTICATED",
                "tls       | certificate                                 | VALID           | VALID",
                "tls       | X-Client-Cert: me                           | UNAUTHENTICATED | UNAUTHENTICATED",
            })
    void credential_is_looked_at_as_closely_as_its_level_says(
            String scheme, String sent, Validation.Kind presence, Validation.Kind format) {
        assertThat(found(scheme, SecurityLevel.PRESENCE, sent)).isEqualTo(presence.name());
        assertThat(found(scheme, SecurityLevel.FORMAT, sent)).isEqualTo(format.name());
        assertThat(found(scheme, SecurityLevel.OFF, sent)).isEqualTo("VALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "headerKey | X-Key: good                       | VALID",
                "headerKey | X-Key: bad                        | UNAUTHENTICATED",
                "headerKey | X-Key: goo                        | UNAUTHENTICATED",
                "bearer    | Authorization: Bearer good        | VALID",
                "bearer    | Authorization: Bearer bad         | UNAUTHENTICATED",
                "basic     | Authorization: Basic dTpw         | VALID",
                "basic     | Authorization: Basic dTpxdw==     | UNAUTHENTICATED",
                "basic     | Authorization: Basic ???          | UNAUTHENTICATED",
                "queryKey  | ?key=good                         | VALID",
            })
    void accepted_values_alone_are_let_in(String scheme, String sent, String kind) {
        SecurityLevel level = new SecurityLevel.Accept(Set.of("good", "u:p"));
        assertThat(found(scheme, level, sent)).isEqualTo(kind);
    }

    // --- tokens

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String unsigned(String header, String claims) {
        return base64(header.replace('\'', '"')) + "." + base64(claims.replace('\'', '"'));
    }

    static String token(String claims) {
        return unsigned("{'alg':'none'}", claims) + ".";
    }

    private static final long NOW = Api.NOW.getEpochSecond();

    static Validation token(String scopes, SecurityLevel level, String token) {
        return api("[{oauth: " + scopes + "}]", Policy.STANDARD.withSecurity("", level))
                .check(with("Authorization: Bearer " + token));
    }

    @Test
    void token_must_be_of_this_time() {
        assertThat(token("[]", SecurityLevel.FORMAT, token("{}")).isValid()).isTrue();
        assertThat(token("[]", SecurityLevel.FORMAT, token("{'exp':" + (NOW + 1) + "}"))
                        .isValid())
                .isTrue();
        assertThat(token("[]", SecurityLevel.FORMAT, token("{'exp':" + NOW + "}"))
                        .summary())
                .isEqualTo("The credential for 'oauth' is expired since 2025-06-01T12:00:00Z.");
        assertThat(token("[]", SecurityLevel.FORMAT, token("{'nbf':" + (NOW + 1) + "}"))
                        .summary())
                .isEqualTo("The credential for 'oauth' is not valid before 2025-06-01T12:00:01Z.");
        assertThat(token("[]", SecurityLevel.FORMAT, token("{'exp':1e400}")).isValid())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'scope':'a b c'}              | VALID",
                "{'scp':['a','b']}              | VALID",
                "{'scope':'a'}                  | FORBIDDEN",
                "{'scope':'ab'}                 | FORBIDDEN",
                "{'scope':1}                    | FORBIDDEN",
                "{}                             | FORBIDDEN",
            })
    void token_must_carry_the_scopes(String claims, String kind) {
        assertThat(token("[a, b]", SecurityLevel.FORMAT, token(claims)).kind().name())
                .isEqualTo(kind);
        assertThat(token("[a, b]", SecurityLevel.PRESENCE, token(claims)).isValid())
                .isTrue();
    }

    @Test
    void missing_scopes_are_named_with_a_challenge() {
        Validation validation = token("[read, write]", SecurityLevel.FORMAT, token("{'scope':'read'}"));
        assertThat(validation.summary()).isEqualTo("The token for 'oauth' lacks the scopes: write.");
        assertThat(validation.challenges())
                .containsExactly("Bearer realm=\"The safe\", error=\"insufficient_scope\", scope=\"read write\"");
    }

    @ParameterizedTest
    @CsvSource({"a", "a.b", "a.b.c", "..", "e30.e30.", "e30.W10.", "!.!.!", "e30.e30.e30.e30"})
    void text_that_is_no_token_is_refused(String token) {
        assertThat(token("[]", SecurityLevel.FORMAT, token).summary())
                .isEqualTo("The credential for 'oauth' is no JSON Web Token.");
    }

    @Test
    void deeply_nested_token_is_refused() {
        String deep = base64("{\"alg\":" + "[".repeat(5_000)) + ".e30.";
        assertThat(token("[]", SecurityLevel.FORMAT, deep).kind()).isEqualTo(Validation.Kind.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | UNAUTHENTICATED",
                "Authorization: Basic dTpw           | VALID",
                "Authorization: basic dTpw           | VALID",
                "Authorization: Bearer dTpw          | UNAUTHENTICATED",
            })
    void basic_of_a_swagger_document_is_asked_for(String sent, String kind) {
        Validation validation = Api.of("""
                swagger: '2.0'
                info: {title: Safe, version: '1'}
                securityDefinitions: {simple: {type: basic}}
                security: [{simple: []}]
                paths: {/safe: {get: {responses: {'204': {description: Taken}}}}}
                """).check(with(sent));
        assertThat(validation.kind().name()).isEqualTo(kind);
        assertThat(validation.challenges())
                .isEqualTo(kind.equals("VALID") ? List.of() : List.of("Basic realm=\"Safe\", charset=\"UTF-8\""));
    }

    // --- alternatives

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                | ''              | VALID",
                "[{}]                              | ''              | VALID",
                "[{headerKey: []}, {}]             | ''              | VALID",
                "[{headerKey: []}, {queryKey: []}] | ''              | UNAUTHENTICATED",
                "[{headerKey: []}, {queryKey: []}] | X-Key: a        | VALID",
                "[{headerKey: []}, {queryKey: []}] | ?key=a          | VALID",
                "[{headerKey: [], queryKey: []}]   | ?key=a          | UNAUTHENTICATED",
                "[{nowhere: []}]                   | ''              | VALID",
            })
    void one_alternative_must_hold_with_all_its_schemes(String security, String sent, String kind) {
        assertThat(api(security, Policy.STANDARD).check(with(sent)).kind().name())
                .isEqualTo(kind);
    }

    @Test
    void each_alternative_has_its_challenge() {
        Validation validation = api(
                        "[{basic: []}, {bearer: []}, {headerKey: []}, {oauth: [a, b]}, {tls: []}, {hoba: []}]",
                        Policy.STANDARD)
                .check(with(""));
        assertThat(validation.challenges())
                .containsExactly(
                        "Basic realm=\"The safe\", charset=\"UTF-8\"",
                        "Bearer realm=\"The safe\"",
                        "ApiKey realm=\"The safe\", in=\"header\", name=\"X-Key\"",
                        "Bearer realm=\"The safe\", scope=\"a b\"",
                        "MutualTLS realm=\"The safe\"",
                        "HOBA realm=\"The safe\"");
    }

    @Test
    void client_certificate_alone_has_a_challenge_too() {
        assertThat(api("[{tls: []}]", Policy.STANDARD).check(with("")).challenges())
                .containsExactly("MutualTLS realm=\"The safe\"");
    }

    @Test
    void message_says_what_is_missing_and_what_else_would_do() {
        Validation validation =
                api("[{headerKey: []}, {bearer: []}]", Policy.STANDARD).check(with(""));
        assertThat(validation.violations()).hasSize(1);
        assertThat(validation.summary())
                .isEqualTo("The request has no credentials for 'headerKey', must have an API key in the header 'X-Key'"
                        + " ('Authorization: Bearer …' would do too).");
    }

    @Test
    void message_names_what_stands_where_the_credential_should() {
        assertThat(api("[{bearer: []}]", Policy.STANDARD)
                        .check(with("Authorization: Basic dTpw"))
                        .summary())
                .isEqualTo(
                        "The request has 'Authorization: Basic …' for 'bearer', must have 'Authorization: Bearer …'.");
    }

    @Test
    void credentials_and_input_are_told_together() {
        Validation validation = api("[{headerKey: []}]", Policy.STANDARD).check(Request.of("GET", "/safe?n=x"));
        assertThat(validation.kind()).isEqualTo(Validation.Kind.UNAUTHENTICATED);
        assertThat(validation.violations())
                .extracting(each -> String.join(".", each.where()))
                .containsExactly("header.X-Key", "query.n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/safe?k=hunter2",
                "/safe?k=%zzhunter2",
                "/safe?api_key=hunter2",
                "/safe?api_key=%zzhunter2",
                "/safe?not_token=hunter2",
                "/safe?sign=hunter2",
                "/safe?either_token=hunter2",
            })
    void no_message_repeats_a_parameter_that_is_secret(String target) {
        Validation validation = Api.of("""
                openapi: 3.1.0
                info: {title: Safe, version: '1'}
                components: {securitySchemes: {key: {type: apiKey, in: query, name: k}}}
                paths:
                  /safe:
                    get:
                      security: [{key: []}, {}]
                      parameters:
                        - {name: k, in: query, schema: {type: integer}}
                        - {name: api_key, in: query, schema: {enum: [a]}}
                        - {name: not_token, in: query, schema: {not: {type: string}}}
                        - {name: sign, in: query, schema: {type: string, format: password, pattern: '^a'}}
                        - {name: either_token, in: query, schema: {oneOf: [{type: integer}, {type: boolean}]}}
                      responses: {'204': {description: Taken}}
                """).check(Request.of("GET", target));
        assertThat(validation.violations()).hasSize(1);
        assertThat(validation.summary())
                .contains("has a value that is not shown")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\": \"hunter2\"}",
                "{\"credentials\": {\"value\": \"hunter2\"}}",
                "{\"sign\": \"hunter2\"}",
                "{\"sign\": hunter2}",
            })
    void no_message_repeats_a_member_that_is_secret(String body) {
        Validation validation = Api.of("""
                openapi: 3.1.0
                info: {title: Safe, version: '1'}
                paths:
                  /safe:
                    post:
                      requestBody: {content: {application/json: {schema: {properties: {
                        password: {type: integer},
                        credentials: {properties: {value: {type: integer}}},
                        sign: {format: password, pattern: '^a'}}}}}}
                      responses: {'204': {description: Taken}}
                """).check(Request.of("POST", "/safe").withBody("application/json", body));
        assertThat(validation.violations()).hasSize(1);
        assertThat(validation.summary()).doesNotContain("hunter2");
    }

    @Test
    void no_message_repeats_a_credential() {
        SecurityLevel level = new SecurityLevel.Accept(Set.of("other"));
        Validation validation = api("[{headerKey: []}]", Policy.STANDARD.withSecurity("", level))
                .check(with("X-Key: hunter2"));
        assertThat(validation.toString()).doesNotContain("hunter2");
        assertThat(validation.summary()).isEqualTo("The credential for 'headerKey' is none of those accepted.");
    }

    @Test
    void ignored_credentials_leave_no_challenge() {
        Policy policy = Policy.STANDARD.withIgnored("credentials");
        Validation validation = api("[{basic: []}]", policy).check(Request.of("GET", "/safe?n=x"));
        assertThat(validation.kind()).isEqualTo(Validation.Kind.INVALID);
        assertThat(validation.challenges()).isEmpty();
    }
}
