package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.ResourcePolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query names several things, in whatever way clients write arrays. */
class BulkNamesTest {

    private static Shop clinic(String parameter) {
        String contract = """
            openapi: 3.1.1
            info: {title: Clinic, version: '1'}
            paths:
              /pets:
                get:
                  parameters: [{name: size, in: query, schema: {type: integer}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                delete:
                  parameters: [{in: query, PARAMETER}]
                  responses: {'204': {description: d}, '404': {description: d}}
              /pets/{petId}:
                parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
                get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
            components:
              schemas:
                Pet: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
            """;
        return new Shop(contract.replace("PARAMETER", parameter), ResourcePolicy.STANDARD);
    }

    private static List<String> pets(Shop clinic) {
        return ((JsonArray) clinic.send("GET", "/pets?size=100").json())
                .stream()
                        .map(each -> String.valueOf(((JsonObject) each).get("id")))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            name: 'ids[]', schema: {type: array, items: {type: integer}}                                        ~ ids[]=3&ids[]=5
            name: 'ids[]', schema: {type: array, items: {type: integer}}                                        ~ ids[0]=3&ids[1]=5
            name: 'ids[]', schema: {type: array, items: {type: integer}}                                        ~ ids%5B%5D=3&ids%5B%5D=5
            name: 'ids[]', schema: {type: array, items: {type: integer}}, explode: false                        ~ ids[]=3,5
            name: ids, schema: {type: array, items: {type: integer}}                                            ~ ids[]=3&ids[]=5
            name: ids, schema: {type: array, items: {type: integer}}                                            ~ ids=3&ids=5
            name: ids, schema: {type: array, items: {type: integer}}, style: deepObject                         ~ ids[]=3&ids[]=5
            name: ids, schema: {type: array, items: {type: integer}}, style: deepObject, explode: true          ~ ids[0]=3&ids[1]=5
            name: ids, schema: {type: object, additionalProperties: {type: integer}}, style: deepObject         ~ ids[0]=3&ids[1]=5
            name: ids, schema: {type: array, items: {type: integer}}, style: pipeDelimited                      ~ ids=3|5
            name: petIds, schema: {type: array, items: {type: integer}}, style: spaceDelimited, explode: false  ~ petIds=3%205
            """)
    void they_are_deleted_and_no_others(String parameter, String query) {
        Shop clinic = clinic(parameter);
        List<String> before = pets(clinic);
        assertThat(before).hasSize(20).contains("3", "5");
        Shop.Answer answer = clinic.send("DELETE", "/pets?" + query);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.origin()).isEqualTo("resource");
        assertThat(pets(clinic))
                .isEqualTo(before.stream()
                        .filter(each -> !List.of("3", "5").contains(each))
                        .toList());
    }

    @Test
    void what_has_only_a_similar_name_names_none() {
        Shop clinic = clinic("name: ids, schema: {type: array, items: {type: integer}}");
        clinic.send("DELETE", "/pets?ids[not]=3&idsx=3&xids=3");
        assertThat(pets(clinic)).hasSize(20);
    }
}
