package dev.ringer.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeExpressionTest {

    private static final Request REQUEST = Request.of("POST", "/pets/a%20b?url=http%3A%2F%2Fx%2Fy&n=1&n=2")
            .withHeader("X-Id", "42")
            .withBody("application/json", "{\"url\":\"http://h/p?q=1\",\"a/b\":[{\"n\":1.50},null],\"t\":true}");

    private static final Occasion OCCASION = new Occasion(
            REQUEST,
            Map.of("petId", "a%20b"),
            new Response(
                    201,
                    Headers.of("Location", "/pets/7", "Content-Type", "application/json"),
                    Body.of("{\"id\":7,\"mail\":\"a@b.ch\"}")));

    private static String url(String expression) {
        RuntimeExpression read = RuntimeExpression.parse(expression);
        return read.missing(OCCASION).map(each -> "missing " + each).orElseGet(() -> read.url(OCCASION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$url|http://localhost/pets/a%20b?url=http%3A%2F%2Fx%2Fy&n=1&n=2",
                "$method|POST",
                "$statusCode|201",
                "$request.header.x-id|42",
                "$request.query.url|http://x/y",
                "$request.query.n|1",
                "$request.path.petId|a b",
                "$request.body#/url|http://h/p?q=1",
                "$request.body#/a~1b/0/n|1.50",
                "$request.body#/t|true",
                "$request.body#/a~1b/0|{\"n\":1.50}",
                "$response.header.Location|/pets/7",
                "$response.body#/id|7",
                "$response.body|{\"id\":7,\"mail\":\"a@b.ch\"}",
                "{$request.body#/url}|http://h/p?q=1",
                "{$request.query.url}/data/{$response.body#/id}|http://x/y/data/7",
                "http://h/{$request.path.petId}?m={$response.body#/mail}|http://h/a%20b?m=a%40b.ch",
                "http://h/{id}|http://h/{id}"
            })
    void expression_gives_a_part_of_the_exchange(String expression, String expected) {
        assertThat(url(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$request.header.none|$request.header.none",
                "{$request.query.none}/x|$request.query.none",
                "$request.body#/a~1b/1|$request.body#/a~1b/1",
                "{$request.query.url}/{$response.body#/none}|$response.body#/none"
            })
    void what_the_exchange_does_not_have_is_named(String expression, String missing) {
        assertThat(url(expression)).isEqualTo("missing " + missing);
    }

    @Test
    void field_of_a_form_is_found_as_a_member_is() {
        Request form = Request.of("POST", "/").withBody("application/x-www-form-urlencoded", "url=http%3A%2F%2Fh%2F");
        Occasion occasion = new Occasion(form, Map.of(), Response.of(200));
        assertThat(RuntimeExpression.parse("{$request.body#/url}").url(occasion))
                .isEqualTo("http://h/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$foo",
                "$request.cookie.a",
                "$response.query.a",
                "$response.path.a",
                "$request.header.",
                "$request.body#a",
                "http://h/{$request.query.a",
                "{$request}"
            })
    void what_is_no_expression_is_told(String text) {
        assertThatThrownBy(() -> RuntimeExpression.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
