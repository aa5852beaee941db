package dev.ringer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Urlencoded and multipart bodies. */
class FormBodyTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Api URLENCODED = BodyTest.api("""
            required: true, content: {application/x-www-form-urlencoded: {
              schema: {type: object, required: [n], additionalProperties: false, properties: {
                n: {type: integer}, s: {type: string}, a: {type: array, items: {type: integer}},
                c: {type: array, items: {type: integer}}, o: {type: object, properties: {x: {type: integer}}},
                d: {type: object, properties: {x: {type: integer}}}, j: {}, b: {type: boolean}}},
              encoding: {c: {style: form, explode: false}, d: {style: deepObject, explode: true},
                j: {contentType: application/json}}}}\
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n=1                              | ok",
                "n=x                              | body.n type",
                "s=1                              | body.n required",
                "n=1&s=12                         | ok",
                "n=1&s=a+b%26c                    | ok",
                "n=1&a=1&a=2                      | ok",
                "n=1&a=1                          | ok",
                "n=1&a=1&a=x                      | body.a.1 type",
                "n=1&a[]=1&a[]=2                  | ok",
                "n=1&c=1,2                        | ok",
                "n=1&c=1,x                        | body.c.1 type",
                "n=1&d[x]=1                       | ok",
                "n=1&d[x]=y                       | body.d.x type",
                "n=1&o=%7B%22x%22:1%7D            | ok",
                "n=1&o=%7B%22x%22:%22y%22%7D      | body.o.x type",
                "n=1&j=%5B1%5D                    | ok",
                "n=1&b=true                       | ok",
                "n=1&b=on                         | body.b type",
                "n=1&z=1                          | body.z additionalProperties",
                "n=1&n=2                          | body.n type",
                "n                                | body.n type",
                "n=1&s=%zz                        | body encoding",
                "=1&n=1                           | body. additionalProperties",
            })
    void form_is_read_by_its_encoding(String body, String found) {
        assertThat(URLENCODED.codes(Request.of("POST", "/pets").withBody(FORM, body)))
                .isEqualTo(found);
    }

    @Test
    void form_of_too_many_fields_is_malformed() {
        Request most = Request.of("POST", "/pets").withBody(FORM, "n=1" + "&s=a".repeat(9_999));
        assertThat(URLENCODED.codes(most)).isEqualTo("body.s type");
        Validation validation = URLENCODED.check(Request.of("POST", "/pets").withBody(FORM, "&a=1".repeat(10_001)));
        assertThat(validation.kind()).isEqualTo(Validation.Kind.MALFORMED);
        assertThat(validation.summary()).isEqualTo("The body has 10001 fields, must have 10000 or less.");
    }

    @Test
    void form_of_a_swagger_document_is_read_too() {
        Api api = Api.of("""
                swagger: '2.0'
                info: {title: Forms, version: '1'}
                paths:
                  /pets:
                    post:
                      consumes: [application/x-www-form-urlencoded]
                      parameters:
                        - {name: n, in: formData, type: integer, required: true}
                        - {name: t, in: formData, type: array, collectionFormat: tsv, items: {type: integer}}
                        - {name: m, in: formData, type: array, collectionFormat: multi, items: {type: integer}}
                      responses: {'204': {description: Taken}}
                """);
        assertThat(api.codes(Request.of("POST", "/pets").withBody(FORM, "n=1&t=1%092&m=1&m=2")))
                .isEqualTo("ok");
        assertThat(api.codes(Request.of("POST", "/pets").withBody(FORM, "t=1%09x&m=1&m=y")))
                .isEqualTo("body.n required, body.t.1 type, body.m.1 type");
        assertThat(api.codes(Request.of("POST", "/pets").withBody("application/json", "{}")))
                .isEqualTo("header.content-type content-type");
    }

    // --- multipart

    private static final Api MULTIPART = BodyTest.api("""
            content: {multipart/form-data: {
              schema: {type: object, required: [n], properties: {
                n: {type: integer}, a: {type: array, items: {type: integer}}, o: {type: object, properties: {x: {type: integer}}},
                f: {type: string, format: binary, maxLength: 4}, fs: {type: array, items: {type: string, format: binary}},
                p: {}, h: {type: string}}},
              encoding: {p: {contentType: 'image/png, image/jpeg'},
                h: {headers: {X-Rate: {required: true, schema: {type: integer}}}}}}}\
            """);

    /** Write parts, each as {@code headers~~content} with a tilde for a line's end. */
    static Request multipart(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--cut\r\n")
                    .append("Content-Disposition: form-data; name=")
                    .append(part.replace("~", "\r\n"))
                    .append("\r\n");
        }
        return Request.of("POST", "/pets").withBody("multipart/form-data; boundary=cut", body + "--cut--\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"n\"~~1                                                        | ok",
                "\"n\"~~x                                                        | body.n type",
                "n~~1                                                            | ok",
                "\"o\"~Content-Type: application/json~~{\"x\":1}                 | body.n required",
                "\"n\"~Content-Type: application/json~~{                         | body.n syntax",
                "\"n\"~Content-Type: text/plain; charset=utf-8~~1                | ok",
            })
    void part_is_read_by_its_media_type(String part, String found) {
        assertThat(MULTIPART.codes(multipart(part))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"o\"~Content-Type: application/json~~{\"x\":1}                 | ok",
                "\"o\"~Content-Type: application/json~~{\"x\":\"y\"}             | body.o.x type",
                "\"o\"~~{\"x\":\"y\"}                                            | body.o.x type",
                "\"o\"~~nonsense                                                 | body.o type",
                "\"a\"~~1                                                        | ok",
                "\"a\"~Content-Type: application/json~~[1,2]                     | ok",
                "\"f\"; filename=\"a.bin\"~Content-Type: image/png~~abcd         | ok",
                "\"f\"; filename=\"a.bin\"~Content-Type: image/png~~abcde        | body.f maxLength",
                "\"f\"; filename=\"a.bin\"~~éé                                   | ok",
                "\"p\"; filename=\"a.png\"~Content-Type: image/png~~abcd         | ok",
                "\"p\"; filename=\"a.gif\"~Content-Type: image/gif~~abcd         | body.p contentType",
                "\"p\"~~abcd                                                     | ok",
                "\"h\"~X-Rate: 5~~x                                              | ok",
                "\"h\"~X-Rate: y~~x                                              | body.h.x-rate type",
                "\"h\"~~x                                                        | body.h.x-rate required",
                "\"unknown\"~~1                                                  | ok",
                "\"\"~~1                                                         | ok",
            })
    void part_beside_the_required_one_is_checked(String part, String found) {
        assertThat(MULTIPART.codes(multipart("\"n\"~~1", part))).isEqualTo(found);
    }

    @Test
    void parts_of_one_name_make_an_array() {
        assertThat(MULTIPART.codes(multipart("\"n\"~~1", "\"a\"~~1", "\"a\"~~2")))
                .isEqualTo("ok");
        assertThat(MULTIPART.codes(multipart("\"n\"~~1", "\"a[]\"~~1", "\"a[]\"~~x")))
                .isEqualTo("body.a.1 type");
        assertThat(MULTIPART.codes(multipart("\"n\"~~1", "\"n\"~~2"))).isEqualTo("body.n type");
        assertThat(MULTIPART.codes(multipart("\"n\"~~1", "\"fs\"; filename=a~~1", "\"fs\"; filename=b~~2")))
                .isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "--cut",
                "--cut\r\n",
                "--cut\r\nContent-Disposition: form-data; name=n",
                "--cut\r\nContent-Disposition: form-data; name=n\r\n\r\n1",
                "--cut\r\nContent-Disposition: form-data; name=n\r\n--cut--",
                "--other\r\n\r\n1\r\n--other--",
            })
    void body_that_is_no_multipart_is_malformed(String body) {
        Request request = Request.of("POST", "/pets").withBody("multipart/form-data; boundary=cut", body + " ");
        assertThat(MULTIPART.check(request).kind()).isEqualTo(Validation.Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"n",
                "\"n\\\"",
                "; name=;;=\"\";",
                "\"n\"; filename*=UTF-8''%zz",
                "\"n\"; filename*='",
                "=\"=\"=",
                "\"n\u0000m\"",
            })
    void odd_names_of_parts_are_answered(String name) {
        assertThat(MULTIPART.check(multipart(name + "~~1")).kind())
                .isIn(Validation.Kind.INVALID, Validation.Kind.MALFORMED, Validation.Kind.VALID);
    }

    @Test
    void multipart_without_a_boundary_is_unsupported() {
        Validation validation = MULTIPART.check(Request.of("POST", "/pets").withBody("multipart/form-data", "--x--"));
        assertThat(validation.kind()).isEqualTo(Validation.Kind.UNSUPPORTED);
        assertThat(validation.summary()).isEqualTo("The Content-Type has no boundary, a multipart body needs one.");
    }

    @Test
    void more_parts_than_a_thousand_are_refused() {
        String[] parts = new String[1_001];
        Arrays.fill(parts, "\"n\"~~1");
        assertThat(MULTIPART.messages(multipart(parts)))
                .containsExactly("The body is no multipart body: there are more than 1000 parts.");
    }

    @Test
    void form_without_fields_is_a_body() {
        Api api = BodyTest.api("""
                content: {application/x-www-form-urlencoded: {
                  schema: {type: object, required: [n], properties: {n: {type: string}}}}}\
                """);
        Request empty = Request.of("POST", "/pets");
        assertThat(api.codes(empty)).isEqualTo("ok");
        assertThat(api.codes(empty.withHeader("Content-Type", FORM))).isEqualTo("body.n required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"x\"~Content-Type: application/xml~~<x><a>1</a></x>    | ok",
                "\"x\"~~<x><a>1</a></x>                                  | ok",
                "\"x\"~Content-Type: application/xml~~<x><a>z</a></x>    | body.x.a type",
                "\"x\"~Content-Type: application/xml~~<y><a>1</a></y>    | body.x xml",
                "\"x\"~Content-Type: application/xml~~<x>                | body.x syntax",
                "\"s\"~Content-Type: application/xml~~<x/>               | ok",
            })
    void parts_may_be_xml(String part, String found) {
        Api api = BodyTest.api("""
                content: {multipart/form-data: {schema: {properties: {s: {type: string},
                  x: {type: object, required: [a], xml: {name: x}, properties: {a: {type: integer}}}}},
                  encoding: {x: {contentType: application/xml}}}}\
                """);
        assertThat(api.codes(multipart(part))).isEqualTo(found);
    }
}
