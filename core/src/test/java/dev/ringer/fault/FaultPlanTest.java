package dev.ringer.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.chance.Dice;
import dev.ringer.http.Fault;
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

class FaultPlanTest {

    private static final URI FILE = URI.create("file:///stubs.yaml");
    private static final Dice DICE = Dice.of("seed");

    private static FaultPlan read(String yaml, List<Diagnostic> diagnostics) {
        Document document = Document.read(FILE, yaml.getBytes(StandardCharsets.UTF_8));
        return FaultPlan.read(document.root(), new Location(FILE, Pointer.ROOT), diagnostics);
    }

    private static FaultPlan read(String yaml) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        FaultPlan plan = read(yaml, diagnostics);
        assertThat(diagnostics).isEmpty();
        return plan;
    }

    /** Give the calls that meet the fault, of so many. */
    private static List<Long> struck(String yaml, int calls) {
        FaultPlan plan = read(yaml);
        return LongStream.rangeClosed(1, calls)
                .filter(call -> plan.fault(DICE.at(call), call) != Fault.NONE)
                .boxed()
                .toList();
    }

    @Test
    void a_word_is_met_by_every_call() {
        assertThat(read("reset")).isEqualTo(FaultPlan.always(Fault.RESET));
        assertThat(struck("malformed-chunk", 3)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void none_is_never_met() {
        assertThat(struck("none", 3)).isEmpty();
        assertThat(FaultPlan.NONE.fault(DICE, 1)).isEqualTo(Fault.NONE);
    }

    @Test
    void calls_are_counted() {
        assertThat(struck("{kind: cut, times: 2}", 9)).containsExactly(1L, 2L);
        assertThat(struck("{kind: cut, after: 2, times: 1}", 9)).containsExactly(3L);
        assertThat(struck("{kind: cut, every: 3}", 9)).containsExactly(3L, 6L, 9L);
        assertThat(struck("{kind: cut, after: 1, every: 3, times: 2}", 20)).containsExactly(4L, 7L);
    }

    @Test
    void a_probability_is_met() {
        assertThat(struck("{kind: cut, probability: 0.3}", 10_000)).hasSizeBetween(2_800, 3_200);
        assertThat(struck("{kind: cut, probability: 30%}", 10_000)).hasSizeBetween(2_800, 3_200);
        assertThat(struck("{kind: cut, probability: 0}", 100)).isEmpty();
        assertThat(struck("{kind: cut, probability: 1}", 100)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resett | did you mean 'reset'?",
                "7 | the fault is 7, must be one of none, reset",
                "{probability: 1} | has no 'kind'",
                "{kind: cut, probabilty: 1} | did you mean 'probability'?",
                "{kind: cut, probability: 2} | a number from 0 to 1",
                "{kind: cut, probability: often} | a number from 0 to 1",
                "{kind: cut, every: 0} | at least 1",
                "{kind: cut, times: 1.5} | a whole number of calls",
                "[reset] | the fault is a list"
            })
    void a_defect_is_told_and_nothing_fails(String yaml, String message) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        assertThat(read(yaml, diagnostics)).isEqualTo(FaultPlan.NONE);
        assertThat(diagnostics).singleElement().asString().contains(message);
    }
}
