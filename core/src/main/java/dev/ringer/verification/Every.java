package dev.ringer.verification;

import java.util.List;

/** Several checks, all of which must hold. */
record Every(List<Check> checks) implements Check {

    Every {
        checks = List.copyOf(checks);
    }

    /** Join checks; one alone stays itself. */
    static Check of(List<Check> checks) {
        return checks.size() == 1 ? checks.get(0) : new Every(checks);
    }

    @Override
    public List<Description> descriptions() {
        return checks.stream().flatMap(each -> each.descriptions().stream()).toList();
    }

    @Override
    public Progress begin() {
        List<Progress> all = checks.stream().map(Check::begin).toList();
        return new Progress() {

            @Override
            public void see(Seen exchange) {
                all.forEach(each -> each.see(exchange));
            }

            @Override
            public boolean isSettled() {
                return all.stream().allMatch(Progress::isSettled);
            }

            @Override
            public Outcome outcome(long lost) {
                return Outcome.join(all.stream().map(each -> each.outcome(lost)).toList());
            }
        };
    }
}
