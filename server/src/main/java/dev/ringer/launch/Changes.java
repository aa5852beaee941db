package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import dev.ringer.json.Json;
import dev.ringer.resource.Seed;
import dev.ringer.resource.Seeds;
import dev.ringer.stub.Stub;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tells which operations differ between two states of the contracts. */
final class Changes {

    private Changes() {}

    /** Give a line for each operation that was added, removed or changed: {@code + GET /pets}, {@code ~ …}, {@code - …}. */
    static List<String> between(List<Contract> before, List<Contract> after) {
        return between(operations(before), operations(after), Operation::fingerprint, Key::title);
    }

    /** Give a line for each stub that was added, removed or changed: {@code + stub 'none left'}. */
    static List<String> betweenStubs(List<Stub> before, List<Stub> after) {
        return between(stubs(before), stubs(after), Stub::source, name -> "stub '" + name + "'");
    }

    /** Give a line for each resource whose given things differ: {@code ~ data of 'pets'}. */
    static List<String> betweenSeeds(Seeds before, Seeds after) {
        return between(values(before), values(after), values -> values, name -> "data of '" + name + "'");
    }

    private static Map<String, List<Json>> values(Seeds seeds) {
        Map<String, List<Json>> byName = new LinkedHashMap<>();
        seeds.byName()
                .forEach((name, all) ->
                        byName.put(name, all.stream().map(Seed::value).toList()));
        return byName;
    }

    /**
     * Give a line for each difference.
     *
     * @param content what makes a thing another one
     */
    private static <K, T> List<String> between(
            Map<K, T> old, Map<K, T> now, Function<T, Object> content, Function<K, String> title) {
        List<String> lines = new ArrayList<>();
        now.forEach((key, thing) -> {
            T earlier = old.get(key);
            if (earlier == null) {
                lines.add("+ " + title.apply(key));
            } else if (!content.apply(earlier).equals(content.apply(thing))) {
                lines.add("~ " + title.apply(key));
            }
        });
        old.keySet().stream().filter(key -> !now.containsKey(key)).forEach(key -> lines.add("- " + title.apply(key)));
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
