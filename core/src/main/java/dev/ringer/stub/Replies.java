package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.template.Scope;
import java.util.List;

/** The replies of a stub, of which each call gets one. */
final class Replies {

    /** In which order replies are given. */
    enum Order {
        /** One after the other, the last one again and again. */
        REPEAT,
        /** One after the other, then from the first one on. */
        LOOP,
        /** One after the other, then the stub lets requests pass. */
        PASS,
        /** Any of them, by their weights. */
        RANDOM
    }

    private final Order order;
    private final List<StubReply> list;
    private final boolean rows;
    private final int weights;

    Replies(Order order, List<StubReply> list) {
        this.order = order;
        this.list = List.copyOf(list);
        this.rows = list.stream().anyMatch(StubReply::hasRow);
        this.weights = list.stream().mapToInt(StubReply::weight).sum();
    }

    static Replies of(StubReply only) {
        return new Replies(Order.REPEAT, List.of(only));
    }

    List<StubReply> list() {
        return list;
    }

    /** Tell whether a request chooses rows for some of them. */
    boolean hasRows() {
        return rows;
    }

    /** Tell whether there is what the replies are made of: a row for each that a request chooses one for. */
    boolean areThere(Scope scope) {
        return list.stream().allMatch(each -> each.isThere(scope));
    }

    /** Give how many calls get a reply. */
    long callsMax() {
        return order == Order.PASS ? list.size() : Long.MAX_VALUE;
    }

    /**
     * Give the reply of a call.
     *
     * @param call counted from 0
     * @param dice of this call
     */
    StubReply of(long call, Dice dice) {
        return switch (order) {
            case REPEAT, PASS -> list.get((int) Math.min(call, list.size() - 1));
            case LOOP -> list.get((int) (call % list.size()));
            case RANDOM -> list.get(weighted(dice));
        };
    }

    private int weighted(Dice dice) {
        int left = dice.below(weights);
        int at = 0;
        while (at < list.size() - 1 && left >= list.get(at).weight()) {
            left -= list.get(at).weight();
            at++;
        }
        return at;
    }
}
