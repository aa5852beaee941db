package dev.ringer.verification;

import dev.ringer.matching.operator.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Exchanges as described came one behind the other.
 *
 * @param strictly with nothing between them
 */
record InOrder(List<Description> descriptions, boolean strictly) implements Check {

    InOrder {
        descriptions = List.copyOf(descriptions);
    }

    @Override
    public Progress begin() {
        return new Following();
    }

    /** Where no gaps are allowed, every exchange may be the first of them: each beginning is followed on its own. */
    private final class Following implements Progress {

        private final long[] seenLast = new long[descriptions.size()];
        private final Lines hiding = new Lines();
        private List<List<Long>> ways = List.of(List.of());
        private List<Long> best = List.of();

        @Override
        public void see(Seen seen) {
            if (isSettled()) {
                return;
            }
            boolean[] holds = new boolean[descriptions.size()];
            boolean hidden = false;
            for (int i = 0; i < holds.length; i++) {
                Truth truth = descriptions.get(i).truth(seen);
                holds[i] = truth == Truth.YES;
                hidden |= truth == Truth.HIDDEN;
                if (holds[i]) {
                    seenLast[i] = seen.entry().id();
                }
            }
            if (hidden) {
                hiding.add(seen.entry());
            }
            step(holds, seen.entry().id());
        }

        private void step(boolean[] holds, long id) {
            List<List<Long>> next = new ArrayList<>();
            for (List<Long> way : ways) {
                if (holds[way.size()]) {
                    List<Long> longer = new ArrayList<>(way);
                    longer.add(id);
                    next.add(longer);
                    best = longer.size() > best.size() ? longer : best;
                    if (isSettled()) {
                        return;
                    }
                } else if (!strictly) {
                    next.add(way);
                }
            }
            if (strictly) {
                next.add(List.of());
            }
            ways = next;
        }

        @Override
        public boolean isSettled() {
            return best.size() == descriptions.size();
        }

        @Override
        public Outcome outcome(long lost) {
            if (isSettled()) {
                return new Outcome(
                        true,
                        "All " + descriptions.size() + " exchanges came in order: " + ids(best) + ".",
                        best.size(),
                        best,
                        Optional.empty(),
                        List.of());
            }
            Description missing = descriptions.get(best.size());
            List<String> notes = new ArrayList<>(steps());
            notes.addAll(Doubt.lost(lost));
            if (hiding.count() > 0) {
                notes.addAll(Doubt.hidden(hiding));
            }
            String behind = best.isEmpty()
                    ? "the first never came: "
                    : "number " + (best.size() + 1) + " did not come " + (strictly ? "right " : "") + "behind #"
                            + best.get(best.size() - 1) + ": ";
            return new Outcome(
                    false,
                    descriptions.size() + " exchanges must come in this order"
                            + (strictly ? " with nothing between" : "") + "; " + behind + missing.named() + ".",
                    best.size(),
                    best,
                    seenLast[best.size()] > 0 ? Optional.empty() : Optional.of(missing),
                    notes);
        }

        private List<String> steps() {
            List<String> steps = new ArrayList<>();
            for (int i = 0; i < descriptions.size(); i++) {
                String came = i < best.size()
                        ? "#" + best.get(i)
                        : i > best.size() ? "" : seenLast[i] > 0 ? "missing; it came as #" + seenLast[i] : "missing";
                steps.add(("  " + (i + 1) + ". " + descriptions.get(i).named() + "  " + came).stripTrailing());
            }
            return steps;
        }

        private String ids(List<Long> ids) {
            return String.join(", ", ids.stream().map(each -> "#" + each).toList());
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(descriptions.toArray());
    }
}
