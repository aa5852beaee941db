package dev.ringer.rendering;

import static dev.ringer.rendering.XmlCheck.check;
import static dev.ringer.rendering.XmlCheck.parse;
import static dev.ringer.rendering.XmlCheck.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Content;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class XmlRenderingTest {

    // --- names

    @Test
    void root_is_named_by_its_component() {
        check(
                "schema: {$ref: '#/components/schemas/Pet'}",
                "Pet: {type: object, properties: {id: {type: integer}}}",
                "{'id': 7}",
                "<Pet><id>7</id></Pet>");
    }

    @Test
    void xml_name_wins_over_the_component() {
        check(
                "schema: {$ref: '#/components/schemas/Pet'}",
                "Pet: {type: object, xml: {name: pet}}",
                "{'id': 7}",
                "<pet><id>7</id></pet>");
    }

    @Test
    void sole_part_of_all_of_names_the_root() {
        check(
                "schema: {allOf: [{$ref: '#/components/schemas/Pet'}], description: It}",
                "Pet: {type: object, xml: {name: pet}}",
                "{}",
                "<pet/>");
    }

    @Test
    void object_is_not_named_after_one_of_several_that_it_extends() {
        check("schema: {$ref: '#/components/schemas/Dog'}", """
                Animal: {type: object, xml: {name: animal}}
                Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {bark: {xml: {attribute: true}}}}]}
                """, "{'bark': 'loud'}", "<Dog bark=\"loud\"/>");
    }

    @Test
    void alternative_that_the_value_looks_like_names_the_root() {
        check(
                "schema: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
                """
                Cat: {type: object, required: [claws], properties: {claws: {type: integer}}}
                Dog: {type: object, required: [bark], properties: {bark: {type: string, xml: {attribute: true}}}}
                """,
                "{'bark': 'loud'}",
                "<Dog bark=\"loud\"/>");
    }

    @Test
    void discriminator_decides_among_alternatives() {
        check("""
                schema:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {d: '#/components/schemas/Dog'}}
                """, """
                Cat: {type: object, properties: {kind: {type: string}}}
                Dog: {type: object, properties: {kind: {type: string, xml: {attribute: true}}}}
                """, "{'kind': 'd'}", "<Dog kind=\"d\"/>");
    }

    @Test
    void member_names_its_element_even_where_its_schema_is_a_component() {
        check(
                "schema: {type: object, xml: {name: pet}, properties: {owner: {$ref: '#/components/schemas/User'}}}",
                "User: {type: object, properties: {id: {type: integer, xml: {attribute: true}}}}",
                "{'owner': {'id': 7}}",
                "<pet><owner id=\"7\"/></pet>");
    }

    @Test
    void xml_name_behind_a_reference_replaces_the_name_of_the_member() {
        check(
                "schema: {type: object, xml: {name: pet}, properties: {owner: {$ref: '#/components/schemas/User'}}}",
                "User: {type: object, xml: {name: person}}",
                "{'owner': {}}",
                "<pet><person/></pet>");
    }

    @Test
    void names_that_xml_does_not_allow_are_repaired() {
        check("schema: {}", "", "{'1st name': 'a', '@id': 'b', '': 'c', 'über': 'd', 'a:b': 'e'}", """
                <root><_1st_name>a</_1st_name><_id>b</_id><_>c</_><über>d</über><a_b>e</a_b></root>""");
    }

    @Test
    void attribute_whose_repaired_name_is_taken_gets_another() {
        check(
                "schema: {additionalProperties: {xml: {nodeType: attribute}}}",
                "",
                "{'a b': 1, 'a_b': 2}",
                "<root a_b=\"1\" a_b_=\"2\"/>");
    }

    // --- lists

    /** The table of OAS 3.2, "XML Arrays". */
    @Test
    void lists_follow_the_table_of_the_specification() {
        list("{type: array, items: {type: string}}", "<animals>dog</animals><animals>cat</animals>");
        list("{type: array, items: {xml: {name: animal}}}", "<animal>dog</animal><animal>cat</animal>");
        list(
                "{type: array, xml: {name: aliens}, items: {xml: {name: animal}}}",
                "<animal>dog</animal><animal>cat</animal>");
        list("{type: array, xml: {name: aliens}, items: {}}", "<animals>dog</animals><animals>cat</animals>");
        list(
                "{type: array, xml: {nodeType: element}, items: {}}",
                "<animals><animals>dog</animals><animals>cat</animals></animals>");
        list(
                "{type: array, xml: {wrapped: true}, items: {xml: {name: animal}}}",
                "<animals><animal>dog</animal><animal>cat</animal></animals>");
        list(
                "{type: array, xml: {wrapped: true, name: aliens}, items: {xml: {name: animal}}}",
                "<aliens><animal>dog</animal><animal>cat</animal></aliens>");
        list(
                "{type: array, xml: {wrapped: true, name: aliens}, items: {}}",
                "<aliens><aliens>dog</aliens><aliens>cat</aliens></aliens>");
    }

    private static void list(String schema, String expected) {
        check(
                "schema: {xml: {name: document}, properties: {animals: " + schema + "}}",
                "",
                "{'animals': ['dog', 'cat']}",
                "<document>" + expected + "</document>");
    }

    @Test
    void item_of_a_list_takes_its_name_from_behind_a_reference() {
        check(
                """
                schema:
                  xml: {name: pet}
                  properties:
                    tags: {type: array, xml: {wrapped: true}, items: {$ref: '#/components/schemas/Tag'}}
                """,
                "Tag: {type: object, xml: {name: tag}, properties: {id: {type: integer}}}",
                "{'tags': [{'id': 1}, {'id': 2}]}",
                "<pet><tags><tag><id>1</id></tag><tag><id>2</id></tag></tags></pet>");
    }

    @Test
    void empty_list_is_nothing_unless_wrapped() {
        check(
                "schema: {xml: {name: it}, properties: {a: {type: array}, b: {type: array, xml: {wrapped: true}}}}",
                "",
                "{'a': [], 'b': []}",
                "<it><b/></it>");
    }

    @Test
    void list_at_the_root_has_an_element_and_items_named_by_their_component() {
        check(
                "schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}",
                "Pet: {type: object, properties: {id: {type: integer}}}",
                "[{'id': 1}, {'id': 2}]",
                "<root><Pet><id>1</id></Pet><Pet><id>2</id></Pet></root>");
    }

    @Test
    void list_at_the_root_may_be_named() {
        check(
                "schema: {type: array, xml: {name: pets, wrapped: true}, items: {type: string, xml: {name: pet}}}",
                "",
                "['Tom']",
                "<pets><pet>Tom</pet></pets>");
    }

    @Test
    void lists_in_lists_keep_their_shape() {
        check(
                "schema: {}",
                "",
                "{'rows': [[1, 2], [3]]}",
                "<root><rows><rows>1</rows><rows>2</rows></rows><rows><rows>3</rows></rows></root>");
    }

    /** The ordered example of OAS 3.2, "Ordered Elements and Text". */
    @Test
    void items_in_a_fixed_order_have_schemas_of_their_own() {
        check("""
                schema:
                  type: array
                  xml: {nodeType: element, name: Report}
                  prefixItems:
                  - {type: string, xml: {nodeType: text}}
                  - {type: number, xml: {name: data}}
                  - {type: string, xml: {nodeType: text}}
                """, "", "['Before.', 42, 'Behind.']", "<Report>Before.<data>42</data>Behind.</Report>");
    }

    // --- kinds of nodes

    @Test
    void attributes_are_for_scalars_only() {
        check("""
                schema:
                  xml: {name: it}
                  properties:
                    a: {xml: {attribute: true}}
                    b: {xml: {attribute: true}}
                    c: {xml: {attribute: true}}
                """, "", "{'b': {'x': 1}, 'a': true, 'c': [1]}", "<it a=\"true\"><b><x>1</x></b><c>1</c></it>");
    }

    @Test
    void element_may_have_attributes_and_text() {
        check(
                """
                schema:
                  type: array
                  xml: {nodeType: element, name: animals}
                  items:
                    xml: {name: animal}
                    properties:
                      kind: {type: string, xml: {nodeType: attribute}}
                      name: {type: string, xml: {nodeType: text}}
                """,
                "",
                "[{'kind': 'Cat', 'name': 'Fluffy'}, {'kind': 'Dog', 'name': 'Fido'}]",
                "<animals><animal kind=\"Cat\">Fluffy</animal><animal kind=\"Dog\">Fido</animal></animals>");
    }

    @Test
    void cdata_section_is_split_where_the_text_holds_its_end() {
        check(
                "schema: {xml: {name: docs}, properties: {content: {type: string, xml: {nodeType: cdata}}}}",
                "",
                "{'content': '<b>]]></b>\\r'}",
                "<docs><![CDATA[<b>]]]]><![CDATA[></b>]]>&#13;<![CDATA[]]></docs>");
    }

    @Test
    void object_that_is_no_node_leaves_its_members_to_the_parent() {
        check("""
                schema:
                  xml: {name: it}
                  properties:
                    meta: {xml: {nodeType: none}, properties: {version: {xml: {nodeType: attribute}}, by: {}}}
                """, "", "{'meta': {'version': 2, 'by': 'Ann'}}", "<it version=\"2\"><by>Ann</by></it>");
    }

    @Test
    void root_is_an_element_whatever_its_schema_says() {
        check(
                """
                schema: {xml: {nodeType: element, name: Stored}, $ref: '#/components/schemas/Documentation'}
                """,
                "Documentation: {xml: {nodeType: none}, properties: {content: {xml: {nodeType: cdata}}}}",
                "{'content': '<p/>'}",
                "<Stored><![CDATA[<p/>]]></Stored>");
        check("schema: {type: string, xml: {nodeType: attribute, name: it}}", "", "'x'", "<it>x</it>");
    }

    // --- null

    /** The example of OAS 3.2, "XML With null Values". */
    @Test
    void null_is_an_element_that_says_so_and_no_attribute() {
        check(
                """
                schema:
                  xml: {name: product}
                  properties:
                    count: {type: [number, 'null'], xml: {nodeType: attribute}}
                    related: {type: [object, 'null']}
                """,
                "",
                "{'count': null, 'description': 'Thing', 'related': null}",
                "<product xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><description>Thing</description>"
                        + "<related xsi:nil=\"true\"/></product>");
    }

    // --- values

    @Test
    void value_without_schema_gives_sensible_xml() {
        assertThat(xml(Json.parse("{\"a\": {\"b\": [1, 2.50]}, \"c\": \"x < y\", \"d\": {}}")))
                .isEqualTo("<root><a><b>1</b><b>2.50</b></a><c>x &lt; y</c><d/></root>");
        assertThat(xml(Json.parse("[true, [\"x\"]]")))
                .isEqualTo("<root><item>true</item><item><item>x</item></item></root>");
    }

    @Test
    void string_that_is_markup_is_sent_as_it_is() {
        assertThat(Described.render("text/xml", Json.of("\n<a b='c'/>")).body().text())
                .isEqualTo("\n<a b='c'/>");
        assertThat(xml(Json.of("a <b> c"))).isEqualTo("<root>a &lt;b&gt; c</root>");
        assertThat(xml(Json.of("< 5 >"))).isEqualTo("<root>&lt; 5 &gt;</root>");
    }

    @Test
    void declaration_names_the_charset_of_the_media_type() {
        Rendered rendered = Described.render("text/xml; charset=iso-8859-1", Json.of("é"));
        assertThat(rendered.body().text(StandardCharsets.ISO_8859_1))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><root>é</root>");
        assertThat(parse(rendered.body().bytes()).getDocumentElement().getTextContent())
                .isEqualTo("é");
        assertThat(rendered.type()).hasToString("text/xml; charset=iso-8859-1");
    }

    @Test
    void charset_that_lacks_a_character_gives_way_to_utf_8() {
        Rendered rendered = Described.render("text/xml; charset=us-ascii", Json.of("漢"));
        assertThat(rendered.type()).hasToString("text/xml; charset=utf-8");
        assertThat(parse(rendered.body().bytes()).getDocumentElement().getTextContent())
                .isEqualTo("漢");
    }

    // --- odd texts

    @Test
    void odd_texts_read_back_from_elements_attributes_and_sections() {
        Content content = Described.content("application/xml", """
                schema:
                  properties:
                    attribute: {xml: {nodeType: attribute}}
                    section: {xml: {name: inner}, properties: {text: {xml: {nodeType: cdata}}}}
                """, "");
        for (String text : OddTexts.some(600)) {
            JsonObject value = JsonObject.builder()
                    .put("attribute", text)
                    .put("element", text)
                    .put("section", JsonObject.of("text", Json.of(text)))
                    .put("list", JsonArray.of(Json.of(text), Json.of("x" + text)))
                    .build();
            Element root =
                    parse(Described.render(content, value).body().bytes()).getDocumentElement();
            assertThat(List.of(
                            root.getAttribute("attribute"),
                            text(root, "element", 0),
                            text(root, "inner", 0),
                            text(root, "list", 0),
                            text(root, "list", 1)))
                    .containsExactly(allowed(text), allowed(text), allowed(text), allowed(text), allowed("x" + text));
        }
    }

    @Test
    void odd_names_give_documents_that_parse() {
        Content attributes = Described.content(
                "application/xml", "schema: {additionalProperties: {xml: {nodeType: attribute}}}", "");
        Content namespaces = Described.content(
                "application/xml",
                "schema: {additionalProperties: {xml: {nodeType: attribute, namespace: 'urn:x', prefix: q}}}",
                "");
        List<String> names = OddTexts.some(600);
        for (int i = 0; i < names.size(); i++) {
            JsonObject value = JsonObject.builder()
                    .put(names.get(i), 1)
                    .put(names.get((i * 7 + 3) % names.size()), 2)
                    .put(names.get((i * 13 + 5) % names.size()), JsonArray.of(Json.of(3)))
                    .build();
            Element plain = parse(xml(value).getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            assertThat(plain.getChildNodes().getLength()).isEqualTo(value.size());
            parse(Described.render(attributes, value).body().bytes());
            parse(Described.render(namespaces, value).body().bytes());
        }
    }

    private static String allowed(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean fine = c == 9 || c == 10 || c == 13 || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE);
            out.appendCodePoint(fine || c >= 0x10000 ? c : 0xFFFD);
        });
        return out.toString();
    }

    private static String text(Element root, String name, int index) {
        Node node = root.getElementsByTagName(name).item(index);
        return node.getTextContent();
    }
}
