package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which operations differ between two states of the contracts. */
final class Changes {

    private Changes() {}

    /** Give a line for each operation that was added, removed or changed: {@code + GET /pets}, {@code ~ …}, {@code - …}. */
    static List<String> between(List<Contract> before, List<Contract> after) {
        Map<String, Operation> old = operations(before);
        Map<String, Operation> now = operations(after);
        List<String> lines = new ArrayList<>();
        now.forEach((title, operation) -> {
            Operation earlier = old.get(title);
            if (earlier == null) {
                lines.add("+ " + title);
            } else if (!earlier.fingerprint().equals(operation.fingerprint())) {
                lines.add("~ " + title);
            }
        });
        old.keySet().stream().filter(title -> !now.containsKey(title)).forEach(title -> lines.add("- " + title));
        return lines;
    }

    private static Map<String, Operation> operations(List<Contract> contracts) {
        Map<String, Operation> byTitle = new LinkedHashMap<>();
        contracts.forEach(
                contract -> contract.operations().forEach(operation -> byTitle.put(operation.title(), operation)));
        return byTitle;
    }
}
