package dev.ringer.coverage;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one operation. Safe for use by several threads. */
final class Tally {

    // Guarded by this object.
    private Sheet sheet;
    private long[] counts;
    private long calls;
    private final Map<Integer, Long> undocumented = new TreeMap<>();
    private final Map<Sheet.Item, Long> rest = new HashMap<>(0);

    Tally(Sheet sheet) {
        this.sheet = sheet;
        this.counts = new long[sheet.items().size()];
    }

    /**
     * Count an exchange.
     *
     * @param now of the operation as the exchange found it, which may have been read anew
     */
    void add(Exchange exchange, Sheet now) {
        int[] touched = now.touched(exchange);
        synchronized (this) {
            turnTo(now);
            calls++;
            for (int each : touched) {
                if (each != Sheet.NONE) {
                    counts[each]++;
                }
            }
            if (touched[0] == Sheet.NONE) {
                undocumented.merge(exchange.response().status(), 1L, Long::sum);
            }
        }
    }

    /** Go on with another sheet; what it has no more is kept, since exchanges of both may end in any order. */
    private void turnTo(Sheet other) {
        if (other == sheet) {
            return;
        }
        sheet.items().forEach((item, number) -> rest.merge(item, counts[number], Long::sum));
        counts = new long[other.items().size()];
        other.items().forEach((item, number) -> {
            Long before = rest.remove(item);
            counts[number] = before == null ? 0 : before;
        });
        sheet = other;
    }

    synchronized long calls() {
        return calls;
    }

    /** Give what was touched of the operation as it is now. */
    synchronized OperationCoverage coverage(Mount mount, Operation operation, Sheet now) {
        turnTo(now);
        List<OperationCoverage.Item> others = new ArrayList<>();
        undocumented.forEach(
                (status, count) -> others.add(new OperationCoverage.Item(Integer.toString(status), count)));
        return new OperationCoverage(
                operation.id(),
                operation.method(),
                mount.basePath() + operation.path(),
                calls,
                items(Sheet.Kind.STATUS),
                items(Sheet.Kind.TYPE),
                items(Sheet.Kind.PARAMETER),
                others);
    }

    private List<OperationCoverage.Item> items(Sheet.Kind kind) {
        List<OperationCoverage.Item> items = new ArrayList<>();
        sheet.items().forEach((item, number) -> {
            if (item.kind() == kind) {
                items.add(new OperationCoverage.Item(item.name(), counts[number]));
            }
        });
        return items;
    }
}
