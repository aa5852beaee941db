package dev.ringer.stub;

import dev.ringer.json.Json;
import dev.ringer.matching.Arrival;
import dev.ringer.matching.Discriminator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stubs by the equalities that they ask for: a request is held against those that its own values lead to, so that a
 * thousand stubs for a thousand identities cost as much as one.
 */
final class StubIndex {

    /** So few stubs are looked at one by one. */
    private static final int PLAIN_MAX = 4;

    /** A request is asked for the values of so many places at one level, and no part is parted more often than this. */
    private static final int BRANCHES_MAX = 16;

    private static final int DEPTH_MAX = 8;

    static final StubIndex EMPTY = new StubIndex(List.of(), List.of());

    /** Stubs by the value that they want at one place. */
    private record Branch(Discriminator.Key key, Map<Json, StubIndex> byValue) {}

    private final List<Ranked> plain;
    private final List<Branch> branches;

    private StubIndex(List<Ranked> plain, List<Branch> branches) {
        this.plain = plain;
        this.branches = branches;
    }

    static StubIndex of(List<Ranked> stubs) {
        return stubs.isEmpty() ? EMPTY : of(stubs, Set.of(), 0);
    }

    /** The place at which most values differ parts first; then what does not ask for it is parted by another place. */
    private static StubIndex of(List<Ranked> stubs, Set<Discriminator.Key> used, int depth) {
        List<Branch> branches = new ArrayList<>();
        List<Ranked> left = stubs;
        Set<Discriminator.Key> tried = new HashSet<>(used);
        while (left.size() > PLAIN_MAX && branches.size() < BRANCHES_MAX && depth < DEPTH_MAX) {
            Discriminator.Key key = sharpest(left, tried);
            if (key == null) {
                break;
            }
            tried.add(key);
            left = branch(left, key, tried, depth, branches);
        }
        return new StubIndex(List.copyOf(left), List.copyOf(branches));
    }

    private static Discriminator.@Nullable Key sharpest(List<Ranked> stubs, Set<Discriminator.Key> tried) {
        Map<Discriminator.Key, Set<Json>> values = new LinkedHashMap<>();
        for (Ranked each : stubs) {
            for (Discriminator one : each.stub().conditions().discriminators()) {
                if (!tried.contains(one.key())) {
                    values.computeIfAbsent(one.key(), key -> new HashSet<>()).add(one.value());
                }
            }
        }
        return values.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Part the stubs that ask for a value there; give the others. */
    private static List<Ranked> branch(
            List<Ranked> stubs, Discriminator.Key key, Set<Discriminator.Key> tried, int depth, List<Branch> into) {
        Map<Json, List<Ranked>> byValue = new LinkedHashMap<>();
        List<Ranked> others = new ArrayList<>();
        for (Ranked each : stubs) {
            each.stub().conditions().discriminators().stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> byValue.computeIfAbsent(one.value(), value -> new ArrayList<>())
                                    .add(each),
                            () -> others.add(each));
        }
        Map<Json, StubIndex> parts = new HashMap<>();
        byValue.forEach((value, list) -> parts.put(value, of(list, tried, depth + 1)));
        into.add(new Branch(key, parts));
        return others;
    }

    /** Give how many places a request may be asked for, at the most. */
    int placesMax() {
        int most = branches.size();
        for (Branch each : branches) {
            most += each.byValue().values().stream()
                    .mapToInt(StubIndex::placesMax)
                    .max()
                    .orElse(0);
        }
        return most;
    }

    /** Give all stubs whose equalities may hold of the arrival, in no order, none twice. */
    void collect(Arrival arrival, Consumer<Ranked> into) {
        for (int i = 0; i < plain.size(); i++) {
            into.accept(plain.get(i));
        }
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            List<Json> values = branch.key().values(arrival);
            for (int j = 0; j < values.size(); j++) {
                Json value = values.get(j);
                StubIndex part = values.indexOf(value) == j ? branch.byValue().get(value) : null;
                if (part != null) {
                    part.collect(arrival, into);
                }
            }
        }
    }
}
