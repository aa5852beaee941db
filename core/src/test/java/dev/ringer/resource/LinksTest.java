package dev.ringer.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What declared links say beats what names and schemas say. */
class LinksTest {

    private static Resources infer(String links) {
        return Resources.of(Contracts.of(Contracts.paths("""
                /pets:
                  post:
                    responses:
                      '201':
                        description: d
                        content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
                        links: LINKS
                /pets/{petId}:
                  get:
                    operationId: getPet
                    responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
                  delete: { responses: { '204': { description: d } } }
                /shops/{shop}:
                  get:
                    operationId: getShop
                    responses: { '200': { description: d, content: { application/json: { schema: { type: object, properties: { id: {}, city: {} } } } } } }
                  delete: { responses: { '204': { description: d } } }
                """.replace("LINKS", links)) + """
                components:
                  schemas:
                    Pet: { type: object, properties: { id: {}, tag: {}, home: { type: object, properties: { place: {} } } } }
                """));
    }

    @Test
    void a_link_to_the_thing_itself_names_its_identity() {
        Resource pets = infer("{ self: { operationId: getPet, parameters: { petId: $response.body#/tag } } }")
                .find("pets")
                .orElseThrow();
        assertThat(pets.identity().orElseThrow().memberName()).isEqualTo("tag");
        assertThat(pets.identity().orElseThrow().evidence().get(0).says()).isEqualTo("the link 'self' takes 'tag'");
    }

    @Test
    void a_link_to_another_thing_is_a_key() {
        List<ForeignKey> keys = infer(
                        "{ home: { operationRef: '#/paths/~1shops~1{shop}/get', parameters: { shop: $response.body#/home/place } } }")
                .find("pets")
                .orElseThrow()
                .keys()
                .get();
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).member()).hasToString("/home/place");
        assertThat(keys.get(0).resource()).isEqualTo("shops");
    }

    @Test
    void a_link_that_leads_nowhere_says_nothing() {
        Resources resources = infer("{ self: { operationId: getPot, parameters: { petId: $response.body#/tag } } }");
        assertThat(resources.find("pets").orElseThrow().identity().orElseThrow().memberName())
                .isEqualTo("id");
    }
}
