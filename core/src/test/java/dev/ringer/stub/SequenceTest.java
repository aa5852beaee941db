package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several replies of one stub. */
class SequenceTest {

    private static List<Integer> statuses(Stubbed shop, int count) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(shop.get("/x").response().status());
        }
        return statuses;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sequence: [{status: 201}, {status: 202}]|201 202 202 202 202",
                "sequence: [{status: 201}, {status: 202}], atEnd: repeat|201 202 202 202 202",
                "sequence: [{status: 201}, {status: 202}], atEnd: loop|201 202 201 202 201",
                "sequence: [{status: 201}, {status: 202}], atEnd: pass|201 202 404 404 404",
                "cycle: [{status: 201}, {status: 202}]|201 202 201 202 201",
                "cycle: [{status: 201}, {status: 202}], times: 3|201 202 201 404 404"
            })
    void replies_come_in_their_order(String replies, String expected) {
        Stubbed alone = Stubbed.alone("- {method: GET, path: /x, " + replies + "}");
        assertThat(alone.findings()).isEmpty();
        assertThat(statuses(alone, 5))
                .isEqualTo(List.of(expected.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void chance_keeps_weights_and_falls_the_same_way_again() {
        String stub =
                "- {method: GET, path: /x, random: [{weight: 3, status: 201}, {status: 202}, {weight: 0, status: 203}]}";
        List<Integer> first = statuses(Stubbed.alone(stub), 1000);
        assertThat(Collections.frequency(first, 201)).isBetween(690, 810);
        assertThat(first).doesNotContain(203).contains(202);
        assertThat(statuses(Stubbed.alone(stub), 1000)).isEqualTo(first);
    }

    @Test
    void stubs_of_one_name_would_share_their_count_and_so_names_are_unique() {
        Stubbed alone = Stubbed.alone("""
                - {name: a, method: GET, path: /x, reply: {status: 201}}
                - {name: a, method: GET, path: /y, reply: {status: 201}}
                """);
        assertThat(alone.findings()).containsExactly("3:6 duplicate-name: there is a stub 'a' already");
    }

    @Test
    void stub_without_a_name_is_counted_by_what_it_says_wherever_it_stands() {
        String once = "- {method: GET, path: /x, times: 1, reply: {status: 201}}\n";
        String other = "- {method: GET, path: /y, times: 1, reply: {status: 201}}\n";
        Stubbed before = Stubbed.alone(once);
        assertThat(statuses(before, 2)).containsExactly(201, 404);
        before.engine().replace(Stubbed.alone(other + once).engine().world());
        assertThat(statuses(before, 1)).containsExactly(404);
        assertThat(before.get("/y").response().status()).isEqualTo(201);
    }

    @Test
    void stub_that_says_something_else_begins_anew_unless_it_has_a_name() {
        String stub = "- {%smethod: GET, path: /x, times: 1, reply: {status: %d}}\n";
        for (String name : List.of("", "name: a, ")) {
            Stubbed before = Stubbed.alone(stub.formatted(name, 201));
            assertThat(statuses(before, 1)).containsExactly(201);
            before.engine()
                    .replace(Stubbed.alone(stub.formatted(name, 202)).engine().world());
            assertThat(statuses(before, 1)).containsExactly(name.isEmpty() ? 202 : 404);
        }
    }

    @Test
    void equal_stubs_are_counted_apart() {
        String once = "- {method: GET, path: /x, times: 1, reply: {status: 201}}\n";
        assertThat(statuses(Stubbed.alone(once + once), 3)).containsExactly(201, 201, 404);
    }

    @Test
    void after_a_reset_all_begins_anew() {
        Stubbed alone = Stubbed.alone("- {method: GET, path: /x, sequence: [{status: 201}, {status: 202}]}");
        assertThat(statuses(alone, 2)).containsExactly(201, 202);
        alone.engine().sessions().server().state().reset();
        assertThat(statuses(alone, 2)).containsExactly(201, 202);
    }

    @Test
    void each_reply_of_a_sequence_is_given_once_under_many_threads() {
        int count = 6_400;
        String replies = String.join(
                ", ",
                IntStream.range(0, count).mapToObj(i -> "{text: 'n" + i + "'}").toList());
        Stubbed alone = Stubbed.alone("- {method: GET, path: /x, sequence: [" + replies + "], atEnd: pass}");
        List<String> bodies = Threads.all(
                64, count / 64, () -> alone.get("/x").response().body().text());
        assertThat(bodies).doesNotHaveDuplicates().hasSize(count).allMatch(each -> each.startsWith("n"));
        assertThat(alone.get("/x").response().status()).isEqualTo(404);
    }
}
