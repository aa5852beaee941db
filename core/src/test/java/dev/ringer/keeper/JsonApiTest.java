package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles with authors, tags and an editor, as documents of JSON:API whose types are open, or said by the contract. */
class JsonApiTest {

    private static String paths(String type) {
        return """
                  /%1$s:
                    get:
                      parameters:
                        - {name: 'filter[title]', in: query, schema: {type: string}}
                        - {name: 'filter[name]', in: query, schema: {type: string}}
                        - {name: 'filter[author]', in: query, schema: {type: string}}
                        - {name: 'filter[rating][gte]', in: query, schema: {type: integer}}
                        - {name: sort, in: query, schema: {type: string}}
                      responses: {'200': {description: d, content: {application/vnd.api+json: {schema: {type: object,
                        required: [data], properties: {data: {type: array, items: {$ref: '#/components/schemas/%1$s'}}}}}}}}
                    post:
                      requestBody: {content: {application/vnd.api+json: {schema: {type: object, required: [data], properties:
                        {data: {$ref: '#/components/schemas/%1$s'}}}}}}
                      responses:
                        '201': {description: d, content: {application/vnd.api+json: {schema: {type: object,
                          required: [data], properties: {data: {$ref: '#/components/schemas/%1$s'}}}}}}
                        '422': {description: d}
                  /%1$s/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get:
                      responses: {'200': {description: d, content: {application/vnd.api+json: {schema: {type: object,
                        required: [data], properties: {data: {$ref: '#/components/schemas/%1$s'}}}}}}}
                    delete:
                      responses: {'204': {description: d}}
                """.formatted(type);
    }

    private static final String CONTRACT = "openapi: 3.1.1\ninfo: {title: Blog, version: '1'}\npaths:\n"
            + paths("articles")
            + paths("authors")
            + paths("tags")
            + paths("people")
            + """
            components:
              schemas:
                articles:
                  type: object
                  required: [type, id, attributes, relationships]
                  properties:
                    type: {type: string}
                    id: {type: string}
                    attributes:
                      type: object
                      required: [title]
                      properties: {title: {type: string}, rating: {type: integer}}
                    relationships:
                      type: object
                      required: [author, tags, editor]
                      properties:
                        author:
                          type: object
                          required: [data]
                          properties: {data: {$ref: '#/components/schemas/open'}}
                        tags:
                          type: object
                          required: [data]
                          properties: {data: {type: array, minItems: 1, items: {$ref: '#/components/schemas/open'}}}
                        editor:
                          type: object
                          required: [data]
                          properties:
                            data:
                              type: object
                              required: [type, id]
                              properties: {type: {const: people}, id: {type: string}}
                open:
                  type: object
                  required: [type, id]
                  properties: {type: {type: string}, id: {type: string}}
                authors: {$ref: '#/components/schemas/named'}
                tags: {$ref: '#/components/schemas/named'}
                people: {$ref: '#/components/schemas/named'}
                named:
                  type: object
                  required: [type, id, attributes]
                  properties:
                    type: {type: string}
                    id: {type: string}
                    attributes: {type: object, required: [name], properties: {name: {type: string}}}
            """;

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private Shop.Answer post(String title, int rating, String author, String tag) {
        return shop.send(
                "POST", "/articles", "application/vnd.api+json", """
                {"data": {"type": "articles", "id": "%s", "attributes": {"title": "%s", "rating": %d}, "relationships": {
                  "author": {"data": {"type": "authors", "id": "%s"}},
                  "tags": {"data": [{"type": "tags", "id": "%s"}]},
                  "editor": {"data": {"type": "people", "id": "e"}}}}}
                """.formatted(title, title, rating, author, tag));
    }

    private List<String> ids(String target) {
        return ((JsonArray) shop.send("GET", target).at("/data"))
                .stream().map(each -> ((JsonObject) each).string("id")).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "filter[title]=T1, T1",
        "filter[rating][gte]=4000000, T1 T3",
        "filter[author]=bob, T2 T3",
        "filter[author]=bob&filter[title]=T3, T3",
    })
    void attributes_and_relationships_are_what_a_list_is_asked_for(String query, String expected) {
        post("T1", 5_000_000, "ann", "x");
        post("T2", 1, "bob", "x");
        post("T3", 4_000_000, "bob", "x");
        assertThat(ids("/articles?" + query)).containsExactly(expected.split(" "));
    }

    @Test
    void lists_are_sorted_by_attributes() {
        post("T1", 5_000_000, "ann", "x");
        post("T2", 1, "bob", "x");
        List<String> up = ((JsonArray) shop.send("GET", "/articles?sort=title").at("/data"))
                .stream()
                        .map(each -> Texts.of(Pointer.parse("/attributes/title").find(each)))
                        .toList();
        assertThat(up).hasSizeGreaterThan(2).isSorted();
        assertThat(ids("/articles?sort=-title"))
                .first()
                .isEqualTo(ids("/articles?sort=title").get(up.size() - 1));
    }

    @Test
    void things_say_what_they_are_and_name_others_that_there_are() {
        for (int i = 1; i < 10; i++) {
            Json article = shop.send("GET", "/articles/" + i).json();
            assertThat(Pointer.parse("/data/type").find(article)).isEqualTo(Json.of("articles"));
            check(article, "/data/relationships/author/data", "authors");
            check(article, "/data/relationships/tags/data/0", "tags");
            check(article, "/data/relationships/editor/data", "people");
        }
    }

    private void check(Json article, String way, String type) {
        JsonObject linkage = (JsonObject) Pointer.parse(way).find(article);
        assertThat(linkage.string("type")).isEqualTo(type);
        assertThat(ids("/" + type)).contains(linkage.string("id"));
        assertThat(shop.send("GET", "/" + type + "/" + linkage.string("id")).at("/data/type"))
                .isEqualTo(Json.of(type));
    }

    @Test
    void attributes_are_those_of_the_thing_around_them() {
        List<String> names = IntStream.range(1, 10)
                .mapToObj(each -> shop.send("GET", "/authors/" + each).at("/data/attributes/name"))
                .map(Texts::of)
                .toList();
        assertThat(names).allMatch(each -> each.contains(" "), "is the name of a person");
    }

    @Test
    void a_list_and_its_things_name_the_same() {
        for (Json each : (JsonArray) shop.send("GET", "/articles").at("/data")) {
            assertThat(shop.send("GET", "/articles/" + ((JsonObject) each).string("id"))
                            .at("/data"))
                    .isEqualTo(each);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/authors/ann, ann, x, 422",
        "/tags/x, ann, x, 422",
        "/people/e, ann, x, 422",
        "/people/ann, ann, x, 201",
    })
    void what_names_a_thing_that_was_deleted_is_refused(String deleted, String author, String tag, int status) {
        assertThat(shop.send("DELETE", deleted).status()).isEqualTo(204);
        assertThat(post("T", 1, author, tag).status()).isEqualTo(status);
    }
}
