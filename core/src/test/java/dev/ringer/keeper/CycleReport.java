package dev.ringer.keeper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found in the cycles of many contracts. */
final class CycleReport {

    private int contracts;
    private int withResources;
    private int resources;
    private int sure;
    private int cycles;
    private int right;
    private int comparing;
    private int whole;
    private int wholeRight;
    private int bodies;
    private int invalid;
    private int asWritten;
    private final List<String> failures = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();
    private final List<String> unasked = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> untoldWhy = new TreeMap<>();
    private final Map<String, Integer> unseen = new TreeMap<>();

    /** Count a contract and its resources. */
    void contract(int found, int high) {
        contracts++;
        withResources += found == 0 ? 0 : 1;
        resources += found;
        sure += high;
    }

    /** Count a cycle in which every step could be judged or was left out by the contract. */
    void cycle(String title, Cycle cycle) {
        bodies += cycle.bodies();
        invalid += cycle.invalid();
        asWritten += cycle.asWritten();
        cycle.unseen().forEach(each -> unseen.merge(each, 1, Integer::sum));
        if (cycle.unasked() != null) {
            unasked.add(title + ": " + cycle.unasked());
            return;
        }
        if (cycle.untold() != null) {
            untold.add(title + ": " + cycle.untold());
            untoldWhy.merge(cycle.untold(), 1, Integer::sum);
            return;
        }
        cycles++;
        comparing += cycle.compares() ? 1 : 0;
        whole += cycle.isWhole() ? 1 : 0;
        if (cycle.failures().isEmpty()) {
            right++;
            wholeRight += cycle.isWhole() ? 1 : 0;
        }
        for (Cycle.Failure each : cycle.failures()) {
            failures.add(title + " [" + each.step() + "] " + each.why());
        }
        cycle.failures().stream()
                .limit(1)
                .forEach(each -> reasons.merge(each.step() + ": " + each.kind(), 1, Integer::sum));
    }

    int cycles() {
        return cycles;
    }

    int contracts() {
        return contracts;
    }

    double share() {
        return (double) right / cycles;
    }

    double shareWithResources() {
        return (double) withResources / contracts;
    }

    /** Give how many of the resources that could be tried could also be judged. */
    double judged() {
        return (double) cycles / (cycles + untold.size() + unasked.size());
    }

    int invalid() {
        return invalid;
    }

    List<String> failures() {
        return failures;
    }

    List<String> untold() {
        return untold;
    }

    List<String> unasked() {
        return unasked;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        out.append("%d contracts, %d with resources (%.1f %%): %d resources, %d of them surely so%n"
                .formatted(contracts, withResources, 100 * shareWithResources(), resources, sure));
        out.append("%d cycles, %d right (%.1f %%); %d with replace or patch, delete and list, %d right%n"
                .formatted(cycles, right, 100 * share(), whole, wholeRight));
        out.append("%d compare something that was sent with what is read%n".formatted(comparing));
        out.append("%d bodies, %d invalid, beside %d examples that the contracts' own schemas refuse%n"
                .formatted(bodies, invalid, asWritten));
        out.append("%d cannot be asked; %d cannot be told: %s%n".formatted(unasked.size(), untold.size(), untoldWhy));
        if (!unseen.isEmpty()) {
            out.append("not judged: ").append(unseen).append('\n');
        }
        reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(15)
                .forEach(each -> out.append("%5d  %s%n".formatted(each.getValue(), each.getKey())));
        return out.toString();
    }
}
