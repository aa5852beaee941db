package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lists stand in bodies, and how they are asked for. */
class ListTest {

    private static final String PET = "{ $ref: '#/components/schemas/Pet' }";
    private static final String PETS = "{ type: array, items: " + PET + " }";

    private static Resource resource(String list) {
        return new Api()
                .path("/pets", list)
                .path("/pets/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""))
                .one();
    }

    private static ListShape shape(String members) {
        return resource(list("{ type: object, properties: { %s } }".formatted(members.replace("PETS", PETS))))
                .list()
                .orElseThrow();
    }

    private static ListQuery query(String... parameters) {
        return resource(list("Pets", parameters)).query();
    }

    // --- wrappers

    @Test
    void a_body_may_be_the_list() {
        ListShape shape = resource(list("Pet[]")).list().orElseThrow();
        assertThat(shape.items().isRoot()).isTrue();
        assertThat(shape.style()).isEqualTo(ListShape.Style.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items: PETS, total: { type: integer }                              | /items",
                "data: PETS, errors: { type: array, items: { properties: { a: {} } } } | /data",
                "pets: PETS, owners: { type: array, items: { properties: { a: {} } } } | /pets",
                "pet_list: PETS, count: {}                                          | /pet_list",
                "result: { properties: { pets: PETS } }                             | /result/pets",
                "rest: PETS, next_page: { type: string }                            | /rest"
            })
    void the_list_is_found_in_its_wrapper(String members, String expected) {
        assertThat(shape(members).items()).hasToString(expected);
    }

    @Test
    void hal_is_known_by_its_embedded_things() {
        ListShape shape = shape(
                "_embedded: { properties: { animals: PETS } }, _links: { properties: { next: { properties: { href: { type: string } } } } }");
        assertThat(shape.items()).hasToString("/_embedded/animals");
        assertThat(shape.style()).isEqualTo(ListShape.Style.HAL);
        assertThat(shape.next()).extracting(Object::toString).containsExactly("/_links/next/href");
    }

    @Test
    void json_api_is_known_by_type_and_attributes() {
        String thing = "{ type: object, properties: { type: {}, id: {}, attributes: { properties: { name: {} } } } }";
        Resource pets = new Api()
                .path(
                        "/pets",
                        list("{ type: object, properties: { data: { type: array, items: %s } } }".formatted(thing)))
                .path("/pets/{id}", op("get", "-", "{ type: object, properties: { data: %s } }".formatted(thing)))
                .one();
        assertThat(pets.list().orElseThrow().style()).isEqualTo(ListShape.Style.JSON_API);
        assertThat(pets.identity().orElseThrow().memberName()).isEqualTo("id");
        assertThat(pets.envelope()).hasToString("/data");
    }

    @Test
    void a_list_of_texts_names_things() {
        assertThat(resource(list("{ type: array, items: { type: string } }"))
                        .list()
                        .orElseThrow()
                        .entries())
                .isEqualTo(ListShape.Entries.IDENTITIES);
    }

    @Test
    void a_thing_with_a_list_of_its_own_is_no_list() {
        Resources resources = new Api()
                .path(
                        "/cart",
                        op("get", "-", "{ type: object, properties: { id: {}, items: %s } }".formatted(PETS)),
                        op("put", "Settings", "Settings"))
                .infer();
        assertThat(resources.all().get(0).isSingleton()).isTrue();
    }

    @Test
    void counts_cursors_and_links_are_found_beside_the_list() {
        ListShape shape = shape(
                "items: PETS, meta: { properties: { total: { type: integer }, total_pages: { type: integer },"
                        + " has_more: { type: boolean }, next_cursor: { type: string } } }, next_page_uri: { type: string }, count: { type: integer }");
        assertThat(shape.total().orElseThrow()).hasToString("/meta/total");
        assertThat(shape.pages().orElseThrow()).hasToString("/meta/total_pages");
        assertThat(shape.more().orElseThrow()).hasToString("/meta/has_more");
        assertThat(shape.count().orElseThrow()).hasToString("/count");
        assertThat(shape.cursors()).extracting(Object::toString).containsExactly("/meta/next_cursor");
        assertThat(shape.next()).extracting(Object::toString).containsExactly("/next_page_uri");
    }

    // --- queries

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page per_page                   | PAGE",
                "page[number] page[size]         | PAGE",
                "offset limit                    | OFFSET",
                "first max                       | OFFSET",
                "$skip $top                      | OFFSET",
                "cursor:string limit             | CURSOR",
                "pageToken:string maxResults     | CURSOR",
                "after:string limit              | CURSOR",
                "offset:string limit             | CURSOR",
                "since limit                     | CURSOR",
                "since:string limit              | LIMIT",
                "limit                           | LIMIT",
                "name:string                     | NONE"
            })
    void paging_is_known_by_names_and_types(String parameters, Paging.Kind expected) {
        assertThat(query(parameters.split(" ")).paging().kind()).isEqualTo(expected);
    }

    @Test
    void parameters_keep_the_names_of_the_contract() {
        Paging paging = query("page[number]", "page[size]").paging();
        assertThat(paging.page()).hasValue("page[number]");
        assertThat(paging.size()).hasValue("page[size]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status:string                   | EQUAL    | /status",
                "owner_id:string                 | EQUAL    | /ownerId",
                "filter[status]:string           | EQUAL    | /status",
                "created_after:string            | GREATER  | /createdAt",
                "createdAt[lte]:string           | AT_MOST  | /createdAt",
                "name__contains:string           | CONTAINS | /name"
            })
    void a_parameter_that_names_a_member_filters(String parameter, ListQuery.Comparison expected, String member) {
        ListQuery.Filter filter = query(parameter).filters().get(0);
        assertThat(filter.comparison()).isEqualTo(expected);
        assertThat(filter.member()).hasToString(member);
    }

    @Test
    void sorting_searching_selecting_and_expanding_have_their_names() {
        ListQuery query = query("sort_by:string", "order:string", "q:string", "fields:string", "expand:string");
        assertThat(query.sort()).hasValue("sort_by");
        assertThat(query.direction()).hasValue("order");
        assertThat(query.search()).hasValue("q");
        assertThat(query.fields()).hasValue("fields");
        assertThat(query.expand()).hasValue("expand");
    }

    @Test
    void one_thing_may_be_asked_for_with_those_that_it_names() {
        String query =
                "parameters: [{ name: 'expand[]', in: query, schema: { type: array, items: { type: string } } }]";
        Resources found = new Api()
                .path("/pets", Api.list("Pets"))
                .path("/pets/{petId}", Api.op("get", "-", "200", "Pet", query), Api.op("delete", "-", "-"))
                .infer();
        assertThat(Api.role(found, "GET /pets/{petId}").query().expand()).contains("expand[]");
        assertThat(Api.role(found, "DELETE /pets/{petId}").query()).isEqualTo(ListQuery.NONE);
    }
}
