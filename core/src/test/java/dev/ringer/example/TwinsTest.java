package dev.ringer.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.http.Request;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.check.Checker;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An example of the request's side chooses the example of the same name on the response's side. */
class TwinsTest {

    private static final Contract CONTRACT = Contracts.of(Contracts.paths("""
            /pets/{id}:
              get:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}, examples: {rex: {value: '1'}, tom: {value: two words}}}
                  - {name: full, in: query, schema: {type: boolean}, examples: {tom: {value: true}}}
                responses:
                  '200':
                    description: It
                    content: {application/json: {examples: {none: {value: {n: none}}, rex: {value: {n: rex}}, tom: {value: {n: tom}}}}}
            /pets:
              post:
                requestBody: {content: {application/json: {examples: {rex: {value: {a: 1, b: [2]}}}}}}
                responses:
                  '200':
                    description: It
                    content: {application/json: {examples: {none: {value: {n: none}}, rex: {value: {n: rex}}}}}
            """));

    private static void check(Request request, String expected) {
        ExampleAnswerer answerer = new ExampleAnswerer(
                Checker.asserting(),
                Contracts.files(Map.of()),
                ExamplePolicy.SKIP,
                (schema, value) -> Optional.empty());
        Reply reply = answerer.answer(Contracts.call(CONTRACT, request)).orElseThrow();
        JsonObject value = (JsonObject) ((Payload.Value) reply.payload().get()).json();
        assertThat(value.string("n")).isEqualTo(expected);
    }

    @Test
    void a_path_value_chooses_its_twin() {
        check(Request.of("GET", "/pets/1"), "rex");
    }

    @Test
    void all_parameters_that_have_the_twin_must_agree() {
        check(Request.of("GET", "/pets/two%20words?full=true"), "tom");
        check(Request.of("GET", "/pets/two%20words?full=false"), "none");
        check(Request.of("GET", "/pets/two%20words"), "none");
    }

    @Test
    void without_a_twin_the_first_example_answers() {
        check(Request.of("GET", "/pets/9"), "none");
    }

    @Test
    void a_body_chooses_its_twin_however_it_is_spaced() {
        check(Request.of("POST", "/pets").withBody("application/json", "{ \"b\": [2], \"a\": 1 }"), "rex");
        check(Request.of("POST", "/pets").withBody("application/json", "{\"a\":1}"), "none");
        check(Request.of("POST", "/pets").withBody("application/json", "{oops"), "none");
    }

    @Test
    void a_name_that_was_asked_for_beats_the_twin() {
        check(Request.of("GET", "/pets/1?__example=tom"), "tom");
    }
}
