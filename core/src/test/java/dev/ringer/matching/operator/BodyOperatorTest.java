package dev.ringer.matching.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators on XML, forms and multipart bodies. */
class BodyOperatorTest {

    private static final String MULTIPART = """
            --b
            Content-Disposition: form-data; name="title"

            Rex
            --b
            Content-Disposition: form-data; name="photo"; filename="rex.png"
            Content-Type: image/png
            X-Size: 3

            abc
            --b
            Content-Disposition: form-data; name="meta"
            Content-Type: application/json

            {"age": 3}
            --b--
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{equalsXml: '<a b=\"1\" c=\"2\"><d/></a>'} | <a c='2' b='1'> <d></d> <!-- x --> </a> | true",
                "{equalsXml: '<a>x</a>'} | <a> x </a> | true",
                "{equalsXml: '<a>x</a>'} | <a>y</a> | false",
                "{equalsXml: '<a b=\"1\"/>'} | <a b='1' c='2'/> | false",
                "{equalsXml: '<p:a xmlns:p=\"u\"/>'} | <a xmlns='u'/> | true",
                "{equalsXml: '<p:a xmlns:p=\"u\"/>'} | <a/> | false",
                "{equalsXml: '<a><b/><c/></a>'} | <a><c/><b/></a> | false",
                "{equalsXml: '<a><b/><c/></a>', ignoreOrder: true} | <a><c/><b/></a> | true",
                "{equalsXml: '<a b=\"${number}\">${any}</a>'} | <a b='7'>x</a> | true",
                "{equalsXml: '<a b=\"${number}\">${any}</a>'} | <a b='z'>x</a> | false",
                "{xpath: '/a/b[@id=2]'} | <a><b id='2'/></a> | true",
                "{xpath: '/a/b[@id=2]'} | <a><b id='3'/></a> | false",
                "{xpath: {/a/b: x}} | <a><b>y</b><b>x</b></a> | true",
                "{xpath: {/a/b: {everyValue: x}}} | <a><b>y</b><b>x</b></a> | false",
                "{xpath: {/a/b: {size: 2}}} | <a><b>y</b><b>x</b></a> | true",
                "{xpath: {count(/a/b): 2}} | <a><b>y</b><b>x</b></a> | true",
                "{xpath: 'count(/a/b) > 2'} | <a><b>y</b><b>x</b></a> | false",
                "{xpath: {'/p:a/@c': 1}, namespaces: {p: urn:x}} | <a xmlns='urn:x' c='1'/> | true",
                "{xpath: {'/p:a/@c': 1}, namespaces: {p: urn:y}} | <a xmlns='urn:x' c='1'/> | false",
                "{xpath: /a} | <a> | false",
                "{equalsXml: <a/>} | no xml | false"
            })
    void xml(String yaml, String text, boolean expected) {
        assertThat(Matchers.matches(Matchers.of(yaml), Matchers.body("text/xml", text)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{equalsXml: '<a><b>1</b><c>2</c></a>'} | <a><b>1</b><c>3</c></a> | <a><z/></a>",
                "{equalsXml: '<a b=\"1\"/>'} | <a b='2' /> | <x/>",
                "{xpath: {/a: hello}} | <a>hallo</a> | <a>goodbye</a>"
            })
    void the_nearer_document_has_the_smaller_distance(String yaml, String near, String far) {
        double nearer = Matchers.distance(yaml, Matchers.body("text/xml", near));
        assertThat(nearer).isStrictlyBetween(0.0, 1.0);
        assertThat(nearer).isLessThan(Matchers.distance(yaml, Matchers.body("text/xml", far)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{form: {name: Rex}} | true",
                "{form: {name: Max}} | false",
                "{form: {tag: {exactly: [b, a]}}} | true",
                "{form: {note: {contains: ' & '}}} | true",
                "{form: {none: {absent: true}}} | true",
                "{form: {name: Rex, none: x}} | false"
            })
    void form_fields(String yaml, boolean expected) {
        Subject body = Matchers.body("application/x-www-form-urlencoded", "name=Rex&tag=a&tag=b&note=cats+%26+dogs");
        assertThat(Matchers.matches(Matchers.of(yaml), body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{part: {title: Rex}} | true",
                "{part: {title: Max}} | false",
                "{part: {photo: {fileName: {endsWith: .png}, mediaType: image/png}}} | true",
                "{part: {photo: {fileName: {endsWith: .jpg}}}} | false",
                "{part: {photo: {header: {X-Size: 3}, body: {equalsBytes: YWJj}}}} | true",
                "{part: {photo: {header: {X-Size: 4}}}} | false",
                "{part: {meta: {body: {pointer: {/age: 3}}}}} | true",
                "{part: {'*': {body: {pointer: {/age: 3}}}}} | true",
                "{part: {'*': {body: {pointer: {/age: 4}}}}} | false",
                "{part: {none: x}} | false",
                "{form: {title: Rex}} | true",
                "{form: {photo: {absent: true}}} | true"
            })
    void parts(String yaml, boolean expected) {
        Subject body = Matchers.body("multipart/form-data; boundary=b", MULTIPART);
        assertThat(Matchers.matches(Matchers.of(yaml), body)).isEqualTo(expected);
    }

    @Test
    void the_nearer_part_has_the_smaller_distance() {
        Subject body = Matchers.body("multipart/form-data; boundary=b", MULTIPART);
        double nearer = Matchers.distance("{part: {title: Max}}", body);
        assertThat(nearer).isStrictlyBetween(0.0, 1.0);
        assertThat(nearer).isLessThan(Matchers.distance("{part: {none: Rex}}", body));
    }

    @Test
    void an_empty_body_is_absent() {
        assertThat(Matchers.matches(Matchers.of("{absent: true}"), Matchers.body("text/plain", "")))
                .isTrue();
    }

    @Test
    void text_is_decoded_by_its_charset() {
        Payload body =
                new Payload(Body.of(new byte[] {(byte) 0xE4}), () -> MediaType.parse("text/plain; charset=iso-8859-1"));
        assertThat(Matchers.matches(Matchers.of("ä"), body)).isTrue();
    }
}
