package dev.ringer.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Operation;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Selection;
import dev.ringer.http.Accept;
import dev.ringer.http.Request;
import dev.ringer.source.Documents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiatorTest {

    /** Read responses such as {@code 200: application/json text/csv; 404} into an operation. */
    private static Operation operation(String responses) {
        StringBuilder text = new StringBuilder(
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /it:\n    get:\n      responses:\n");
        for (String each : responses.split(";")) {
            String[] parts = each.strip().split(":? +");
            text.append("        '%s':\n          description: x\n          content:\n".formatted(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                text.append("            '%s': {}\n".formatted(parts[i].replace('~', ';')));
            }
        }
        return read(text.toString());
    }

    private static Operation read(String text) {
        Documents documents = new Documents(uri -> text.getBytes(StandardCharsets.UTF_8));
        OpenApiReader.Result result = OpenApiReader.read(URI.create("test:/api.yaml"), documents);
        return ((OpenApiReader.Result.Read) result).contract().operations().get(0);
    }

    /** Choose, and tell status and media type, or the problem's status and kind. */
    private static String choose(Operation operation, String prefer, String accept) {
        Request request = prefer.isEmpty()
                ? Request.of("GET", "/it")
                : Request.of("GET", "/it").withHeader("Prefer", prefer);
        Preferences preferences = ((Preferences.Reading.Read) Preferences.of(request)).preferences();
        Negotiator.Result result =
                Negotiator.choose(operation, preferences, Accept.parse(accept.isEmpty() ? null : accept));
        return result instanceof Negotiator.Result.Chosen chosen
                ? shown(chosen.selection())
                : ((Negotiator.Result.Refused) result).problem().status() + " refused";
    }

    private static String shown(Selection selection) {
        String body = selection.content().isPresent() ? selection.type().toString() : "no body";
        return selection.status() + " " + body + " of " + selection.response().key();
    }

    private static Problem refusal(Operation operation, String prefer) {
        Preferences preferences = ((Preferences.Reading.Read)
                        Preferences.of(Request.of("GET", "/it").withHeader("Prefer", prefer)))
                .preferences();
        return ((Negotiator.Result.Refused) Negotiator.choose(operation, preferences, Accept.ANYTHING)).problem();
    }

    // --- status

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201 a/b; 200 a/b; 404 a/b | 200 a/b of 200",
                "404 a/b; 204 | 204 no body of 204",
                "2XX a/b; 404 a/b | 200 a/b of 2XX",
                "2XX a/b; 202 a/b | 202 a/b of 202",
                "2xx a/b | 200 a/b of 2XX",
                "404 a/b; default a/b | 200 a/b of default",
                "default a/b; 201 a/b | 201 a/b of 201",
                "default a/b; 2XX a/b | 200 a/b of 2XX",
                "404 a/b; 301 a/b | 404 a/b of 404",
                "4XX a/b; 500 a/b | 400 a/b of 4XX",
                "302 | 302 no body of 302",
                "200 | 200 no body of 200"
            })
    void status_is_the_lowest_success_then_range_default_and_first(String responses, String expected) {
        assertThat(choose(operation(responses), "", "")).isEqualTo(expected);
    }

    @Test
    void operation_without_responses_has_nothing_to_answer() {
        Operation operation = read("openapi: 3.1.0\npaths: {/it: {get: {}}}\n");
        assertThat(choose(operation, "", "")).isEqualTo("501 refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | 404 a/b of 404",
                "409 | 409 a/c of 4XX",
                "503 | 503 a/d of default",
                "299 | 299 a/d of default",
                "200 | 200 a/a of 200"
            })
    void forced_code_is_exact_then_its_range_then_the_default(String code, String expected) {
        Operation operation = operation("default a/d; 4XX a/c; 404 a/b; 200 a/a");
        assertThat(choose(operation, "code=" + code, "")).isEqualTo(expected);
    }

    @Test
    void unknown_code_is_refused_with_those_there_are() {
        Problem problem = refusal(operation("200 a/b; 4XX a/b"), "code=500");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.detail()).isEqualTo("There is no response 500 in the contract. There are: 200, 4XX.");
        assertThat(problem.more()).hasToString("{\"responses\":[\"200\",\"4XX\"]}");
    }

    // --- examples

    private static final Operation EXAMPLES = read("""
            openapi: 3.1.0
            paths:
              /it:
                get:
                  responses:
                    '404':
                      content:
                        application/json: {examples: {gone: {value: 1}, both: {value: 2}}}
                    '200':
                      content:
                        application/json: {examples: {cat: {value: 3}}}
                        text/csv: {examples: {dog: {value: 4}, both: {value: 5}}}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example=cat | | 200 application/json of 200",
                "example=dog | | 200 text/csv of 200",
                "example=gone | | 404 application/json of 404",
                "example=both | | 200 text/csv of 200",
                "example=both | application/json | 404 application/json of 404",
                "example=dog | application/json | 406 refused",
                "code=404, example=both | | 404 application/json of 404",
                "code=200, example=gone | | 404 refused",
                "example=cow | | 404 refused"
            })
    void example_decides_response_and_media_type(String prefer, String accept, String expected) {
        assertThat(choose(EXAMPLES, prefer, accept == null ? "" : accept)).isEqualTo(expected);
    }

    @Test
    void unknown_example_is_refused_with_those_there_are() {
        assertThat(refusal(EXAMPLES, "example=cow").more())
                .hasToString("{\"examples\":[\"gone\",\"both\",\"cat\",\"dog\"]}");
        assertThat(refusal(EXAMPLES, "code=404; example=cow").detail())
                .isEqualTo("There is no example 'cow' for the response 404. There are: gone, both.");
        assertThat(refusal(operation("200 a/b"), "example=cow").detail())
                .isEqualTo("There is no example 'cow' in the contract. There are none.");
    }

    // --- media types

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv application/json | | application/json",
                "text/csv application/hal+json | */* | application/hal+json",
                "text/csv text/html | | text/csv",
                "text/csv application/json | text/csv | text/csv",
                "text/csv application/json | application/json;q=0.5, text/csv | text/csv",
                "text/csv application/json | text/*;q=0.9, application/json;q=0.8 | text/csv",
                "text/csv text/html | text/*, text/csv;q=0.1 | text/html",
                "text/csv application/json | */*, application/json;q=0 | text/csv",
                "application/hal+json application/xml | application/*+json | application/hal+json",
                "application/a+json application/b+json | application/b+json, */*;q=0.1 | application/b+json",
                "application/json | application/json;charset=utf-8 | application/json",
                "application/json | APPLICATION/JSON | application/json",
                "application/json~v=2 application/json~v=1 | application/json;v=1 | application/json; v=1",
                "application/json~v=2 | application/json | application/json; v=2",
                "text/* | text/csv, text/html;q=0.5 | text/csv",
                "text/* | */* | text/plain",
                "*/* | image/png | image/png",
                "*/* | | application/json",
                "image/* | image/* | image/png"
            })
    void media_type_is_that_which_is_wanted_most(String types, String accept, String expected) {
        assertThat(choose(operation("200 " + types), "", accept == null ? "" : accept))
                .isEqualTo("200 " + expected + " of 200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | text/html",
                "application/json | application/json;q=0",
                "application/json | */*;q=0",
                "application/json | application/json;v=2",
                "application/hal+json | application/json",
                "text/* | image/png"
            })
    void what_is_not_accepted_is_refused(String types, String accept) {
        assertThat(choose(operation("200 " + types), "", accept)).isEqualTo("406 refused");
    }

    @Test
    void refusal_names_what_there_is() {
        Negotiator.Result result = Negotiator.choose(
                operation("200 text/csv application/json; 202 text/csv text/html"),
                Preferences.NONE,
                Accept.parse("image/png"));
        Problem problem = ((Negotiator.Result.Refused) result).problem();
        assertThat(problem.more()).hasToString("{\"available\":[\"text/csv\",\"application/json\",\"text/html\"]}");
    }

    @Test
    void another_success_answers_where_the_first_is_not_accepted() {
        assertThat(choose(operation("200 text/csv; 201 text/html; 404 image/png"), "", "text/html"))
                .isEqualTo("201 text/html of 201");
        assertThat(choose(operation("200 text/csv; 404 image/png"), "", "image/png"))
                .isEqualTo("406 refused");
    }

    @Test
    void response_without_a_body_is_always_accepted() {
        assertThat(choose(operation("204 text/csv"), "", "image/png")).isEqualTo("204 no body of 204");
        assertThat(choose(operation("200"), "", "image/png")).isEqualTo("200 no body of 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                ";;;",
                ",,,",
                "q=1",
                "*",
                "*/json",
                "a/b/c",
                "application/",
                "/json",
                "\"",
                "\\",
                "*/*;q=foo",
                "*/*;q=NaN",
                "*/*;q=1e999",
                "*/*;q=-1, application/json",
                "text /html",
                "application/json;\"",
                "\u0000",
                "*/*;q=0.5;q=0",
                ", ,*/*"
            })
    void nonsense_is_read_as_anything(String accept) {
        assertThat(choose(operation("200 application/json"), "", accept)).isEqualTo("200 application/json of 200");
    }

    // --- errors

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 a/b; 4XX a/c; default a/d | 404 a/b of 404",
                "422 a/b; 4XX a/c; default a/d | 422 a/b of 422",
                "409 a/b; 4XX a/c; default a/d | 404 a/c of 4XX",
                "409 a/b; default a/d | 404 a/d of default",
                "409 a/b | none"
            })
    void error_is_the_first_documented_status_then_range_and_default(String responses, String expected) {
        Optional<Selection> selection =
                Negotiator.error(operation(responses), List.of(404, 422), Accept.parse("image/png"));
        assertThat(selection.map(NegotiatorTest::shown).orElse("none")).isEqualTo(expected);
    }
}
