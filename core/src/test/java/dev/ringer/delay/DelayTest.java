package dev.ringer.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.chance.Dice;
import dev.ringer.http.Pace;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Location;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {

    private static final URI FILE = URI.create("file:///stubs.yaml");
    private static final Dice DICE = Dice.of("seed");

    private static Delay read(String yaml, List<Diagnostic> diagnostics) {
        Document document = Document.read(FILE, yaml.getBytes(StandardCharsets.UTF_8));
        return Delay.read(document.root(), new Location(FILE, Pointer.ROOT), diagnostics);
    }

    private static Delay read(String yaml) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Delay delay = read(yaml, diagnostics);
        assertThat(diagnostics).isEmpty();
        return delay;
    }

    private static List<String> defects(String yaml) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        read(yaml, diagnostics);
        return diagnostics.stream()
                .map(each -> each.location().pointer() + " " + each.message())
                .toList();
    }

    private static long[] times(String yaml) {
        Delay delay = read(yaml);
        return LongStream.range(0, 10_000)
                .map(call -> delay.pace(DICE.at(call)).delayMillis())
                .sorted()
                .toArray();
    }

    // --- forms

    @ParameterizedTest
    @CsvSource({"200ms, 200", "200, 200", "1.5s, 1500", "PT2S, 2000", "2m, 120000", "'0.25 s', 250", "0, 0"})
    void a_time_is_waited_by_every_call(String yaml, long millis) {
        assertThat(read(yaml).pace(DICE)).isEqualTo(Pace.delay(millis));
    }

    @Test
    void uniform_times_lie_between_their_ends() {
        long[] times = times("{uniform: [100ms, 300ms]}");
        assertThat(times[0]).isBetween(100L, 102L);
        assertThat(times[9_999]).isBetween(298L, 300L);
        assertThat(times[5_000]).isBetween(190L, 210L);
    }

    @Test
    void log_normal_times_have_their_median_their_spread_and_their_most() {
        long[] times = times("{logNormal: {median: 90ms, sigma: 0.4, max: 200ms}}");
        assertThat(times[5_000]).isBetween(86L, 94L);
        // One deviation up: 90 e^0.4 = 134.
        assertThat(times[8_413]).isBetween(129L, 139L);
        assertThat(times[9_999]).isEqualTo(200);
    }

    @Test
    void percentiles_are_met() {
        long[] times = times("{p99: 2s, p50: 80ms, p95: 400ms}");
        assertThat(times[0]).isBetween(40L, 42L);
        assertThat(times[5_000]).isBetween(76L, 88L);
        assertThat(times[9_500]).isBetween(370L, 500L);
        assertThat(times[9_990]).isEqualTo(2_000);
        assertThat(times[9_999]).isEqualTo(2_000);
    }

    @Test
    void body_and_first_byte_have_their_own_times() {
        Pace pace = read("{firstByte: 50ms, dribble: {chunks: 5, over: 2s}, bandwidth: 20KB/s}")
                .pace(DICE);
        assertThat(pace).isEqualTo(new Pace(50, 5, 2_000, 20_000));
    }

    @Test
    void a_distribution_may_stand_beside_what_slows_the_body() {
        Pace pace = read("{p50: 80ms, p100: 80ms, dribble: {chunks: 2, over: {uniform: [1s, 1s]}}}")
                .pace(DICE);
        assertThat(pace.chunks()).isEqualTo(2);
        assertThat(pace.overMillis()).isEqualTo(1_000);
        assertThat(pace.delayMillis()).isBetween(40L, 80L);
    }

    @ParameterizedTest
    @CsvSource({
        "20KB/s, 20000",
        "1.5MiB/s, 1572864",
        "256kbit/s, 32000",
        "500B/s, 500",
        "500, 500",
        "2mb, 2000000",
        "1 GB/s, 1000000000"
    })
    void a_bandwidth_has_a_unit(String text, long bytes) {
        assertThat(read("bandwidth: " + text).pace(DICE).bytesPerSecond()).isEqualTo(bytes);
    }

    @Test
    void the_same_dice_give_the_same_pace() {
        Delay delay = read("{logNormal: {median: 1s, sigma: 1}}");
        assertThat(delay.pace(DICE.at(7))).isEqualTo(delay.pace(DICE.at(7))).isNotEqualTo(delay.pace(DICE.at(8)));
    }

    @Test
    void no_time_is_no_delay() {
        assertThat(read("0ms").isNone()).isTrue();
        assertThat(read("{uniform: [0, 0]}").pace(DICE)).isSameAs(Pace.NONE);
    }

    // --- defects

    @Test
    void what_is_no_time_is_told_with_what_is_allowed() {
        assertThat(defects("soon"))
                .singleElement()
                .asString()
                .startsWith(" the delay is \"soon\", must be a time such as 200ms, 1.5s, 2m or PT2S, {uniform:");
        assertThat(defects("-5ms")).hasSize(1);
        assertThat(defects("[1, 2]")).singleElement().asString().contains("the delay is a list, must be");
        assertThat(defects("{}")).hasSize(1);
        assertThat(defects("null")).hasSize(1);
    }

    @Test
    void a_delay_that_nobody_waits_for_is_told() {
        assertThat(defects("firstByte: 2000s"))
                .containsExactly(
                        "/firstByte 'firstByte' is \"2000s\", must be at most 10m, since no client waits longer");
    }

    @Test
    void all_defects_are_told_at_their_places() {
        assertThat(defects("{firstByte: {uniform: [a, b]}, dribble: {chunks: 0, ovr: 1s}, bandwith: 3}"))
                .hasSize(6)
                .anyMatch(each -> each.startsWith("/firstByte/uniform/0 'uniform' is \"a\""))
                .anyMatch(each -> each.startsWith("/firstByte/uniform/1 "))
                .anyMatch(each -> each.startsWith("/dribble/ovr ") && each.contains("did you mean 'over'?"))
                .anyMatch(each -> each.startsWith("/dribble 'dribble' has no 'over'"))
                .anyMatch(each -> each.startsWith("/dribble/chunks 'chunks' is 0, must be a whole number from 1"))
                .anyMatch(each -> each.startsWith("/bandwith ") && each.contains("did you mean 'bandwidth'?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{uniform: 3s} | must be the least and the most",
                "{uniform: [3s, 1s]} | the least time first",
                "{logNormal: 3s} | must be a map",
                "{logNormal: {sigma: 1}} | has no 'median'",
                "{logNormal: {median: 1s}} | has no 'sigma'",
                "{logNormal: {median: 1s, sigma: 9}} | from 0 to 3",
                "{logNormal: {median: 1s, sigma: 1, most: 3}} | there is no 'most'",
                "{p50: 2s, p99: 1s} | p99 (1s) is below that at p50 (2s)",
                "{p50: 1s, uniform: [1s, 2s]} | only one of them is allowed",
                "{firstByte: 1s, p50: 2s} | only one of them is allowed",
                "{firstByte: {p500: 1s}} | there is no 'p500'",
                "{bandwidth: fast} | must be a bandwidth such as 20KB/s",
                "{bandwidth: 0} | from 1 byte",
                "{dribble: 5} | must be a map such as {chunks: 5, over: 2s}",
                "{logNorml: {}} | did you mean 'logNormal'?"
            })
    void a_defect_is_told(String yaml, String message) {
        assertThat(defects(yaml)).anyMatch(each -> each.contains(message));
    }

    @Test
    void a_flag_has_a_time_or_a_map() {
        assertThat(Delay.parse("200ms").pace(DICE)).isEqualTo(Pace.delay(200));
        assertThat(Delay.parse("{uniform: [5ms, 5ms]}").pace(DICE)).isEqualTo(Pace.delay(5));
        assertThatThrownBy(() -> Delay.parse("{uniform: [5ms"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the map cannot be read");
        assertThatThrownBy(() -> Delay.parse("later"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a time such as");
    }
}
