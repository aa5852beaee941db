package dev.ringer.verification;

import dev.ringer.matching.operator.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** There is no exchange but such as are described. */
record NothingElse(List<Description> descriptions) implements Check {

    NothingElse {
        descriptions = List.copyOf(descriptions);
    }

    @Override
    public Progress begin() {
        return new Sorting();
    }

    private final class Sorting implements Progress {

        private final List<Long> matched = new ArrayList<>();
        private final Lines others = new Lines();
        private final Lines hiding = new Lines();
        private long count;

        @Override
        public void see(Seen seen) {
            Truth truth = descriptions.stream().map(each -> each.truth(seen)).reduce(Truth.NO, Truth::or);
            switch (truth) {
                case YES -> {
                    count++;
                    if (matched.size() < Outcome.MATCHED_MAX) {
                        matched.add(seen.entry().id());
                    }
                }
                case NO -> others.add(seen.entry(), differences(seen));
                case HIDDEN -> hiding.add(seen.entry());
            }
        }

        /** An exchange of an operation that is described was perhaps meant to be as described. */
        private List<String> differences(Seen seen) {
            return others.count() > 2
                    ? List.of()
                    : descriptions.stream()
                            .filter(each -> each.place().holds(seen.entry()))
                            .findFirst()
                            .map(each -> each.differences(seen).stream()
                                    .limit(3)
                                    .map(Verdict::line)
                                    .toList())
                            .orElse(List.of());
        }

        @Override
        public boolean isSettled() {
            return others.count() > 0;
        }

        @Override
        public Outcome outcome(long lost) {
            boolean passed = others.count() == 0 && hiding.count() == 0 && lost == 0;
            List<String> notes = new ArrayList<>(others.shown());
            if (others.count() == 0) {
                notes.addAll(Doubt.lost(lost));
            }
            if (hiding.count() > 0) {
                notes.addAll(Doubt.hidden(hiding));
            }
            String what = descriptions.isEmpty() ? "Nothing must be called" : "Nothing else must be called";
            String found = others.count() == 0
                    ? (passed ? ", and nothing was." : ".")
                    : ", and " + (others.count() == 1 ? "1 exchange is" : others.count() + " exchanges are")
                            + " there:";
            return new Outcome(passed, what + found, count, matched, Optional.empty(), notes);
        }
    }
}
