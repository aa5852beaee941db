package dev.ringer.verification;

import dev.ringer.matching.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exchanges as described are there so often. */
record Called(Description description, Times times) implements Check {

    @Override
    public List<Description> descriptions() {
        return List.of(description);
    }

    @Override
    public Progress begin() {
        return new Counting();
    }

    private boolean isPlain() {
        return description.request() == Conditions.NONE
                && description.response() == Conditions.NONE
                && description.statuses().isEmpty();
    }

    private final class Counting implements Progress {

        private final List<Long> matched = new ArrayList<>();
        private final Lines first = new Lines();
        private final Lines hiding = new Lines();
        private long count;
        private long atPlace;

        @Override
        public void see(Seen seen) {
            if (!description.place().holds(seen.entry())) {
                return;
            }
            atPlace++;
            switch (description.truth(seen)) {
                case YES -> {
                    count++;
                    first.add(seen.entry());
                    if (matched.size() < Outcome.MATCHED_MAX) {
                        matched.add(seen.entry().id());
                    }
                }
                case HIDDEN -> hiding.add(seen.entry());
                case NO -> {}
            }
        }

        @Override
        public boolean isSettled() {
            return count > times.most() || (count >= times.least() && times.isOpen());
        }

        @Override
        public Outcome outcome(long lost) {
            boolean enough = count >= times.least();
            boolean sure = times.isOpen() || (lost == 0 && count + hiding.count() <= times.most());
            if (enough && sure) {
                return new Outcome(
                        true,
                        description.named() + " was " + wasMade() + ", as it must be: " + times + ".",
                        count,
                        matched,
                        Optional.empty(),
                        List.of());
            }
            boolean tooMany = count > times.most();
            boolean hidden = !tooMany && hiding.count() > 0 && count + hiding.count() >= times.least();
            List<String> notes = new ArrayList<>();
            if (!description.source().isEmpty()) {
                notes.add("Described: " + description.source());
            }
            if (tooMany) {
                notes.add("They are:");
                notes.addAll(first.shown());
            } else {
                notes.addAll(Doubt.lost(lost));
            }
            if (hidden) {
                notes.addAll(Doubt.hidden(hiding));
            }
            return new Outcome(
                    false,
                    must() + (hidden || (enough && !tooMany) ? "; that cannot be told." : found()),
                    count,
                    matched,
                    enough ? Optional.empty() : Optional.of(description),
                    notes);
        }

        private String must() {
            String how = times.most() == 0 ? "never be " + verb() : "be " + verb() + " " + times;
            return description.named() + " must " + how + (isPlain() ? "" : " as described");
        }

        private String verb() {
            return isAnywhere() ? "made" : "called";
        }

        private String found() {
            if (isPlain()) {
                return ", and was " + wasMade() + ".";
            }
            if (atPlace == 0) {
                return "; it was never " + verb() + ".";
            }
            if (atPlace == 1) {
                return "; the only " + (isAnywhere() ? "request" : "call") + (count == 0 ? " is not so." : " is so.");
            }
            String all = isAnywhere() ? "all " + atPlace + " requests" : "its " + atPlace + " calls";
            return "; " + (count == 0 ? "none" : count) + " of " + all + (count > 1 ? " are so." : " is so.");
        }

        private boolean isAnywhere() {
            return description.place() instanceof Place.Anywhere;
        }

        private String wasMade() {
            return count == 0 ? "never " + verb() : verb() + " " + Times.times(count);
        }
    }
}
