package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import dev.ringer.stub.Stub;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which operations differ between two states of the contracts. */
final class Changes {

    private Changes() {}

    /** Give a line for each operation that was added, removed or changed: {@code + GET /pets}, {@code ~ …}, {@code - …}. */
    static List<String> between(List<Contract> before, List<Contract> after) {
        Map<Key, Operation> old = operations(before);
        Map<Key, Operation> now = operations(after);
        List<String> lines = new ArrayList<>();
        now.forEach((key, operation) -> {
            Operation earlier = old.get(key);
            if (earlier == null) {
                lines.add("+ " + key.title());
            } else if (!earlier.fingerprint().equals(operation.fingerprint())) {
                lines.add("~ " + key.title());
            }
        });
        old.keySet().stream().filter(key -> !now.containsKey(key)).forEach(key -> lines.add("- " + key.title()));
        return lines;
    }

    /** Give a line for each stub that was added, removed or changed: {@code + stub 'none left'}. */
    static List<String> betweenStubs(List<Stub> before, List<Stub> after) {
        Map<String, Stub> old = stubs(before);
        Map<String, Stub> now = stubs(after);
        List<String> lines = new ArrayList<>();
        now.forEach((name, stub) -> {
            Stub earlier = old.get(name);
            if (earlier == null || !earlier.source().equals(stub.source())) {
                lines.add((earlier == null ? "+" : "~") + " stub '" + name + "'");
            }
        });
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> lines.add("- stub '" + name + "'"));
        return lines;
    }

    private static Map<String, Stub> stubs(List<Stub> stubs) {
        Map<String, Stub> byName = new LinkedHashMap<>();
        stubs.forEach(each -> byName.put(each.name(), each));
        return byName;
    }

    /** Two contracts may have operations of the same title. */
    private record Key(int contract, String title) {}

    private static Map<Key, Operation> operations(List<Contract> contracts) {
        Map<Key, Operation> byKey = new LinkedHashMap<>();
        for (int i = 0; i < contracts.size(); i++) {
            for (Operation operation : contracts.get(i).operations()) {
                byKey.put(new Key(i, operation.title()), operation);
            }
        }
        return byKey;
    }
}
