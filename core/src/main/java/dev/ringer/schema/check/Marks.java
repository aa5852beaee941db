package dev.ringer.schema.check;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which members and items of one value some schema has looked at (JSON Schema 2020-12 core, 11). */
final class Marks {

    private final Set<String> names = new HashSet<>();
    private final BitSet items = new BitSet();

    void name(String name) {
        names.add(name);
    }

    void item(int index) {
        items.set(index);
    }

    void itemsUpTo(int end) {
        items.set(0, end);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean has(int index) {
        return items.get(index);
    }

    void add(Marks other) {
        names.addAll(other.names);
        items.or(other.items);
    }
}
