package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.exchange.Callback;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of callbacks, beside the exchanges that led to them. */
class CallbackResultTest {

    private final Journal journal = new Journal(JournalConfig.STANDARD.withBytesMax(JournalConfig.BYTES_LEAST));

    private static Callback callback(String name) {
        return new Callback(
                name,
                "POST",
                "http://h/" + name + "?api_key=abcdef",
                Headers.EMPTY,
                Body.EMPTY,
                0,
                Callback.Retries.NONE,
                Optional.empty(),
                List.of(Passed.violation("abcdef is too short")),
                Optional.empty());
    }

    private static Exchange exchange(Callback... callbacks) {
        return Passed.stubbed("hook", Delivery.of(Passed.PET), List.of(callbacks));
    }

    private static CallbackResult answered(Callback callback, int status) {
        return new CallbackResult(
                callback,
                2,
                Optional.of(Response.of(status)),
                Optional.empty(),
                List.of(Passed.violation("is wrong")),
                1_000);
    }

    private JournalEntry entry(long id) {
        return journal.entry(id).orElseThrow();
    }

    @Test
    void a_result_is_found_with_its_callback() {
        Exchange exchange = exchange(callback("a"), callback("b"));
        long id = journal.add(exchange, Passed.at(0));
        assertThat(entry(id).callbacks())
                .allSatisfy(each -> assertThat(each.result()).isEmpty());
        journal.called(id, exchange, answered(exchange.callbacks().get(1), 503));
        assertThat(entry(id).callbacks().get(0).result()).isEmpty();
        JournalCallback.Result result = entry(id).callbacks().get(1).result().orElseThrow();
        assertThat(result.status()).hasValue(503);
        assertThat(result.attempts()).isEqualTo(2);
        assertThat(result.violations()).containsExactly(Passed.violation("is wrong"));
        assertThat(result.tookNanos()).isEqualTo(1_000);
    }

    @Test
    void it_is_shown_as_json() {
        Exchange exchange = exchange(callback("a"));
        long id = journal.add(exchange, Passed.at(0));
        journal.called(id, exchange, CallbackResult.unsent(exchange.callbacks().get(0), "the queue is full"));
        assertThat(entry(id).toJson().array("callbacks").text())
                .startsWith("[{\"name\":\"a\",\"method\":\"POST\",\"url\":\"http://h/a?api_key=***\",\"delayMillis\":0,"
                        + "\"result\":{\"attempts\":0,\"error\":\"the queue is full\",\"requestViolations\":[{")
                .endsWith("],\"violations\":[],\"tookNanos\":0}}]");
    }

    @Test
    void it_repeats_no_secret() {
        Exchange exchange = exchange(callback("a"));
        long id = journal.add(exchange, Passed.at(0));
        journal.called(
                id, exchange, CallbackResult.unsent(exchange.callbacks().get(0), "http://h/a?api_key=abcdef is gone"));
        assertThat(entry(id).toJson().text())
                .contains("api_key=*** is gone", "*** is too short")
                .doesNotContain("abcdef");
    }

    @Test
    void it_goes_with_its_session() {
        Exchange exchange = exchange(callback("a")).withSession("s");
        long id = journal.add(exchange, Passed.at(0));
        journal.called(id, exchange, answered(exchange.callbacks().get(0), 204));
        journal.clear("s");
        assertThat(journal.results().bytes()).isZero();
        journal.called(id, exchange, answered(exchange.callbacks().get(0), 204));
        assertThat(journal.results().bytes()).isZero();
    }

    @Test
    void the_oldest_are_forgotten_past_the_bound() {
        Exchange exchange = exchange(callback("a"));
        long first = journal.add(exchange, Passed.at(0));
        long last = first;
        for (int i = 0; i < 200; i++) {
            journal.called(last, exchange, answered(exchange.callbacks().get(0), 204));
            last = journal.add(exchange, Passed.at(0));
        }
        journal.called(last, exchange, answered(exchange.callbacks().get(0), 204));
        assertThat(entry(first).callbacks().get(0).result()).isEmpty();
        assertThat(entry(last).callbacks().get(0).result()).isPresent();
        assertThat(journal.results().bytes()).isLessThanOrEqualTo(JournalConfig.BYTES_LEAST / 64);
        assertThat(journal.statistics().bytes()).isLessThanOrEqualTo(JournalConfig.BYTES_LEAST);
    }

    @Test
    void a_callback_of_another_exchange_is_none_of_its() {
        long id = journal.add(exchange(callback("a")), Passed.at(0));
        assertThatThrownBy(() -> journal.called(id, exchange(callback("a")), answered(callback("b"), 204)))
                .hasMessage("the exchange has no callback 'b'");
    }

    // --- following

    private final Deque<Runnable> turns = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();

    private final Listener listener = new Listener() {
        @Override
        public void entry(JournalEntry entry) {
            told.add("entry " + entry.id());
        }

        @Override
        public void called(JournalEntry entry, int callback) {
            JournalCallback found = entry.callbacks().get(callback);
            told.add(found.name() + " of " + entry.id() + ": "
                    + found.result().orElseThrow().status().orElse(0));
        }

        @Override
        public void missed(long exchanges) {
            told.add("missed");
        }
    };

    private void runTurns() {
        while (!turns.isEmpty()) {
            turns.remove().run();
        }
    }

    @Test
    void who_follows_is_told_behind_the_exchange() {
        journal.subscribe(JournalFilter.ALL, 0, turns::add, listener);
        Exchange exchange = exchange(callback("a"), callback("b"));
        long id = journal.add(exchange, Passed.at(0));
        journal.called(id, exchange, answered(exchange.callbacks().get(0), 204));
        runTurns();
        journal.called(id, exchange, answered(exchange.callbacks().get(1), 500));
        runTurns();
        assertThat(told).containsExactly("entry 1", "a of 1: 204", "b of 1: 500");
    }

    @Test
    void only_results_of_exchanges_that_are_meant_are_told() {
        journal.subscribe(JournalFilter.ALL.withSession("s"), 0, turns::add, listener);
        Exchange exchange = exchange(callback("a"));
        long id = journal.add(exchange, Passed.at(0));
        journal.called(id, exchange, answered(exchange.callbacks().get(0), 204));
        runTurns();
        assertThat(told).isEmpty();
    }

    @Test
    void a_pause_holds_results_back_too() {
        Subscription subscription = journal.subscribe(JournalFilter.ALL, 0, turns::add, listener);
        Exchange exchange = exchange(callback("a"));
        long id = journal.add(exchange, Passed.at(0));
        runTurns();
        subscription.pause();
        journal.called(id, exchange, answered(exchange.callbacks().get(0), 204));
        runTurns();
        assertThat(told).containsExactly("entry 1");
        subscription.resume();
        runTurns();
        assertThat(told).containsExactly("entry 1", "a of 1: 204");
    }

    @Test
    void its_event_names_the_exchange() {
        Exchange exchange = exchange(callback("a"));
        long id = journal.add(exchange, Passed.at(0));
        journal.called(id, exchange, answered(exchange.callbacks().get(0), 204));
        assertThat(EventText.called(entry(id), 0))
                .startsWith("event: callback\ndata: {\"exchange\":1,\"name\":\"a\",")
                .contains("\"status\":204")
                .endsWith("}\n\n");
    }
}
