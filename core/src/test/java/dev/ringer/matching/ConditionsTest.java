package dev.ringer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Caller;
import dev.ringer.http.Request;
import dev.ringer.json.Pointer;
import dev.ringer.matching.operator.Match;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions on whole requests. */
class ConditionsTest {

    private static final String CLAIMS = "{\"sub\": \"ann\", \"realm\": {\"roles\": [\"admin\", \"user\"]}, \"n\": 7}";

    private static Arrival arrival() {
        Request request = Request.of("PUT", "/pets/7%20a?tag=a&tag=b&q=x+y")
                .withHeader("Authorization", "Bearer " + token())
                .withHeader("Cookie", "mode=slow; theme=dark")
                .withHeader("X-Mode", "Test")
                .withBody("application/json; charset=utf-8", "{\"name\": \"Rex\", \"age\": 3}")
                .withCaller(new Caller("192.0.2.7", "HTTP/1.1", Optional.empty()));
        return Arrival.of(request, Instant.parse("2026-06-15T12:30:45Z"))
                .withRoute("replacePet", Map.of("petId", "7 a"))
                .withSession("checkout")
                .withTurn("paid", 2);
    }

    private static String token() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8)) + ".";
    }

    private static Conditions read(String yaml, List<Diagnostic> diagnostics) {
        URI address = URI.create("test:/stub.yaml");
        Documents documents = new Documents(other -> {
            throw new FileNotFoundException("there is no " + other);
        });
        Document document = Document.read(address, yaml.getBytes(StandardCharsets.UTF_8));
        documents.add(document);
        List<Diagnostic> found = new ArrayList<>();
        Conditions conditions = Conditions.read(document.root(), new Location(address, Pointer.ROOT), documents, found);
        diagnostics.addAll(documents.locate(found));
        return conditions;
    }

    private static Conditions read(String yaml) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Conditions conditions = read(yaml, diagnostics);
        assertThat(diagnostics).isEmpty();
        return conditions;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{method: PUT} | true",
                "{method: put} | true",
                "{method: {in: [get, post]}} | false",
                "{path: /pets/7 a} | true",
                "{path: {glob: '/pets/*'}} | true",
                "{path: {regex: '^/users'}} | false",
                "{url: '/pets/7%20a?tag=a&tag=b&q=x+y'} | true",
                "{url: /pets/7%20a} | false",
                "{pathParameters: {petId: 7 a}} | true",
                "{pathParameters: {id: {absent: true}}} | true",
                "{query: {tag: b}} | true",
                "{query: {tag: {exactly: [b, a]}}} | true",
                "{query: {tag: {exactly: [b]}}} | false",
                "{query: {q: x y}} | true",
                "{header: {x-mode: Test}} | true",
                "{header: {X-Mode: test}} | false",
                "{header: {X-Mode: {equals: test, ignoreCase: true}}} | true",
                "{header: {X-None: {absent: true}}} | true",
                "{cookie: {mode: slow, theme: dark}} | true",
                "{cookie: {mode: fast}} | false",
                "{body: {pointer: {/name: Rex}}} | true",
                "{body: {equals: {age: 3, name: Rex}}} | true",
                "{body: {contains: Rex}} | true",
                "{mediaType: application/JSON} | true",
                "{mediaType: {glob: 'application/*'}} | true",
                "{client: 192.0.2.7} | true",
                "{client: {startsWith: '10.'}} | false",
                "{protocol: http/1.1} | true",
                "{scheme: http} | true",
                "{host: LOCALHOST} | true",
                "{port: 80} | true",
                "{credentials: {scheme: bearer}} | true",
                "{credentials: {user: {present: true}}} | false",
                "{jwt: {sub: ann, n: {atLeast: 7}}} | true",
                "{jwt: {/realm/roles: {anyValue: admin}}} | true",
                "{jwt: {/realm/roles: {everyValue: admin}}} | false",
                "{operation: replacePet} | true",
                "{session: checkout} | true",
                "{step: paid} | true",
                "{step: shipped} | false",
                "{call: 2} | true",
                "{call: {greaterThan: 2}} | false",
                "{time: {before: 2027-01-01}} | true",
                "{time: {between: ['2026-06-15T12:00:00Z', '2026-06-15T13:00:00Z']}} | true",
                "{method: PUT, query: {tag: c}} | false",
                "{any: [{method: GET}, {step: paid}]} | true",
                "{any: [{method: GET}, {step: shipped}]} | false",
                "{all: [{method: PUT}, {any: [{call: 2}]}]} | true",
                "{not: {method: GET}} | true",
                "{not: {method: PUT, step: paid}} | false",
                "{} | true"
            })
    void a_request(String yaml, boolean expected) {
        Conditions conditions = read(yaml);
        Arrival arrival = arrival();
        assertThat(conditions.hold(arrival)).isEqualTo(expected);
        assertThat(conditions.distance(arrival) == 0).isEqualTo(expected);
        assertThat(conditions.explain(arrival).matches()).isEqualTo(expected);
        if (expected) {
            assertThat(conditions.discriminators())
                    .allSatisfy(each -> assertThat(each.key().values(arrival)).contains(each.value()));
        }
    }

    @ParameterizedTest
    @CsvSource({"dXNlcjpwYTpzcw==, user, pa:ss", "dXNlcjo=, user, ''"})
    void a_basic_credential(String token, String user, String password) {
        Arrival arrival =
                Arrival.of(Request.of("GET", "/").withHeader("Authorization", "Basic " + token), Instant.EPOCH);
        String yaml = "{credentials: {scheme: basic, user: '" + user + "', password: '" + password + "'}}";
        assertThat(read(yaml).hold(arrival)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{headers: {a: b}} | 1:2 | there is no part 'headers' of a request; did you mean 'header'?",
                "{header: a} | 1:2 | 'header' must be a map with a condition for each name",
                "{header: {a: {contains: [b]}}} | 1:15 | 'contains' is a list",
                "{any: {method: GET}} | 1:2 | 'any' must be a list of conditions",
                "{any: [{methd: GET}]} | 1:9 | did you mean 'method'?",
                "{not: 1} | 1:2 | conditions must be a map",
                "text | 1:1 | conditions must be a map"
            })
    void a_defect_has_its_place(String yaml, String place, String message) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        read(yaml, diagnostics);
        assertThat(diagnostics).singleElement().satisfies(each -> {
            assertThat(each.message()).contains(message);
            assertThat(each.position()).map(Object::toString).contains(place);
        });
    }

    @Test
    void an_explanation_names_each_condition() {
        Match match = read("{method: PUT, header: {X-Mode: fast}, body: {pointer: {/age: {atMost: 2}}}}")
                .explain(arrival());
        assertThat(match.sentence()).isEqualTo("1 of 3 conditions hold");
        assertThat(match.parts())
                .extracting(Match::sentence)
                .containsExactly(
                        "the method must be 'PUT', in any case, and is 'PUT'",
                        "the header 'X-Mode' must be 'fast', and is 'Test'",
                        "the body at '/age' must be a number at most 2, and is number 3");
    }

    @Test
    void fewer_wrong_conditions_are_nearer() {
        Arrival arrival = arrival();
        double one = read("{method: PUT, step: new, call: 2}").distance(arrival);
        double two = read("{method: PUT, step: new, call: 9}").distance(arrival);
        assertThat(one).isPositive().isLessThan(two);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{method: GET, path: /a} | {method: GET}",
                "{path: /a} | {path: {glob: '/*'}}",
                "{path: {in: [/a, /b]}} | {path: {glob: '/*'}}",
                "{query: {a: 1}} | {query: {a: {present: true}}}",
                "{body: {pointer: {/a: 1, /b: 2}}} | {body: {pointer: {/a: 1}}}",
                "{body: {equalsJson: {a: 1}}} | {body: {containsJson: {a: 1}}}",
                "{method: GET} | {any: [{method: GET}, {path: {contains: a}}]}",
                "{method: GET} | {not: {method: GET}}",
                "{method: GET} | {}"
            })
    void more_and_sharper_conditions_are_more_specific(String more, String less) {
        assertThat(read(more).specificity()).isGreaterThan(read(less).specificity());
    }

    @Test
    void equalities_discriminate() {
        Conditions conditions = read("""
                method: put
                query: {tag: 7}
                header: {X-Mode: {equals: A, contains: B}}
                body: {pointer: {/a/b: 7, /c: {atLeast: 1}}, contains: x}
                jwt: {n: 7}
                any: [{step: a}]
                not: {session: b}
                """);
        assertThat(conditions.discriminators())
                .extracting(each ->
                        each.key().part() + " " + each.key().name() + each.key().pointer() + " " + each.value())
                .containsExactly("method  \"put\"", "query tag \"7\"", "header X-Mode \"A\"", "body /a/b 7", "jwt n 7");
    }

    @Test
    void letters_fold_as_they_are_compared() {
        Conditions conditions = read("{header: {X: {equals: 'straße İ', ignoreCase: true}}}");
        Arrival arrival = Arrival.of(Request.of("GET", "/").withHeader("X", "STRAßE i"), Instant.EPOCH);
        assertThat(conditions.hold(arrival)).isTrue();
        Discriminator only = conditions.discriminators().get(0);
        assertThat(only.key().values(arrival)).contains(only.value());
    }
}
