package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which members of a thing name things of other resources. */
class KeysTest {

    private static List<ForeignKey> keys(String members) {
        String order = "{ type: object, properties: { id: { type: string }, %s } }".formatted(members);
        return new Api()
                .path("/orders/{id}", op("get", "-", order), op("delete", "-", "204", "-", ""))
                .path("/owners/{ownerId}", op("get", "-", "Owner"), op("delete", "-", "204", "-", ""))
                .path("/pets/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""))
                .infer()
                .find("orders")
                .orElseThrow()
                .keys()
                .get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ownerId: { type: string }                                | /ownerId     | owners | IDENTITY",
                "owner_id: { type: string }                               | /owner_id    | owners | IDENTITY",
                "previous_owner_id: { type: string }                      | /previous_owner_id | owners | IDENTITY",
                "petIds: { type: array, items: { type: integer } }        | /petIds/*    | pets   | IDENTITY",
                "parentId: { type: string }                               | /parentId    | orders | IDENTITY",
                "owner: { type: string }                                  | /owner       | owners | IDENTITY",
                "owner: { $ref: '#/components/schemas/Owner' }            | /owner       | owners | EMBEDDED",
                "pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } | /pets/* | pets | EMBEDDED",
                "owner: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Owner' }] } | /owner | owners | EXPANDABLE",
                "buyer: { properties: { note: {}, ownerId: { type: string } } } | /buyer/ownerId | owners | IDENTITY"
            })
    void a_member_is_known_by_its_name_or_its_schema(
            String members, String member, String resource, ForeignKey.Form form) {
        ForeignKey key = keys(members).get(0);
        assertThat(key.member()).hasToString(member);
        assertThat(key.resource()).isEqualTo(resource);
        assertThat(key.form()).isEqualTo(form);
        assertThat(key.isMany()).isEqualTo(member.endsWith("*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shopId: { type: string }",
                "note: { type: string }",
                "owner: { type: string, enum: [shop, person] }",
                "pet: { type: string }"
            })
    void other_members_name_nothing(String members) {
        assertThat(keys(members)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tagNames: { type: array, items: { type: string } } | /tagNames/* | tags",
                "tag_name: { type: string }                         | /tag_name   | tags",
                "petName: { type: string }                          | -           | -",
                "nickName: { type: string }                         | -           | -",
            })
    void what_tells_things_apart_is_their_key(String members, String member, String resource) {
        String order = "{ type: object, properties: { id: { type: string }, %s } }".formatted(members);
        String tag = "{ type: object, properties: { name: { type: string }, color: { type: string } } }";
        List<ForeignKey> keys = new Api()
                .path("/orders/{id}", op("get", "-", order), op("delete", "-", "204", "-", ""))
                .path("/tags/{name}", op("get", "-", tag), op("delete", "-", "204", "-", ""))
                .path("/pets/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""))
                .infer()
                .find("orders")
                .orElseThrow()
                .keys()
                .get();
        assertThat(keys)
                .extracting(each -> each.member() + " " + each.resource())
                .isEqualTo(member.equals("-") ? List.of() : List.of(member + " " + resource));
    }

    @Test
    void of_several_resources_the_one_that_is_not_inside_of_others_is_meant() {
        Resource pets = Api.pets()
                .path("/clubs/{club}/owners", list("Owner[]"))
                .path("/clubs/{club}/owners/{id}", op("get", "-", "Owner"), op("delete", "-", "204", "-", ""))
                .path("/owners/{id}", op("get", "-", "Owner"), op("delete", "-", "204", "-", ""))
                .infer()
                .find("pets")
                .orElseThrow();
        assertThat(pets.keys().get()).extracting(ForeignKey::resource).containsExactly("owners");
    }

    @Test
    void a_thing_that_shows_itself_ends() {
        Resource nodes = new Api()
                .path("/nodes/{id}", op("get", "-", "Node"), op("delete", "-", "204", "-", ""))
                .infer("""
                        Node: { type: object, properties: { id: {}, up: { properties: { child: { $ref: '#/components/schemas/Node' } } } } }
                        """)
                .all()
                .get(0);
        assertThat(nodes.keys().get())
                .extracting(each -> each.member().toString())
                .containsExactly("/up/child");
    }
}
