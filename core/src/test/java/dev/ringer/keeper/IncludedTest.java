package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles with their authors and comments, as documents of JSON:API. */
class IncludedTest {

    private static String resource(String type, String attributes, String relationships) {
        return """
                    %s:
                      type: object
                      required: [type, id, attributes]
                      properties:
                        type: {type: string, enum: [%s]}
                        id: {type: string}
                        attributes: {type: object, required: [%s], properties: {%s: {type: string}}}
                        relationships: {type: object, properties: {%s}}
                """.formatted(type, type, attributes, attributes, relationships);
    }

    private static String paths(String type) {
        return """
                  /%1$s:
                    get:
                      parameters: [{name: include, in: query, schema: {type: string}}]
                      responses: {'200': {description: d, content: {application/vnd.api+json: {schema: {type: object,
                        required: [data], properties: {data: {type: array, items: {$ref: '#/components/schemas/%1$s'}},
                        included: {$ref: '#/components/schemas/included'}}}}}}}
                    post:
                      requestBody: {content: {application/vnd.api+json: {schema: {type: object, required: [data], properties:
                        {data: {$ref: '#/components/schemas/%1$s'}}}}}}
                      responses: {'201': {description: d, content: {application/vnd.api+json: {schema: {type: object,
                        required: [data], properties: {data: {$ref: '#/components/schemas/%1$s'}}}}}}}
                  /%1$s/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get:
                      parameters: [{name: include, in: query, schema: {type: string}}]
                      responses: {'200': {description: d, content: {application/vnd.api+json: {schema: {type: object,
                        required: [data], properties: {data: {$ref: '#/components/schemas/%1$s'},
                        included: {$ref: '#/components/schemas/included'}}}}}}}
                """.formatted(type);
    }

    private static String link(String name, String type) {
        return name + ": {type: object, properties: {data: {type: object, required: [type, id], properties:"
                + " {type: {type: string, enum: [" + type + "]}, id: {type: string}}}}}";
    }

    private static String links(String name, String type) {
        return name + ": {type: object, properties: {data: {type: array, items: {type: object, required: [type, id],"
                + " properties: {type: {type: string, enum: [" + type + "]}, id: {type: string}}}}}}";
    }

    private static final String CONTRACT = "openapi: 3.1.1\ninfo: {title: Blog, version: '1'}\npaths:\n"
            + paths("articles")
            + paths("comments")
            + paths("authors")
            + "components:\n  schemas:\n"
            + resource("articles", "title", link("author", "authors") + ", " + links("comments", "comments"))
            + resource("comments", "body", link("author", "authors"))
            + resource("authors", "name", "")
            + """
                    included:
                      type: array
                      items:
                        oneOf:
                          - {$ref: '#/components/schemas/articles'}
                          - {$ref: '#/components/schemas/comments'}
                          - {$ref: '#/components/schemas/authors'}
                """;

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private void post(String type, String id, String attribute, String relationships) {
        String body =
                "{\"data\": {\"type\": \"%s\", \"id\": \"%s\", \"attributes\": {\"%s\": \"x\"}, \"relationships\": {%s}}}"
                        .formatted(type, id, attribute, relationships);
        Shop.Answer made = shop.send("POST", "/" + type, "application/vnd.api+json", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private void blog() {
        post("authors", "ann", "name", "");
        post("authors", "bob", "name", "");
        for (String each : List.of("1", "2")) {
            String author = each.equals("1") ? "ann" : "bob";
            post(
                    "comments",
                    each,
                    "body",
                    "\"author\": {\"data\": {\"type\": \"authors\", \"id\": \"" + author + "\"}}");
        }
        post(
                "articles",
                "7",
                "title",
                "\"author\": {\"data\": {\"type\": \"authors\", \"id\": \"ann\"}}, \"comments\": {\"data\":"
                        + " [{\"type\": \"comments\", \"id\": \"1\"}, {\"type\": \"comments\", \"id\": \"2\"}]}");
    }

    private static List<String> names(Json included) {
        return ((JsonArray) included)
                .stream()
                        .map(JsonObject.class::cast)
                        .map(each -> each.string("type") + " " + each.string("id"))
                        .toList();
    }

    @Test
    void related_things_are_included_each_once() {
        blog();
        Json included =
                shop.send("GET", "/articles/7?include=author,comments.author").at("/included");
        assertThat(names(included)).containsExactlyInAnyOrder("authors ann", "comments 1", "comments 2", "authors bob");
    }

    @Test
    void what_is_not_asked_for_is_not_included() {
        blog();
        assertThat(names(shop.send("GET", "/articles/7?include=author").at("/included")))
                .containsExactly("authors ann");
    }

    @Test
    void lists_include_what_their_things_are_related_to() {
        blog();
        Json included = shop.send("GET", "/comments?include=author").at("/included");
        assertThat(names(included)).contains("authors ann", "authors bob").doesNotHaveDuplicates();
    }

    @Test
    void included_things_are_as_they_are_read() {
        blog();
        Json author = shop.send("GET", "/articles/7?include=author").at("/included/0");
        assertThat(author).isEqualTo(shop.send("GET", "/authors/ann").at("/data"));
    }

    @Test
    void things_are_included_before_anything_was_changed() {
        Pointer linked = Pointer.parse("/data/relationships/author/data/id");
        int found = 0;
        for (int i = 1; i < 12; i++) {
            Json named = linked.find(shop.send("GET", "/comments/" + i).json());
            Json open = shop.send("GET", "/comments/" + i + "?include=author").json();
            assertThat(linked.find(open)).isEqualTo(named);
            if (named != null) {
                found++;
                assertThat(names(Pointer.of("included").find(open))).containsExactly("authors " + Texts.of(named));
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void nothing_is_included_that_nobody_asks_for() {
        assertThat(shop.send("GET", "/articles").at("/included")).isNull();
        assertThat(shop.send("GET", "/articles/9").at("/included")).isNull();
        blog();
        assertThat(shop.send("GET", "/articles").at("/included")).isNull();
        assertThat(shop.send("GET", "/articles/7").at("/included")).isNull();
    }

    @Test
    void what_must_be_there_is_empty_where_nobody_asks_for_it() {
        Shop strict = new Shop(
                CONTRACT.replace(
                        "required: [data], properties: {data: {type: array",
                        "required: [data, included], properties: {data: {type: array"),
                ResourcePolicy.STANDARD);
        strict.send(
                "POST",
                "/authors",
                "application/vnd.api+json",
                "{\"data\": {\"type\": \"authors\", \"id\": \"ann\", \"attributes\": {\"name\": \"x\"}, \"relationships\": {}}}");
        assertThat(strict.send("GET", "/authors").at("/included")).isEqualTo(JsonArray.EMPTY);
    }
}
