package dev.ringer.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.chance.Dice;
import dev.ringer.delay.Delay;
import dev.ringer.exchange.Exchange;
import dev.ringer.fault.FaultPlan;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisruptorTest {

    private static final Response OK = new Response(200, Headers.of("X-A", "b"), Body.of("fine"));

    private final AtomicInteger answered = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Delivery answer = Delivery.of(OK);

    private Disruptor disruptor(Disruption disruption) {
        return new Disruptor(
                disruption,
                request -> {
                    answered.incrementAndGet();
                    return Exchange.ofServer(request, "", answer);
                },
                Dice.of("seed"),
                () -> now);
    }

    private static Delivery ask(Disruptor disruptor) {
        return disruptor.answer(Request.of("GET", "/pets")).delivery();
    }

    private static List<Integer> statuses(Disruptor disruptor, int count) {
        return Stream.generate(() -> ask(disruptor).response().status())
                .limit(count)
                .toList();
    }

    // --- delay

    @Test
    void every_answer_is_delayed() {
        Disruptor slow = disruptor(Disruption.NONE.withDelay(Delay.parse("200ms")));
        assertThat(ask(slow)).isEqualTo(Delivery.of(OK).withPace(Pace.delay(200)));
    }

    @Test
    void a_delay_is_changed_while_the_rest_goes_on() {
        Disruptor disruptor = disruptor(Disruption.NONE);
        disruptor.change(
                Disruption.NONE.withRateLimit(RateLimit.parse("2/1m")), JsonObject.of("rateLimit", Json.of("2/1m")));
        ask(disruptor);
        disruptor.slow(Delay.parse("30ms"), Json.of("30ms"));
        assertThat(ask(disruptor).pace()).isEqualTo(Pace.delay(30));
        assertThat(ask(disruptor).response().status()).isEqualTo(429);
        assertThat(disruptor.words().text()).isEqualTo("{\"rateLimit\":\"2/1m\",\"delay\":\"30ms\"}");
        disruptor.slow(Delay.NONE, null);
        assertThat(ask(disruptor).pace().isNone()).isTrue();
        assertThat(disruptor.words().text()).isEqualTo("{\"rateLimit\":\"2/1m\"}");
    }

    @Test
    void each_call_has_its_own_delay_and_the_same_again_after_a_restart() {
        Disruption disruption = Disruption.NONE.withDelay(Delay.parse("{uniform: [1ms, 10m]}"));
        Disruptor first = disruptor(disruption);
        Disruptor second = disruptor(disruption);
        List<Pace> before =
                IntStream.range(0, 5).mapToObj(i -> ask(first).pace()).toList();
        List<Pace> after =
                IntStream.range(0, 5).mapToObj(i -> ask(second).pace()).toList();
        assertThat(before).isEqualTo(after).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_with_a_pace_of_its_own_keeps_it() {
        answer = answer.withPace(Pace.delay(7));
        assertThat(ask(disruptor(Disruption.NONE.withDelay(Delay.parse("200ms"))))
                        .pace())
                .isEqualTo(Pace.delay(7));
    }

    // --- outage and maintenance

    @Test
    void an_outage_answers_with_its_status() {
        Response response =
                ask(disruptor(Disruption.NONE.withOutage(Outage.parse("503")))).response();
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().get("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body().text()).contains("\"instance\":\"/pets\"");
        assertThat(answered).hasValue(0);
    }

    @Test
    void an_outage_by_a_fault_that_shows_nothing_changes_nothing() {
        assertThat(ask(disruptor(Disruption.NONE.withOutage(Outage.parse("reset"))))
                        .fault())
                .isEqualTo(Fault.RESET);
        assertThat(answered).hasValue(0);
    }

    @Test
    void an_outage_by_a_fault_that_shows_a_part_has_the_answer() {
        assertThat(ask(disruptor(Disruption.NONE.withOutage(Outage.parse("cut")))))
                .isEqualTo(Delivery.of(OK).withFault(Fault.CUT));
    }

    @Test
    void an_outage_may_fall_on_some_requests() {
        assertThat(statuses(disruptor(Disruption.NONE.withOutage(Outage.parse("500:30%"))), 1_000))
                .containsOnly(200, 500)
                .satisfies(all ->
                        assertThat(all.stream().filter(each -> each == 500)).hasSizeBetween(250, 350));
        Outage second = Outage.of(new FaultPlan(Fault.RESET, 1, 1, 1, 1));
        Disruptor disruptor = disruptor(Disruption.NONE.withOutage(second));
        assertThat(Stream.generate(() -> ask(disruptor).fault()).limit(3))
                .containsExactly(Fault.NONE, Fault.RESET, Fault.NONE);
    }

    @Test
    void maintenance_says_when_it_ends_and_ends() {
        Disruptor disruptor = disruptor(Disruption.NONE.withMaintenanceMillis(600_000));
        assertThat(ask(disruptor).response().headers().get("Retry-After")).isEqualTo("600");
        now = now.plusMillis(599_500);
        assertThat(ask(disruptor).response().status()).isEqualTo(503);
        assertThat(ask(disruptor).response().headers().get("Retry-After")).isEqualTo("1");
        now = now.plusMillis(500);
        assertThat(ask(disruptor).response()).isEqualTo(OK);
    }

    // --- the rate limit

    @Test
    void requests_beyond_the_limit_are_refused_until_the_window_ends() {
        Disruptor disruptor = disruptor(Disruption.NONE.withRateLimit(new RateLimit(2, 60_000)));
        assertThat(statuses(disruptor, 4)).containsExactly(200, 200, 429, 429);
        now = now.plusMillis(59_999);
        assertThat(statuses(disruptor, 1)).containsExactly(429);
        now = now.plusMillis(1);
        assertThat(statuses(disruptor, 3)).containsExactly(200, 200, 429);
        assertThat(answered).hasValue(4);
    }

    @Test
    void answers_say_what_is_left() {
        Disruptor disruptor = disruptor(Disruption.NONE.withRateLimit(new RateLimit(2, 60_000)));
        Headers first = ask(disruptor).response().headers();
        assertThat(first.get("X-A")).isEqualTo("b");
        assertThat(first.get("RateLimit-Policy")).isEqualTo("\"default\";q=2;w=60");
        assertThat(first.get("RateLimit")).isEqualTo("\"default\";r=1;t=60");
        assertThat(first.get("RateLimit-Limit")).isEqualTo("2");
        assertThat(first.get("RateLimit-Remaining")).isEqualTo("1");
        assertThat(first.get("RateLimit-Reset")).isEqualTo("60");
        assertThat(first.has("Retry-After")).isFalse();
        now = now.plusMillis(29_001);
        ask(disruptor);
        Headers refused = ask(disruptor).response().headers();
        assertThat(refused.get("Retry-After")).isEqualTo("31");
        assertThat(refused.get("RateLimit")).isEqualTo("\"default\";r=0;t=31");
    }

    @Test
    void a_clock_that_is_set_back_does_not_keep_the_window_open() {
        Disruptor disruptor = disruptor(Disruption.NONE.withRateLimit(new RateLimit(1, 1_000)));
        assertThat(statuses(disruptor, 2)).containsExactly(200, 429);
        now = now.minusSeconds(3_600);
        assertThat(statuses(disruptor, 2)).containsExactly(200, 429);
    }

    @Test
    void outage_comes_before_maintenance_and_maintenance_before_the_limit() {
        Disruption all = Disruption.NONE
                .withRateLimit(new RateLimit(0, 1_000))
                .withMaintenanceMillis(1_000)
                .withOutage(Outage.parse("500"));
        assertThat(statuses(disruptor(all), 1)).containsExactly(500);
        assertThat(statuses(
                        disruptor(Disruption.NONE
                                .withRateLimit(new RateLimit(0, 1_000))
                                .withMaintenanceMillis(1_000)),
                        1))
                .containsExactly(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "600", "rest", "", "503:x", "503:101%", "5033"})
    void what_is_no_outage_is_told(String text) {
        assertThatThrownBy(() -> Outage.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be");
    }
}
