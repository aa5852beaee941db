package dev.ringer.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ringer.http.Body;
import dev.ringer.http.Request;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlBodyTest {

    private static final Api API = BodyTest.api("""
            content: {application/xml: {schema: {type: object, required: [name], additionalProperties: false,
              xml: {name: pet}, properties: {
                id: {type: integer, xml: {attribute: true}}, name: {type: string, minLength: 1},
                born: {type: string, format: date, xml: {name: birth}},
                tag: {type: array, items: {type: integer}},
                photos: {type: array, xml: {wrapped: true}, items: {type: string, maxLength: 2, xml: {name: photo}}},
                owner: {type: object, required: [n], properties: {n: {type: integer}}},
                gone: {type: [string, 'null']}}}}}\
            """);

    private static Request post(String body) {
        return Request.of("POST", "/pets").withBody("application/xml", body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pet><name>a</name></pet>                                                | ok",
                "<pet xmlns=\"urn:pets\"><name>a</name></pet>                             | ok",
                "<p:pet xmlns:p=\"urn:pets\"><p:name>a</p:name></p:pet>                   | ok",
                "<pet/>                                                                   | body.name required",
                "<pet><name/></pet>                                                       | body.name minLength",
                "<pet id=\"7\"><name>a</name></pet>                                       | ok",
                "<pet id=\"x\"><name>a</name></pet>                                       | body.id type",
                "<pet><name>1</name></pet>                                                | ok",
                "<pet><name>a</name><birth>2025-01-02</birth></pet>                       | ok",
                "<pet><name>a</name><birth>soon</birth></pet>                             | body.born format",
                "<pet><name>a</name><born>2025-01-02</born></pet>                         | body.<born> additionalProperties",
                "<pet><name>a</name><name>b</name></pet>                                  | body.name type",
                "<pet><name>a</name><tag>1</tag><tag>2</tag></pet>                        | ok",
                "<pet><name>a</name><tag>1</tag><tag>x</tag></pet>                        | body.tag.1 type",
                "<pet><name>a</name><photos><photo>x</photo></photos></pet>               | ok",
                "<pet><name>a</name><photos><photo>xyz</photo></photos></pet>             | body.photos.0 maxLength",
                "<pet><name>a</name><photos/></pet>                                       | ok",
                "<pet><name>a</name><owner><n>1</n></owner></pet>                         | ok",
                "<pet><name>a</name><owner/></pet>                                        | body.owner.n required",
                "<pet><name>a</name><more/></pet>                                         | body.more additionalProperties",
                "<pet more=\"1\"><name>a</name></pet>                                     | body.more additionalProperties",
                "<pet><name><![CDATA[<a>]]></name></pet>                                  | ok",
                "<?xml version=\"1.0\"?><!-- x --><pet><name>&#97;&lt;</name></pet>       | ok",
                "<pet xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"><name>a</name><gone i:nil=\"true\"/></pet> | ok",
            })
    void xml_is_read_by_its_keywords(String body, String found) {
        assertThat(API.codes(post(body))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<dog><name>a</name></dog>                                                | body xml",
                "<pet><name>a</name><photos><picture>x</picture></photos></pet>           | body.photos.0 xml",
                "<pet><name>a</name><photos><photo>x</photo><x>y</x></photos></pet>       | body.photos.1 xml",
                "<pet><name>a</name><photos/><photos/></pet>                              | body.photos xml",
                "<pet><name>a<b/></name></pet>                                            | body.name type",
            })
    void names_that_the_contract_gives_are_held_to(String body, String found) {
        assertThat(API.codes(post(body))).isEqualTo(found);
    }

    @Test
    void names_may_be_let_pass() {
        assertThat(Rules.fault("body.xml")).isEmpty();
    }

    @Test
    void wrong_names_are_told_with_the_right_ones() {
        assertThat(API.messages(post("<dog><name>a</name><photos><x/></photos></dog>")))
                .containsExactly(
                        "The body is the element <dog>, must be <pet>.",
                        "The body at /photos/0 is the element <x>, must be <photo>.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p:pet xmlns:p='urn:pets'><tag/></p:pet>                   | ok",
                "<pet xmlns='urn:pets'><tag/></pet>                         | ok",
                "<pet xmlns='urn:pets' xmlns:i='urn:ids' i:id='1'/>         | ok",
                "<pet/>                 | The body is the element <pet> in no namespace, must be in 'urn:pets'.",
                "<pet xmlns='urn:dogs'/> | The body is the element <pet> in the namespace 'urn:dogs', must be in 'urn:pets'.",
                "<pet xmlns='urn:pets' id='1'/> | The body at /id is the attribute 'id' in no namespace, must be in 'urn:ids'.",
                "<pet xmlns='urn:pets'><tag xmlns=''/></pet>                | ok",
                "<pet xmlns='urn:pets'><mark xmlns='urn:x'/></pet> | The body at /mark is the element <mark> in the namespace 'urn:x', must be in 'urn:marks'.",
            })
    void namespaces_that_the_contract_gives_are_held_to(String body, String sentence) {
        Api api = BodyTest.api("""
                content: {application/xml: {schema: {type: object, xml: {name: pet, namespace: 'urn:pets'}, properties: {
                  id: {type: integer, xml: {attribute: true, namespace: 'urn:ids', prefix: i}}, tag: {type: string},
                  mark: {type: string, xml: {namespace: 'urn:marks'}}}}}}\
                """);
        List<String> messages = api.messages(post(body));
        assertThat(messages.isEmpty() ? List.of("ok") : messages).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: object}                                                  | <any/>            | ok",
                "{type: array, items: {type: integer}}                           | <any><a>1</a></any> | ok",
                "{oneOf: [{xml: {name: cat}}, {xml: {name: dog}}]}               | <dog/>            | body oneOf",
                "{anyOf: [{xml: {name: cat}}, {xml: {name: dog}}]}               | <dog/>            | ok",
                "{anyOf: [{xml: {name: cat}}, {xml: {name: dog}}]}               | <cow/>            | body xml",
                "{anyOf: [{xml: {name: cat}}, {type: object}]}                   | <cow/>            | ok",
                "{allOf: [{xml: {name: cat}}]}                                   | <cow/>            | body xml",
                "{xml: {name: 'p:cat'}}                                          | <cat/>            | ok",
                "{properties: {a: {type: array, items: {anyOf: [{xml: {name: cat}}, {xml: {name: dog}}]}}}} | <any><a/><cat/></any> | ok",
                "{properties: {a: {type: array, xml: {wrapped: true}, items: {anyOf: [{xml: {name: cat}}, {xml: {name: dog}}]}}}} | <any><a><a/><dog/><cow/></a></any> | body.a.2 xml",
                "{additionalProperties: {type: integer}}                         | <any><a>1</a></any> | ok",
                "{additionalProperties: {type: integer}}                         | <any><a>x</a></any> | body.a type",
            })
    void any_name_will_do_where_the_contract_gives_none(String schema, String body, String found) {
        Api api = BodyTest.api("content: {application/xml: {schema: " + schema + "}}");
        assertThat(api.codes(post(body))).isEqualTo(found);
    }

    @Test
    void choices_that_lead_back_to_each_other_come_to_an_end() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            schemas.append("S").append(i).append(": {anyOf: [");
            for (int k = 0; k < 30; k++) {
                schemas.append("{$ref: '#/components/schemas/S").append(k).append("'}, ");
            }
            schemas.append("{xml: {name: e").append(i).append("}}]}, ");
        }
        Api api = Api.of("""
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths: {/pets: {post: {requestBody: {content: {application/xml: {schema: {properties: {
                  a: {$ref: '#/components/schemas/S0'}}}}}}, responses: {'204': {description: ok}}}}}
                components: {schemas: {%s}}
                """.formatted(schemas));
        Request request = post("<any><e29/><other/></any>");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> api.codes(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "<pet>",
                "<pet></pets>",
                "<pet><name>a</name></pet><pet/>",
                "<pet name=a/>",
                "<pet>&nbsp;</pet>",
                "<pet>\u0001</pet>",
                "<a:pet/>",
                "<pet a:id='1'/>",
                "<pet><name xmlns:a='u'/><a:name>a</a:name></pet>",
                "<a:pet xmlns:a=''/>",
                "<a:b:pet xmlns:a='u'/>",
                "<:pet/>",
                "<!DOCTYPE pet><pet><name>a</name></pet>",
                "<!DOCTYPE pet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><pet><name>&x;</name></pet>",
                "<!DOCTYPE pet [<!ENTITY % x SYSTEM \"http://localhost:1/x.dtd\"> %x;]><pet><name>a</name></pet>",
                "<!DOCTYPE pet SYSTEM \"http://localhost:1/x.dtd\"><pet><name>a</name></pet>",
            })
    void text_that_is_no_plain_xml_is_malformed(String body) {
        Validation validation = API.check(post(body));
        assertThat(validation.kind()).isEqualTo(Validation.Kind.MALFORMED);
        assertThat(validation.violations()).hasSize(1);
        assertThat(validation.summary())
                .startsWith("The body is no XML: ")
                .endsWith(".")
                .doesNotContain("root:");
    }

    @Test
    void entities_that_grow_are_not_expanded() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE pet [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        assertThat(API.messages(post(laughs + "]><pet><name>&a29;</name></pet>")))
                .containsExactly("The body is no XML: a document type is not allowed.");
    }

    @Test
    void attributes_of_an_element_are_bounded_with_its_declarations() {
        StringBuilder many = new StringBuilder("<pet");
        for (int i = 0; i <= 1_000; i++) {
            many.append(" xmlns:a").append(i).append("='u'");
        }
        assertThat(API.messages(post(many + "><name>a</name></pet>")).get(0))
                .startsWith("The body is no XML: an element has more than 1000 attributes (line 1, column ");
    }

    @Test
    void syntax_error_says_line_and_column() {
        assertThat(API.messages(post("<pet>\n  <name>a</nam>\n</pet>")).get(0)).contains("(line 2, column ");
    }

    @Test
    void charset_of_the_document_counts_without_one_in_the_media_type() {
        String body = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><pet><name>é</name></pet>";
        Body latin = Body.of(body.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(API.codes(Request.of("POST", "/pets").withBody("application/xml", latin)))
                .isEqualTo("ok");
    }

    @Test
    void charset_of_the_media_type_beats_that_of_the_document() {
        Body latin = Body.of("<pet><name>é</name></pet>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(API.codes(Request.of("POST", "/pets").withBody("application/xml; charset=iso-8859-1", latin)))
                .isEqualTo("ok");
        assertThat(API.codes(Request.of("POST", "/pets").withBody("application/xml; charset=nope", latin)))
                .isEqualTo("header.content-type content-type");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, <pet><name>é</name></pet>",
        "UTF-16BE, <pet><name>é</name></pet>",
        "UTF-16LE, <pet><name>é</name></pet>",
        "ISO-8859-1, <?xml version='1.0' encoding='ISO-8859-1'?><pet><name>é</name></pet>",
        "windows-1252, <?xml version='1.0' encoding = 'windows-1252' ?><pet><name>é</name></pet>"
    })
    void document_says_its_encoding(String charset, String document) {
        String quoted = document.replace('\'', '"');
        Request request = Request.of("POST", "/pets")
                .withBody("application/xml", Body.of(quoted.getBytes(Charset.forName(charset))));
        assertThat(API.codes(request)).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u00ff<pet/>                                    | its bytes are no text in UTF-8",
                "<?xml version=\"1.0\" encoding=\"klingon\"?><pet/> | its encoding 'KLINGON' is not known",
            })
    void bytes_that_are_no_document_are_told(String bytes, String reason) {
        Request request = Request.of("POST", "/pets")
                .withBody("application/xml", Body.of(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(API.messages(request).get(0)).startsWith("The body is no XML: " + reason);
    }

    /** The parser fails to find its own words for this. */
    @Test
    void control_character_in_a_document_type_is_told() {
        assertThat(API.messages(post("<!DOCTYPE a[\u001c")).get(0)).startsWith("The body is no XML: ");
    }
}
