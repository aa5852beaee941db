package dev.ringer.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Presence and media types of bodies, and those that are read by one rule: JSON, texts, bytes, streams. */
class BodyTest {

    private static final String PET =
            "{type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}";

    /** An operation that takes a body. */
    static Api api(String body) {
        return api(body, Policy.STANDARD);
    }

    static Api api(String body, Policy policy) {
        return Api.of("""
                openapi: 3.2.0
                info: {title: Bodies, version: '1'}
                paths:
                  /pets:
                    post:
                      requestBody: {%s}
                      responses: {'204': {description: Taken}}
                """.formatted(body), policy);
    }

    private static Request post(String type, String body) {
        return Request.of("POST", "/pets").withBody(type, body);
    }

    private static final Api JSON = api("required: true, content: {application/json: {schema: " + PET + "}}");

    // --- presence and media type

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "required: true  | body required",
                "required: false | ok",
            })
    void empty_body_is_refused_where_one_is_required(String required, String found) {
        Api api = api(required + ", content: {application/json: {schema: " + PET + "}}");
        assertThat(api.codes(Request.of("POST", "/pets"))).isEqualTo(found);
        assertThat(api.codes(post("application/json", ""))).isEqualTo(found);
        assertThat(api.codes(post("text/plain", ""))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // declared                       | sent                                 | found
                "application/json                 | application/json                     | ok",
                "application/json                 | Application/JSON; charset=utf-8      | ok",
                "application/json                 | text/json                            | header.content-type content-type",
                "application/json                 | application/vnd.x+json               | header.content-type content-type",
                "application/json                 | text/plain                           | header.content-type content-type",
                "application/json                 | foo                                  | header.content-type content-type",
                "application/json                 | ''                                   | header.content-type content-type",
                "application/json                 | application/*                        | header.content-type content-type",
                "application/json                 | ;charset=utf-8                       | header.content-type content-type",
                "application/*                    | application/json                     | ok",
                "application/*                    | text/plain                           | header.content-type content-type",
                "'*/*'                            | whatever/else                        | ok",
                "application/*+json               | application/vnd.x+json               | ok",
                "application/*+json               | application/json                     | header.content-type content-type",
                "application/vnd.x+json           | application/vnd.x+json               | ok",
                "'application/json; v=2'          | application/json; v=2                | ok",
                "'application/json; v=2'          | application/json; v=1                | header.content-type content-type",
                "'application/json; v=2'          | application/json                     | header.content-type content-type",
                "'application/json; charset=utf-8'| application/json                     | ok",
            })
    void media_type_must_be_among_those_declared(String declared, String sent, String found) {
        Api api = api("content: {'" + declared + "': {schema: {}}}");
        assertThat(api.codes(post(sent, "{}"))).isEqualTo(found);
        assertThat(api.check(post(sent, "{}")).kind())
                .isEqualTo(found.equals("ok") ? Validation.Kind.VALID : Validation.Kind.UNSUPPORTED);
    }

    @Test
    void closest_declared_range_decides_which_schema_counts() {
        Api api = api("""
                content: {'*/*': {schema: {type: boolean}}, application/*: {schema: {type: string}},
                application/json: {schema: {type: integer}}, 'application/json; v=2': {schema: {type: 'null'}}}\
                """);
        assertThat(api.codes(post("application/json", "1"))).isEqualTo("ok");
        assertThat(api.codes(post("application/json; v=2", "null"))).isEqualTo("ok");
        assertThat(api.codes(post("application/x+json", "\"a\""))).isEqualTo("ok");
        assertThat(api.codes(post("text/json", "true"))).isEqualTo("ok");
        assertThat(api.codes(post("application/json", "true"))).isEqualTo("body type");
    }

    @Test
    void body_without_content_type_is_read_as_the_first_one_declared() {
        Request request = post("x/y", "{}");
        Request bare = new Request("POST", request.target(), Headers.EMPTY, request.body(), "", request.caller());
        assertThat(JSON.codes(bare)).isEqualTo("body.name required");
    }

    // --- JSON

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"a\"}                      | ok",
                "{\"name\":\"a\",\"more\":1}           | ok",
                "{\"name\":1}                          | body.name type",
                "{}                                    | body.name required",
                "[]                                    | body type",
                "{\"name\":\"a\",\"age\":1.0}          | ok",
                "{\"name\":\"a\",\"age\":1.5}          | body.age type",
                "{\"name\":\"a\",\"name\":\"b\"}       | body syntax",
                "{\"name\":\"a\",}                     | body syntax",
                "{name: 'a'}                           | body syntax",
                "{\"name\":\"a\"} x                    | body syntax",
                "{\"name\":\"\\ud83d\"}                | ok",
                "{\"name\":\"a\tb\"}                   | body syntax",
                "{\"name\":NaN}                        | body syntax",
                "{\"name\":\"a\",\"age\":01}           | body syntax",
                "// no                                 | body syntax",
                "x                                     | body syntax",
            })
    void json_is_read_strictly(String body, String found) {
        assertThat(JSON.codes(post("application/json", body))).isEqualTo(found);
    }

    @Test
    void white_space_alone_is_no_json() {
        assertThat(JSON.codes(post("application/json", " \n"))).isEqualTo("body syntax");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8, ok",
        "utf-16, UTF-16, ok",
        "utf-8, UTF-16LE, ok",
        "utf-32, UTF-32BE, ok",
        "iso-8859-1, ISO-8859-1, ok",
        "utf-8, ISO-8859-1, body syntax",
        "klingon, UTF-8, header.content-type content-type",
        "%%%, UTF-8, header.content-type content-type",
    })
    void charset_of_json_is_heeded(String said, String used, String found) {
        Body body = Body.of("{\"name\":\"é\"}".getBytes(Charset.forName(used)));
        assertThat(JSON.codes(Request.of("POST", "/pets").withBody("application/json; charset=" + said, body)))
                .isEqualTo(found);
    }

    @Test
    void big_numbers_of_a_body_keep_their_digits() {
        Api api = api("content: {application/json: {schema: {type: integer, maximum: 9007199254740992}}}");
        assertThat(api.codes(post("application/json", "9007199254740992"))).isEqualTo("ok");
        assertThat(api.codes(post("application/json", "9007199254740993"))).isEqualTo("body maximum");
        assertThat(api.codes(post("application/json", "9".repeat(1_001)))).isEqualTo("body syntax");
    }

    // --- read-only, write-only, unknown

    private static final String ACCOUNT = """
            content: {application/json: {schema: {type: object, required: [id, password], properties: {
              id: {type: integer, readOnly: true}, password: {type: string, writeOnly: true},
              nested: {type: object, properties: {at: {type: string, readOnly: true}}},
              list: {type: array, items: {type: object, properties: {x: {type: integer}}}}}}}}\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // body                                      | found               | found when strict
                "{\"password\":\"x\"}                        | ok                  | ok",
                "{}                                          | body.password required | body.password required",
                "{\"password\":\"x\",\"id\":1}               | ok                  | body.id readOnly",
                "{\"password\":\"x\",\"id\":\"no\"}          | ok                  | body.id readOnly",
                "{\"password\":\"x\",\"nested\":{\"at\":1}}  | ok                  | body.nested.at readOnly",
                "{\"password\":\"x\",\"more\":1}             | ok                  | body.more unknown",
                "{\"password\":\"x\",\"list\":[{\"y\":1}]}   | ok                  | body.list.0.y unknown",
            })
    void read_only_and_unknown_members_are_refused_when_strict_only(String body, String found, String strictly) {
        Request request = post("application/json", body);
        assertThat(api(ACCOUNT).codes(request)).isEqualTo(found);
        assertThat(api(ACCOUNT, Policy.STANDARD.withStrict()).codes(request)).isEqualTo(strictly);
    }

    @Test
    void strict_findings_say_where_in_the_body_and_in_the_contract() {
        Request request = post("application/json", "{\"password\":\"x\",\"id\":1,\"list\":[{\"y\":1}]}");
        Validation validation = api(ACCOUNT, Policy.STANDARD.withStrict()).check(request);
        String schema = "api.yaml#/paths/~1pets/post/requestBody/content/application~1json/schema/properties/";
        assertThat(validation.violations())
                .extracting(Violation::message, Violation::pointer, Violation::schemaPointer)
                .containsExactly(
                        tuple("The body at /id is read-only, must not be sent.", "/id", schema + "id"),
                        tuple(
                                "The body at /list/0/y is not known to the contract.",
                                "/list/0/y",
                                schema + "list/items"));
    }

    // --- alternatives

    private static final String SHAPE = """
            content: {application/json: {schema: {
              oneOf: [{$ref: '#/paths/~1pets/post/requestBody/content/application~1x/schema'},
                      {$ref: '#/paths/~1pets/post/requestBody/content/application~1y/schema'}],
              discriminator: {propertyName: kind, mapping: {
                round: '#/paths/~1pets/post/requestBody/content/application~1x/schema',
                square: '#/paths/~1pets/post/requestBody/content/application~1y/schema'}}}},
              application/x: {schema: {type: object, required: [kind, radius], properties: {radius: {type: number}}}},
              application/y: {schema: {type: object, required: [kind, side], properties: {side: {type: number}}}}}\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"round\",\"radius\":1}      | ok",
                "{\"kind\":\"round\",\"radius\":\"x\"}  | body.radius type",
                "{\"kind\":\"square\",\"radius\":1}     | body.side required",
                "{\"kind\":\"oval\"}                    | body.kind discriminator",
                "{}                                     | body.kind discriminator",
            })
    void discriminator_gives_one_finding_not_a_heap(String body, String found) {
        assertThat(api(SHAPE).codes(post("application/json", body))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$ref: '#/components/schemas/Nowhere'}",
                "{anyOf: [{$ref: '#/components/schemas/Nowhere'}, {type: string}]}",
                "{allOf: [{type: integer}, {$ref: '#/components/schemas/Nowhere'}]}",
                "{not: {$ref: '#/components/schemas/Nowhere'}}",
            })
    void schema_that_cannot_be_followed_is_never_valid(String schema) {
        Validation validation =
                api("content: {application/json: {schema: " + schema + "}}").check(post("application/json", "1"));
        assertThat(validation.kind()).isEqualTo(Validation.Kind.UNDECIDED);
    }

    // --- texts, bytes, streams

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // declared and sent        | schema                        | body  | found
                "text/plain                 | type: string, maxLength: 3    | abc   | ok",
                "text/plain                 | type: string, maxLength: 3    | abcd  | body maxLength",
                "text/plain; charset=nope   | type: string                  | abc   | header.content-type content-type",
                "text/plain                 | type: integer                 | 12    | ok",
                "text/plain                 | type: integer                 | x     | body type",
                "application/octet-stream   | {}                            | abc   | ok",
                "application/octet-stream   | 'type: string, format: binary' | abc  | ok",
                "image/png                  | {}                            | abc   | ok",
            })
    void texts_and_bytes_are_one_value(String type, String schema, String body, String found) {
        String written = schema.startsWith("{") ? schema : "{" + schema + "}";
        String declared = type.replaceAll(";.*", "");
        assertThat(api("content: {" + declared + ": {schema: " + written + "}}").codes(post(type, body)))
                .isEqualTo(found);
    }

    @Test
    void text_is_decoded_by_its_charset() {
        Api api = api("content: {text/plain: {schema: {type: string, const: é}}}");
        Body latin = Body.of("é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(api.codes(Request.of("POST", "/pets").withBody("text/plain; charset=ISO-8859-1", latin)))
                .isEqualTo("ok");
        assertThat(api.codes(Request.of("POST", "/pets").withBody("text/plain", latin)))
                .isEqualTo("body const");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // media type              | body                                     | found
                "application/x-ndjson      | {\"name\":\"a\"}~{\"name\":\"b\"}~       | ok",
                "application/x-ndjson      | {\"name\":\"a\"}~{\"name\":1}            | body.1.name type",
                "application/x-ndjson      | {\"name\":\"a\"}~~{\"name\":\"b\"}       | ok",
                "application/x-ndjson      | {\"name\":\"a\"}~{\"name\":              | body syntax",
                "application/jsonl         | {\"name\":\"a\"}~{}                      | body.1.name required",
                "application/json-seq      | ^{\"name\":\"a\"}~^{\"name\":2}~         | body.1.name type",
                "application/json-seq      | ^{\"name\":\"a\"~^{\"name\":\"b\"}~      | body syntax",
            })
    void each_item_of_a_stream_is_checked(String type, String body, String found) {
        Request request = post(type, body.replace('~', '\n').replace('^', '\u001E'));
        assertThat(api("content: {" + type + ": {itemSchema: " + PET + "}}").codes(request))
                .isEqualTo(found);
        assertThat(api("content: {" + type + ": {schema: {type: array, items: " + PET + "}}}")
                        .codes(request))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/x-ndjson  | {}~~{\"a\":        | Line 3 of the body is no JSON: it ends before the value does (column 6).",
                "application/json-seq  | ^{}~^{~\"a\":x}~  | Item 1 of the body is no JSON: an unknown word, must be a text in quotes, a number, true, false or null (line 2, column 5).",
            })
    void sequence_says_which_value_is_no_json(String type, String body, String sentence) {
        Api api = api("content: {" + type + ": {itemSchema: {type: object}}}");
        assertThat(api.messages(post(type, body.replace('~', '\n').replace('^', '\u001E'))))
                .containsExactly(sentence);
    }
}
