package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private static final String SECRET = "s3cr3t/+\"=value";

    private static JournalEntry kept(Masks masks, Exchange exchange) {
        Journal journal = new Journal(JournalConfig.STANDARD.withMasks(masks));
        journal.add(exchange, Passed.at(0));
        journal.add(exchange, Passed.at(0));
        return journal.entry(journal.add(exchange, Passed.at(0))).orElseThrow();
    }

    private static JournalEntry kept(Request request) {
        return kept(Masks.STANDARD, Passed.of(request, Passed.PET));
    }

    private static String header(String name, String value) {
        return kept(Passed.request().withHeader(name, value))
                .request()
                .headers()
                .get(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization | Bearer abcdefgh | Bearer ***",
                "authorization | Basic YTpi | Basic ***",
                "Authorization | abcdefgh | ***",
                "Authorization | my secret words | ***",
                "Proxy-Authorization | Digest username=me, response=abc | Digest ***",
                "Cookie | a=secret1; b=secret2 | a=***; b=***",
                "Cookie | secret | ***",
                "X-Api-Key | abcdefgh | ***",
                "X-Pet-Key | abcdefgh | ***",
                "Accept | application/json | application/json"
            })
    void header_shows_that_something_was_there(String name, String value, String masked) {
        assertThat(header(name, value)).isEqualTo(masked);
    }

    @Test
    void cookie_that_is_set_keeps_name_and_attributes() {
        Response response = Passed.PET.withHeader("Set-Cookie", "sid=abcdef; Path=/; HttpOnly");
        assertThat(kept(Masks.STANDARD, Passed.of(Passed.request(), response))
                        .response()
                        .headers()
                        .get("Set-Cookie"))
                .isEqualTo("sid=***; Path=/; HttpOnly");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/pets/7?api_key=abcdef&x=1, api_key=***&x=1",
        "/v1/pets/7?x=1&petKey=abcdef, x=1&petKey=***",
        "/v1/pets/7?pet%4Bey=abcdef, pet%4Bey=***",
        "/v1/pets/7?x=petKey, x=petKey"
    })
    void api_keys_of_the_query_are_hidden(String target, String query) {
        assertThat(kept(Request.of("GET", target)).request().target().query().raw())
                .isEqualTo(query);
    }

    @Test
    void api_key_that_was_learned_is_hidden_on_wrong_paths_too() {
        Journal journal = new Journal(JournalConfig.STANDARD);
        journal.add(Passed.pet(), Passed.at(0));
        long id = journal.add(Passed.nowhere("/v1/pts?petKey=abcdef"), Passed.at(0));
        assertThat(journal.entry(id).orElseThrow().request().target().query().raw())
                .isEqualTo("petKey=***");
    }

    @Test
    void places_of_json_bodies_are_hidden() {
        Masks masks = Masks.STANDARD.withPointer(Pointer.parse("/users/*/password"));
        Request request = Passed.request()
                .withBody("application/json", "{\"users\":[{\"name\":\"Ann\",\"password\":\"hunter22\"}]}");
        assertThat(kept(masks, Passed.of(request, Passed.PET)).request().body().text())
                .isEqualTo("{\"users\":[{\"name\":\"Ann\",\"password\":\"***\"}]}");
    }

    @Test
    void body_without_the_place_stays_as_it_is() {
        Masks masks = Masks.STANDARD.withPointer(Pointer.parse("/password"));
        Request request = Passed.request().withBody("application/json", "{ \"name\": \"Ann\" }");
        assertThat(kept(masks, Passed.of(request, Passed.PET)).request().body().text())
                .isEqualTo("{ \"name\": \"Ann\" }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"hunter22\",\"password\":\"other\"}",
                "{\"a\":{\"password\":\"hunter22\"},\"a\":1,\"password\":2}",
                "{\"password\":\"hunter22\"",
                "{\"password\":\"hunter22\",\"x\":\"hunter22\"}"
            })
    void odd_json_gives_no_secret_away(String body) {
        Masks masks = Masks.STANDARD.withPointer(Pointer.parse("/password")).withPointer(Pointer.parse("/a/password"));
        Request request = Passed.request().withBody("application/json", body);
        assertThat(kept(masks, Passed.of(request, Passed.PET)).toJson().text()).doesNotContain("hunter22");
    }

    @Test
    void fields_of_forms_are_hidden() {
        Masks masks = Masks.STANDARD.withPointer(Pointer.parse("/password"));
        Request request = Passed.request()
                .withBody("application/x-www-form-urlencoded", "user=ann&password=hunter22&client_secret=abcdef");
        assertThat(kept(masks, Passed.of(request, Passed.PET)).request().body().text())
                .isEqualTo("user=ann&password=***&client_secret=***");
    }

    @Test
    void masked_body_is_not_called_truncated() {
        Masks masks = Masks.STANDARD.withPointer(Pointer.parse("/password"));
        Request request = Passed.request().withBody("application/json", "{\"password\":\"a long secret\"}");
        JournalEntry entry = kept(masks, Passed.of(request, Passed.PET));
        assertThat(entry.isRequestTruncated()).isFalse();
        assertThat(entry.requestBytes()).isEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-Pet-Key", "Cookie", "X-Mine", "query", "pointer", "form"})
    void secret_is_in_no_export_however_often_it_is_repeated(String place) throws IOException {
        Masks masks = Masks.STANDARD.withHeader("X-Mine").withParameter("q").withPointer(Pointer.parse("/secret"));
        Request request = repeating(place);
        Response echo = Passed.PET
                .withHeader("X-Echo", "you sent " + SECRET)
                .withHeader("Location", "/v1/pets?q=" + Percent.encode(SECRET))
                .withBody(Body.of("{\"got\":" + Json.of(SECRET).text() + "}"));
        Violation told = Passed.violation("'" + SECRET + "' is wrong");
        JournalEntry entry = kept(masks, Passed.of(request, echo, "since it was " + SECRET, List.of(told)));
        String all = exports(entry);
        assertThat(all).contains("***").doesNotContain(SECRET);
        assertThat(all).doesNotContain("s3cr3t");
    }

    private static Request repeating(String place) {
        String encoded = Percent.encode(SECRET);
        return switch (place) {
            case "query" -> Request.of("GET", "/v1/pets/7?q=" + encoded);
            case "pointer" ->
                Passed.request()
                        .withBody(
                                "application/json",
                                "{\"secret\":" + Json.of(SECRET).text() + "}");
            case "form" -> Passed.request().withBody("application/x-www-form-urlencoded", "q=" + encoded);
            case "Authorization" -> Passed.request().withHeader(place, "Bearer " + SECRET);
            case "Cookie" -> Passed.request().withHeader(place, "sid=" + SECRET);
            default -> Passed.request().withHeader(place, SECRET);
        };
    }

    private static String exports(JournalEntry entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Har.write("1", List.of(entry).iterator(), out);
        JsonLines.write(List.of(entry).iterator(), out);
        return out.toString(StandardCharsets.UTF_8) + EventText.of(entry) + entry;
    }
}
