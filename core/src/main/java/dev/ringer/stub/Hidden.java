package dev.ringer.stub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of stubs that are not seen, in sets of which each is larger than the next, so that one more costs little however
 * many there are. Immutable.
 */
final class Hidden {

    static final Hidden NONE = new Hidden(List.of(), 0);

    private final List<Set<String>> sets;
    private final int size;

    private Hidden(List<Set<String>> sets, int size) {
        this.sets = List.copyOf(sets);
        this.size = size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    boolean has(String name) {
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Hide more.
     *
     * @param names none of which is hidden yet
     */
    Hidden and(Set<String> names) {
        List<Set<String>> below = new ArrayList<>(sets);
        Set<String> joined = names;
        while (!below.isEmpty() && below.get(below.size() - 1).size() <= joined.size()) {
            joined = new HashSet<>(joined);
            joined.addAll(below.remove(below.size() - 1));
        }
        below.add(joined);
        return new Hidden(below, size + names.size());
    }
}
