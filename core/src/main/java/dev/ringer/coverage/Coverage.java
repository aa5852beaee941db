package dev.ringer.coverage;

import dev.ringer.contract.Mount;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.List;

/**
 * What exchanges have touched of the contracts.
 *
 * @param operations of all mounts, in the order of their contracts
 * @param outside exchanges that led to no operation
 * @param lost exchanges that are not counted, since there are counts of too many operations and sessions
 */
public record Coverage(List<OperationCoverage> operations, long outside, long lost) {

    public Coverage {
        operations = List.copyOf(operations);
    }

    /** Give what a session has touched; the empty name is the server itself. */
    public static Coverage of(List<Mount> mounts, Tallies tallies, String session) {
        return tallies.coverage(mounts, session);
    }

    /** Give how many operations were called. */
    public long called() {
        return operations.stream().filter(each -> each.calls() > 0).count();
    }

    /** Give how many documented statuses, media types and parameters there are. */
    public long items() {
        return operations.stream().mapToLong(each -> each.items().size()).sum();
    }

    /** Give how many of these were seen. */
    public long seen() {
        return operations.stream()
                .flatMap(each -> each.items().stream())
                .filter(OperationCoverage.Item::isSeen)
                .count();
    }

    public JsonObject toJson() {
        List<Json> list =
                operations.stream().<Json>map(OperationCoverage::toJson).toList();
        return JsonObject.builder()
                .put("called", called())
                .put("total", operations.size())
                .put("seen", seen())
                .put("items", items())
                .put("outside", outside)
                .put("lost", lost)
                .put("operations", JsonArray.of(list))
                .build();
    }
}
