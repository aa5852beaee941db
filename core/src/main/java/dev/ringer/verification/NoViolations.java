package dev.ringer.verification;

import dev.ringer.exchange.Violation;
import dev.ringer.journal.JournalEntry;
import dev.ringer.matching.operator.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No exchange that is as described breaks the contract, with its request or its response. */
record NoViolations(Description description) implements Check {

    private static final int VIOLATIONS_MAX = 3;
    private static final int LINE_MAX = 110;

    @Override
    public List<Description> descriptions() {
        return List.of(description);
    }

    @Override
    public Progress begin() {
        return new Searching();
    }

    private final class Searching implements Progress {

        private final List<Long> matched = new ArrayList<>();
        private final Lines broken = new Lines();
        private final Lines hiding = new Lines();
        private long count;

        @Override
        public void see(Seen seen) {
            JournalEntry entry = seen.entry();
            Truth truth = description.truth(seen);
            boolean breaks =
                    !entry.violations().isEmpty() || !entry.replyViolations().isEmpty();
            if (truth == Truth.HIDDEN && breaks) {
                hiding.add(entry);
            } else if (truth == Truth.YES && breaks) {
                broken.add(entry, lines(entry));
            } else if (truth == Truth.YES) {
                count++;
                if (matched.size() < Outcome.MATCHED_MAX) {
                    matched.add(entry.id());
                }
            }
        }

        private List<String> lines(JournalEntry entry) {
            return Stream.concat(
                            entry.violations().stream().map(each -> line("request ", each)),
                            entry.replyViolations().stream().map(each -> line("response ", each)))
                    .limit(VIOLATIONS_MAX)
                    .toList();
        }

        private static String line(String side, Violation violation) {
            return Lines.cut(side + violation, LINE_MAX);
        }

        @Override
        public boolean isSettled() {
            return broken.count() > 0;
        }

        @Override
        public Outcome outcome(long lost) {
            boolean passed = broken.count() == 0 && hiding.count() == 0 && lost == 0;
            List<String> notes = new ArrayList<>(broken.shown());
            if (broken.count() == 0) {
                notes.addAll(Doubt.lost(lost));
            }
            if (hiding.count() > 0) {
                notes.addAll(Doubt.hidden(hiding));
            }
            String found = broken.count() == 0
                    ? (passed ? ", and none does." : ".")
                    : ", and " + (broken.count() == 1 ? "1 does:" : broken.count() + " do:");
            return new Outcome(
                    passed, "No exchange must break the contract" + found, count, matched, Optional.empty(), notes);
        }
    }
}
