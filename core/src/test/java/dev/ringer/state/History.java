package dev.ringer.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What threads did to one register and what they saw, and whether there is an order of it that explains everything: each
 * call at one moment between its begin and its end. The search is that of Wing and Gong ("Testing and verifying
 * concurrent objects", 1993), with what was tried once kept, as Lowe proposed.
 */
final class History {

    /** A state of the register: a version, where 0 stands for nothing and a negative one for a tombstone's. */
    @FunctionalInterface
    interface Step {

        /** Give the state behind the call, or null where the call cannot have seen what it saw. */
        @Nullable
        Long from(long state);
    }

    record Call(long begin, long end, String words, Step step) {}

    private record Tried(BitSet done, long state) {}

    private record Chosen(int call, long before) {}

    private final List<Call> calls;

    History(List<Call> calls) {
        this.calls =
                calls.stream().sorted(Comparator.comparingLong(Call::begin)).toList();
    }

    static Call read(long begin, long end, long seen) {
        return new Call(begin, end, "read " + seen, state -> state == seen ? state : null);
    }

    static Call swap(long begin, long end, long expected, long now) {
        return new Call(begin, end, "swap " + expected + " for " + now, state -> state == expected ? now : null);
    }

    /** A swap that did not happen, and what was there instead. */
    static Call refused(long begin, long end, long expected, long seen) {
        return new Call(
                begin,
                end,
                "no swap of " + expected + " but " + seen,
                state -> state != expected && state == seen ? state : null);
    }

    static Call write(long begin, long end, long now) {
        return new Call(begin, end, "write " + now, state -> now);
    }

    boolean isLinearizable() {
        BitSet done = new BitSet(calls.size());
        Set<Tried> tried = new HashSet<>();
        Deque<Chosen> way = new ArrayDeque<>();
        long state = 0;
        int from = 0;
        while (done.cardinality() < calls.size()) {
            int call = next(done, state, from, tried);
            if (call >= 0) {
                way.push(new Chosen(call, state));
                state = calls.get(call).step().from(state);
                done.set(call);
                from = 0;
            } else if (way.isEmpty()) {
                return false;
            } else {
                Chosen last = way.pop();
                done.clear(last.call());
                state = last.before();
                from = last.call() + 1;
            }
        }
        return true;
    }

    /** Find a call, from the given one on, that may be the next: no other ended before it began. */
    private int next(BitSet done, long state, int from, Set<Tried> tried) {
        long firstEnd = Long.MAX_VALUE;
        List<Integer> open = new ArrayList<>();
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            if (calls.get(i).begin() > firstEnd) {
                break;
            }
            firstEnd = Math.min(firstEnd, calls.get(i).end());
            open.add(i);
        }
        for (int each : open) {
            Long behind = each < from ? null : calls.get(each).step().from(state);
            if (behind != null && calls.get(each).begin() <= firstEnd) {
                BitSet with = (BitSet) done.clone();
                with.set(each);
                if (tried.add(new Tried(with, behind))) {
                    return each;
                }
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        calls.forEach(each -> text.append(each.begin())
                .append("..")
                .append(each.end())
                .append(' ')
                .append(each.words())
                .append('\n'));
        return text.toString();
    }
}
