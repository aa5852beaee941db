package dev.ringer.bench.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader of the table must know: remarks, and failures that spoil the run. */
final class Findings {

    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<String> failures = new LinkedHashSet<>();

    void remark(String text) {
        if (remarks.add(text)) {
            System.err.println("compare: " + text);
        }
    }

    void failure(String text) {
        if (failures.add(text)) {
            System.err.println("compare: FAILED: " + text);
        }
    }

    List<String> remarks() {
        return new ArrayList<>(remarks);
    }

    List<String> failures() {
        return new ArrayList<>(failures);
    }
}
