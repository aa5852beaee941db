package dev.ringer.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The visits of one test, each at a mock of its own. */
final class Visits {

    private final Map<Options, Visit> byOptions = new LinkedHashMap<>();

    synchronized Visit get(Options options, Supplier<Visit> begin) {
        Visit there = byOptions.get(options);
        if (there == null) {
            there = begin.get();
            byOptions.put(options, there);
        }
        return there;
    }

    private synchronized List<Visit> all() {
        return new ArrayList<>(byOptions.values());
    }

    /** Do something with all, also when it fails for one of them. */
    void each(Consumer<Visit> what) {
        AssertionError first = null;
        for (Visit each : all()) {
            try {
                what.accept(each);
            } catch (AssertionError e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
