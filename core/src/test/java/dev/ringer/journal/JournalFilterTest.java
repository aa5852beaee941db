package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalFilterTest {

    private final Journal journal = new Journal(JournalConfig.STANDARD);

    @BeforeEach
    void fill() {
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        journal.add(
                Passed.of(
                                Passed.request().withBody("text/plain", "Hello Rex"),
                                Passed.PET.withBody(Body.EMPTY),
                                "why",
                                List.of(Passed.violation("is wrong")))
                        .withSession("b"),
                Passed.at(10));
        journal.add(Passed.stubbed("slow", Delivery.of(Passed.PET), List.of()).withSession("a"), Passed.at(20));
        journal.add(Passed.nowhere("/v1/nothing/here"), Passed.at(30));
    }

    private static JournalFilter filter(String name, String value) {
        return ((JournalFilter.Reading.Read) JournalFilter.parse(Map.of(name, value))).filter();
    }

    @ParameterizedTest
    @CsvSource({
        "session, a, 1 3",
        "session, '', 4",
        "operation, getPet, 1 2 3",
        "operation, createPet, ''",
        "path, /v1/pets/{petId}, 1 2 3",
        "path, /pets/{petId}, 1 2 3",
        "path, /v1/*, 1 2 3 4",
        "path, /v1/{rest*}, 1 2 3 4",
        "path, /v1/{rest}, ''",
        "path, /v1/nothing, ''",
        "path, /v1/{a}/here, 4",
        "method, get, 1 2 3 4",
        "method, POST, ''",
        "status, 404, 4",
        "status, 2XX, 1 2 3",
        "status, 4xx, 4",
        "origin, stub, 3",
        "origin, refusal, 4",
        "stub, slow, 3",
        "stub, other, ''",
        "violations, true, 2",
        "violations, false, 1 3 4",
        "since, 2026-05-04T10:11:22.345678Z, 2 3 4",
        "until, 2026-05-04T10:11:22.345678Z, 1",
        "text, HELLO, 2",
        "text, rex, 1 2 3",
        "text, full=true, 1 2 3",
        "text, ringer-origin: example, 1 2 3",
        "text, no such path, 4"
    })
    void filter_means(String name, String value, String ids) {
        List<String> found = journal.entries(filter(name, value), Order.OLDEST_FIRST)
                .map(entry -> Long.toString(entry.id()))
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(ids);
    }

    @Test
    void all_must_hold() {
        JournalFilter filter =
                JournalFilter.ALL.withSession("a").withStub("slow").withMethod("GET");
        assertThat(journal.entries(filter, Order.OLDEST_FIRST)).hasSize(1);
        assertThat(journal.entries(filter.withSession("b"), Order.OLDEST_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "status | 99 | 'status' is '99', must be a status such as 404, or a class such as 4XX",
                "status | default | 'status' is 'default', must be a status such as 404, or a class such as 4XX",
                "origin | magic | 'origin' is 'magic', must be one of server, refusal, forced, stub, resource, upstream,"
                        + " example, generated",
                "violations | yes | 'violations' is 'yes', must be true or false",
                "since | today | 'since' is 'today', must be a moment such as 2026-05-04T10:11:12Z",
                "limit | 0 | 'limit' is '0', must be a number from 1 to 1000",
                "limit | 1001 | 'limit' is '1001', must be a number from 1 to 1000",
                "order | up | 'order' is 'up', must be newest or oldest",
                "cursor | x | 'cursor' is 'x', must be the cursor of a page"
            })
    void what_is_wrong_is_told_with_what_is_allowed(String name, String value, String error) {
        assertThat(JournalQuery.parse(Map.of(name, value)))
                .isEqualTo(new JournalQuery.Reading.Malformed(List.of(error)));
    }

    @Test
    void all_that_is_wrong_is_told() {
        Map<String, String> wrong = new HashMap<>(Map.of("status", "x", "since", "x", "statuss", "200"));
        JournalFilter.Reading.Malformed malformed = (JournalFilter.Reading.Malformed) JournalFilter.parse(wrong);
        assertThat(malformed.errors()).hasSize(3);
        assertThat(malformed.errors().get(2)).startsWith("'statuss' is unknown, allowed are session, operation, path");
    }

    @Test
    void query_is_read() {
        JournalQuery.Reading reading =
                JournalQuery.parse(Map.of("order", "oldest", "limit", "7", "cursor", "12", "session", "a"));
        assertThat(reading)
                .isEqualTo(new JournalQuery.Reading.Read(JournalQuery.NEWEST
                        .withOrder(Order.OLDEST_FIRST)
                        .withLimit(7)
                        .withCursor(12)
                        .withFilter(JournalFilter.ALL.withSession("a"))));
    }
}
