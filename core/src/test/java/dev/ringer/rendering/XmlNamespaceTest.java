package dev.ringer.rendering;

import static dev.ringer.rendering.XmlCheck.check;

import org.junit.jupiter.api.Test;

class XmlNamespaceTest {

    @Test
    void prefix_is_declared_where_it_is_first_needed() {
        check(
                "schema: {$ref: '#/components/schemas/Person'}",
                """
                Person:
                  type: object
                  properties:
                    id: {type: integer, xml: {attribute: true}}
                    name: {type: string, xml: {namespace: 'https://example.com/sample', prefix: sample}}
                """,
                "{'id': 123, 'name': 'example'}",
                "<Person id=\"123\"><sample:name xmlns:sample=\"https://example.com/sample\">example</sample:name></Person>");
    }

    @Test
    void prefix_of_an_element_around_is_not_declared_again() {
        check("""
                schema:
                  xml: {name: a, namespace: 'urn:a', prefix: p}
                  properties:
                    b: {xml: {namespace: 'urn:a', prefix: p}, properties: {c: {xml: {prefix: p}}}}
                    d: {xml: {attribute: true, namespace: 'urn:a'}}
                """, "", "{'b': {'c': 1}, 'd': 2}", "<p:a xmlns:p=\"urn:a\" p:d=\"2\"><p:b><p:c>1</p:c></p:b></p:a>");
    }

    @Test
    void namespace_without_prefix_becomes_the_default() {
        check(
                "schema: {xml: {name: pet, namespace: 'http://example.com/a&b'}}",
                "",
                "{'id': 1}",
                "<pet xmlns=\"http://example.com/a&amp;b\"><id>1</id></pet>");
    }

    @Test
    void prefix_without_any_namespace_is_left_out() {
        check("schema: {xml: {name: pet, prefix: p}}", "", "{}", "<pet/>");
    }

    @Test
    void name_may_hold_a_prefix_that_is_bound_elsewhere() {
        check(
                """
                schema:
                  xml: {name: 'soap:Envelope', namespace: 'urn:soap'}
                  properties:
                    'soap:Body': {}
                    'xml:lang': {xml: {attribute: true}}
                    'xsi:type': {xml: {attribute: true}}
                """,
                "",
                "{'soap:Body': 1, 'xml:lang': 'en', 'xsi:type': 'T'}",
                "<soap:Envelope xmlns:soap=\"urn:soap\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xml:lang=\"en\" xsi:type=\"T\"><soap:Body>1</soap:Body></soap:Envelope>");
    }

    @Test
    void attributes_named_xmlns_declare_namespaces() {
        check(
                """
                schema:
                  xml: {name: it}
                  properties:
                    xmlns: {xml: {attribute: true}}
                    'xmlns:q': {xml: {attribute: true}}
                    'xmlns:xmlns': {xml: {attribute: true}}
                """,
                "",
                "{'xmlns': 'urn:d', 'xmlns:q': 'urn:q', 'xmlns:xmlns': 'urn:no', 'q:a': 1}",
                "<it xmlns=\"urn:d\" xmlns:q=\"urn:q\"><q:a>1</q:a></it>");
    }

    @Test
    void one_prefix_may_mean_two_namespaces() {
        check(
                """
                schema:
                  xml: {name: a, namespace: 'urn:1', prefix: p}
                  properties:
                    b: {xml: {attribute: true, namespace: 'urn:2', prefix: p}}
                    c: {xml: {namespace: 'urn:2', prefix: p}}
                """,
                "",
                "{'b': 1, 'c': 2}",
                "<p:a xmlns:p=\"urn:1\" xmlns:ns2=\"urn:2\" ns2:b=\"1\"><p:c xmlns:p=\"urn:2\">2</p:c></p:a>");
    }
}
