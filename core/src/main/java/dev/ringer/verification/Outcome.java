package dev.ringer.verification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came out of a check.
 *
 * @param sentence what was found, and what was asked where it is not so
 * @param count of exchanges that are as described
 * @param matched the first of them by number, at most {@value #MATCHED_MAX}
 * @param wanted what more exchanges should have been like; their nearest are looked for
 * @param notes further lines
 */
record Outcome(
        boolean passed,
        String sentence,
        long count,
        List<Long> matched,
        Optional<Description> wanted,
        List<String> notes) {

    static final int MATCHED_MAX = 1_000;

    Outcome {
        matched = List.copyOf(matched);
        notes = List.copyOf(notes);
    }

    /** Give the sentence, and the notes below it. */
    List<String> lines() {
        return Stream.concat(sentence.lines(), notes.stream()).toList();
    }

    /** Join outcomes: passed where all are; what failed is told, else all. */
    static Outcome join(List<Outcome> all) {
        List<Outcome> failed = all.stream().filter(each -> !each.passed()).toList();
        List<Outcome> told = failed.isEmpty() ? all : failed;
        Set<Long> matched = new LinkedHashSet<>();
        all.forEach(each -> matched.addAll(each.matched()));
        return new Outcome(
                failed.isEmpty(),
                told.stream().flatMap(each -> each.lines().stream()).collect(Collectors.joining("\n")),
                all.stream().mapToLong(Outcome::count).sum(),
                matched.stream().sorted().limit(MATCHED_MAX).toList(),
                failed.stream().flatMap(each -> each.wanted().stream()).findFirst(),
                List.of());
    }
}
