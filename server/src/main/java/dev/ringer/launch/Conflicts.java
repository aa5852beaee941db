package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.json.Pointer;
import dev.ringer.routing.Router;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what stands where something else stands already: a contract that is given twice, an operation beside others. */
final class Conflicts {

    private Conflicts() {}

    /**
     * Find all conflicts.
     *
     * @param contracts in the order in which they were given
     */
    static List<Diagnostic> of(List<Contract> contracts, List<Mount> mounts, Sourced sourced) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = 1; i < contracts.size(); i++) {
            twice(contracts, i, mounts, sourced).ifPresent(diagnostics::add);
        }
        diagnostics.addAll(operations(mounts));
        return diagnostics;
    }

    /** One contract may well be mounted at several paths, but at one of them only once. */
    private static Optional<Diagnostic> twice(
            List<Contract> contracts, int index, List<Mount> mounts, Sourced sourced) {
        Contract contract = contracts.get(index);
        for (int i = 0; i < index; i++) {
            Set<String> shared = basePaths(contract, mounts);
            shared.retainAll(basePaths(contracts.get(i), mounts));
            if (contracts.get(i).source().equals(contract.source()) && !shared.isEmpty()) {
                return Optional.of(Diagnostic.warning(
                        "contract-given-twice",
                        "'" + contract.name() + "' is given twice, as " + place(i, sourced) + " and as "
                                + place(index, sourced) + ", and would answer twice at "
                                + shared.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "))
                                + "; leave one out, or mount it elsewhere",
                        new Location(contract.source(), Pointer.ROOT)));
            }
        }
        return Optional.empty();
    }

    private static Set<String> basePaths(Contract contract, List<Mount> mounts) {
        return mounts.stream()
                .filter(each -> each.contract().equals(contract))
                .map(each -> each.basePath().isEmpty() ? "/" : each.basePath())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Say where a contract was given: {@code ringer.yaml:3}, or its number on the command line. */
    private static String place(int index, Sourced sourced) {
        Optional<Given> given = Optional.of(sourced.contracts())
                .filter(all -> index < all.size())
                .map(all -> all.get(index));
        return given.filter(each -> each.place().isPresent())
                .map(sourced::source)
                .orElseGet(() -> "contract " + (index + 1)
                        + given.map(each -> " of the " + each.source()).orElse(""));
    }

    private static List<Diagnostic> operations(List<Mount> mounts) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (List<Operation> each : Router.conflicts(mounts)) {
            Operation first = each.get(0);
            for (Operation other : each.subList(1, each.size())) {
                if (!other.location().equals(first.location())) {
                    diagnostics.add(Diagnostic.warning(
                            "conflicting-operations",
                            "'" + other.title() + "' has the place of '" + first.title() + "' at " + first.location()
                                    + "; the first whose parameters fit answers",
                            other.location()));
                }
            }
        }
        return diagnostics;
    }
}
