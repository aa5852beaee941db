package dev.ringer.coverage;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.JournalRoute;
import dev.ringer.journal.Order;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What exchanges have touched of the contracts.
 *
 * @param operations of all mounts, in the order of their contracts
 * @param outside exchanges that led to no operation
 * @param lost exchanges that the journal keeps no more, and that are not counted
 */
public record Coverage(List<OperationCoverage> operations, long outside, long lost) {

    public Coverage {
        operations = List.copyOf(operations);
    }

    /** Count what the journal keeps of a session; the empty name is the server itself. */
    public static Coverage of(List<Mount> mounts, Journal journal, String session) {
        Map<List<String>, Tally> tallies = new LinkedHashMap<>();
        for (Mount mount : mounts) {
            for (Operation each : mount.operations()) {
                tallies.put(key(mount.contract().name(), mount.basePath(), each.id()), new Tally(mount, each));
            }
        }
        long outside = 0;
        Iterator<JournalEntry> entries = journal.entries(JournalFilter.ALL.withSession(session), Order.OLDEST_FIRST)
                .iterator();
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            JournalRoute route = entry.route();
            Tally tally = tallies.get(key(route.contract(), route.basePath(), route.operation()));
            if (tally == null) {
                outside++;
            } else {
                tally.add(entry);
            }
        }
        return new Coverage(tallies.values().stream().map(Tally::coverage).toList(), outside, journal.lost(session, 0));
    }

    private static List<String> key(String contract, String basePath, String operation) {
        return List.of(contract, basePath, operation);
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
