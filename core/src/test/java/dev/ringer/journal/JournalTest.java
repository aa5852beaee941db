package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.matching.Conditions;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final Journal journal = new Journal(JournalConfig.STANDARD);

    private JournalEntry kept(Exchange exchange) {
        // The third time all that repeats is held by number.
        journal.add(exchange.withSession("s"), Passed.at(0));
        journal.add(exchange.withSession("s"), Passed.at(0));
        return journal.entry(journal.add(exchange.withSession("s"), Passed.at(5)))
                .orElseThrow();
    }

    private List<Long> ids(JournalFilter filter) {
        return journal.entries(filter, Order.OLDEST_FIRST).map(JournalEntry::id).toList();
    }

    @Test
    void request_is_kept_as_it_was() {
        Request request = Passed.request()
                .withBody("application/json", "{\"a\":\"\u00e9\u4e2d\"}")
                .withCaller(new Caller("10.0.0.9", "HTTP/2", Optional.of("CN=me")));
        assertThat(kept(Passed.of(request, Passed.PET)).request())
                .usingRecursiveComparison()
                .isEqualTo(request);
    }

    @Test
    void response_is_kept_as_it_was() {
        Response response = Passed.PET.withTrailers(Headers.of("Checksum", "abc"));
        assertThat(kept(Passed.of(Passed.request(), response)).response())
                .usingRecursiveComparison()
                .isEqualTo(response);
    }

    @Test
    void what_is_kept_for_the_first_time_is_the_same_as_for_the_third() {
        Exchange exchange = Passed.of(Passed.request(), Passed.PET, "because", List.of(Passed.violation("is wrong")));
        JournalEntry first = journal.entry(journal.add(exchange.withSession("s"), Passed.at(5)))
                .orElseThrow();
        JournalEntry last = kept(exchange);
        assertThat(last.toJson().without("id")).isEqualTo(first.toJson().without("id"));
    }

    @Test
    void route_reason_and_timing_are_kept() {
        JournalEntry entry = kept(Passed.pet());
        assertThat(entry.route())
                .isEqualTo(new JournalRoute(
                        JournalRoute.Kind.FOUND,
                        "getPet",
                        "/pets/{petId}",
                        "contract.yaml",
                        "/v1",
                        Map.of("petId", "7")));
        assertThat(entry.reason()).isEqualTo("the contract's example");
        assertThat(entry.timing()).isEqualTo(Passed.at(5));
        assertThat(entry.session()).isEqualTo("s");
    }

    @Test
    void delay_fault_stub_and_callbacks_are_kept() {
        Pace pace = new Pace(100, 4, 900, 1024);
        Callback callback = Callback.broken("paid", "POST", "http://h/paid", "no such host");
        JournalEntry entry = kept(Passed.stubbed("slow", new Delivery(Passed.PET, pace, Fault.CUT), List.of(callback)));
        assertThat(entry.pace()).isEqualTo(pace);
        assertThat(entry.fault()).isEqualTo(Fault.CUT);
        assertThat(entry.stub()).contains("slow");
        assertThat(entry.callbacks())
                .containsExactly(
                        new JournalCallback("paid", "POST", "http://h/paid", 0, "no such host", Optional.empty()));
    }

    @Test
    void violations_are_kept_whole() {
        Exchange exchange = Passed.of(Passed.request(), Passed.PET, "", List.of(Passed.violation("is wrong")));
        assertThat(kept(exchange).violations()).containsExactly(Passed.violation("is wrong"));
    }

    @Test
    void conditions_can_be_held_against_an_entry() {
        JournalEntry entry = kept(Passed.pet());
        Location nowhere = new Location(URI.create("test:/"), Pointer.ROOT);
        Conditions conditions = Conditions.read(
                Json.parse("{\"pathParameters\": {\"petId\": \"7\"}, \"query\": {\"full\": \"true\"}}"),
                nowhere,
                new Documents(address -> new byte[0]),
                new ArrayList<>());
        assertThat(conditions.hold(entry.arrival())).isTrue();
    }

    @Test
    void long_body_is_cut_and_its_size_is_known() {
        Journal small = new Journal(JournalConfig.STANDARD.withBodyBytesMax(10));
        Response response = Passed.PET.withBody(Body.of("0123456789abc"));
        for (int i = 0; i < 3; i++) {
            JournalEntry entry = small.entry(small.add(Passed.of(Passed.request(), response), Passed.at(0)))
                    .orElseThrow();
            assertThat(entry.response().body().text()).isEqualTo("0123456789");
            assertThat(entry.responseBytes()).isEqualTo(13);
            assertThat(entry.isResponseTruncated()).isTrue();
        }
    }

    @Test
    void lone_surrogates_come_back() {
        Request request = Request.of("GET", "/v1/pets/\ud800?q=\udfff").withHeader("X", "\ud83d\ude00\ud83d");
        JournalEntry entry = kept(Passed.of(request, Passed.PET));
        assertThat(entry.request().target()).isEqualTo(request.target());
        assertThat(entry.request().headers()).isEqualTo(request.headers());
    }

    @Test
    void entry_too_large_for_a_segment_is_cut_and_says_so() {
        Headers.Builder headers = Headers.builder();
        for (int i = 0; i < 400; i++) {
            headers.add("X-" + i, "\u4e2d".repeat(8_000));
        }
        JournalEntry entry = kept(Passed.of(Passed.request().withHeaders(headers.build()), Passed.PET));
        assertThat(entry.isCut()).isTrue();
        assertThat(entry.request().headers().value(0)).startsWith("\u4e2d\u4e2d");
        assertThat(entry.response().status()).isEqualTo(200);
    }

    @Test
    void numbers_go_up_by_one() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(journal.add(Passed.pet(), Passed.at(i)));
        }
        assertThat(ids).containsExactly(1L, 2L, 3L);
        assertThat(ids(JournalFilter.ALL)).isEqualTo(ids);
        assertThat(journal.lastId()).isEqualTo(3);
    }

    @Test
    void unknown_number_has_no_entry() {
        journal.add(Passed.pet(), Passed.at(0));
        assertThat(journal.entry(0)).isEmpty();
        assertThat(journal.entry(2)).isEmpty();
    }

    @Test
    void clearing_a_session_leaves_the_others() {
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        journal.add(Passed.pet().withSession("b"), Passed.at(0));
        journal.clear("a");
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        assertThat(ids(JournalFilter.ALL)).containsExactly(2L, 3L);
        assertThat(journal.statistics("a")).isEqualTo(new Statistics(1, 1, 0, 0));
        assertThat(journal.statistics().entries()).isEqualTo(2);
    }

    @Test
    void forgetting_one_leaves_the_others() {
        for (int i = 0; i < 3; i++) {
            journal.add(Passed.pet().withSession("a"), Passed.at(i));
        }
        assertThat(journal.forget(2)).isTrue();
        assertThat(journal.forget(2)).isFalse();
        assertThat(journal.forget(4)).isFalse();
        assertThat(ids(JournalFilter.ALL)).containsExactly(1L, 3L);
        assertThat(journal.entry(2)).isEmpty();
        assertThat(journal.statistics("a")).isEqualTo(new Statistics(2, 2, 0, 0));
        assertThat(journal.statistics().entries()).isEqualTo(2);
        assertThat(journal.lost("a", 0)).isZero();
    }

    @Test
    void what_was_cleared_cannot_be_forgotten_once_more() {
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        journal.add(Passed.pet().withSession("b"), Passed.at(0));
        journal.clear("a");
        assertThat(journal.forget(1)).isFalse();
        journal.clear();
        assertThat(journal.forget(2)).isFalse();
        assertThat(journal.statistics().entries()).isZero();
    }

    @Test
    void forgotten_entries_are_not_lost_when_they_are_too_old() {
        Journal young = new Journal(JournalConfig.STANDARD.withAgeMax(Duration.ofSeconds(10)));
        young.add(Passed.pet().withSession("a"), Passed.at(0));
        young.add(Passed.pet().withSession("a"), Passed.at(1));
        young.forget(1);
        young.expire(Passed.at(40).nanos());
        assertThat(young.lost("a", 0)).isEqualTo(1);
        assertThat(young.statistics().entries()).isZero();
    }

    @Test
    void clearing_all_goes_on_counting() {
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        journal.clear();
        assertThat(ids(JournalFilter.ALL)).isEmpty();
        assertThat(journal.statistics("a").added()).isZero();
        assertThat(journal.add(Passed.pet().withSession("a"), Passed.at(0))).isEqualTo(2);
        assertThat(journal.lost("a", 0)).isZero();
    }

    @Test
    void too_old_entries_are_lost() {
        Journal young = new Journal(JournalConfig.STANDARD.withAgeMax(Duration.ofSeconds(10)));
        young.add(Passed.pet().withSession("a"), Passed.at(0));
        young.add(Passed.pet().withSession("b"), Passed.at(5));
        young.add(Passed.pet().withSession("b"), Passed.at(11));
        assertThat(young.entries(JournalFilter.ALL, Order.OLDEST_FIRST).map(JournalEntry::id))
                .containsExactly(2L, 3L);
        young.expire(Passed.at(40).nanos());
        assertThat(young.statistics().entries()).isZero();
        assertThat(young.lost("a", 0)).isEqualTo(1);
        assertThat(young.lost("b", 0)).isEqualTo(2);
    }

    @Test
    void waiting_ends_with_the_exchange_that_is_meant() {
        JournalFilter filter = JournalFilter.ALL.withSession("a").withOperation("getPet");
        CompletableFuture<JournalEntry> first = journal.first(filter, 0);
        journal.add(Passed.pet().withSession("b"), Passed.at(0));
        journal.add(Passed.nowhere("/x").withSession("a"), Passed.at(0));
        assertThat(first).isNotDone();
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        assertThat(first).isCompletedWithValueMatching(entry -> entry.id() == 3);
    }

    @Test
    void waiting_ends_at_once_with_what_is_there() {
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        JournalFilter filter = JournalFilter.ALL.withSession("a");
        assertThat(journal.first(filter, 0)).isDone();
        assertThat(journal.first(filter, 1)).isNotDone();
    }

    @Test
    void watcher_sees_the_entry_and_nothing_after_it_is_closed() {
        List<JournalEntry> seen = new ArrayList<>();
        Watch watch = journal.watch("a", id -> seen.add(journal.entry(id).orElseThrow()));
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        journal.add(Passed.pet().withSession("b"), Passed.at(0));
        watch.close();
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        assertThat(seen).extracting(JournalEntry::id).containsExactly(1L);
    }
}
