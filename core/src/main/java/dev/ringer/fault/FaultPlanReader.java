package dev.ringer.fault;

import dev.ringer.http.Fault;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import dev.ringer.source.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads plans of faults. */
final class FaultPlanReader {

    private static final List<String> KEYS = List.of("kind", "probability", "after", "every", "times");

    private static final int SHOWN_MAX = 40;

    private final List<Diagnostic> diagnostics;

    FaultPlanReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    FaultPlan read(Json value, Location at) {
        int before = diagnostics.size();
        FaultPlan plan = value instanceof JsonObject map ? map(map, at) : FaultPlan.always(kind(value, at));
        return diagnostics.size() > before ? FaultPlan.NONE : plan;
    }

    private FaultPlan map(JsonObject map, Location at) {
        Shown.unknownKeys(map, KEYS, "a fault", at, diagnostics);
        Json kind = map.get("kind");
        if (kind == null) {
            report("bad-fault", "the fault has no 'kind', must be one of " + String.join(", ", Fault.words()), at);
            return FaultPlan.NONE;
        }
        return new FaultPlan(
                kind(kind, at.child("kind")),
                probability(map.get("probability"), at.child("probability")),
                count(map, "after", 0, 0, at),
                count(map, "every", 1, 1, at),
                count(map, "times", 0, Long.MAX_VALUE, at));
    }

    private Fault kind(Json value, Location at) {
        String word = value instanceof JsonString text ? text.value() : "";
        return Fault.of(word).orElseGet(() -> {
            report(
                    "bad-fault",
                    "the fault is " + shown(value) + ", must be one of " + String.join(", ", Fault.words())
                            + Nearest.hint(word, Fault.words()),
                    at);
            return Fault.NONE;
        });
    }

    private double probability(@Nullable Json value, Location at) {
        if (value == null) {
            return 1;
        }
        double read = Probability.of(value);
        if (read < 0) {
            report("bad-fault", "'probability' is " + shown(value) + ", must be " + Probability.FORMS, at);
            return 0;
        }
        return read;
    }

    private long count(JsonObject map, String name, long least, long missing, Location at) {
        Json value = map.get(name);
        if (value == null) {
            return missing;
        }
        if (value instanceof JsonNumber number && number.isLong() && number.longValue() >= least) {
            return number.longValue();
        }
        report(
                "bad-fault",
                "'" + name + "' is " + shown(value) + ", must be a whole number of calls, at least " + least,
                at.child(name));
        return missing;
    }

    private static String shown(Json value) {
        return Shown.json(value, text -> Shown.beginning(text, SHOWN_MAX));
    }

    private void report(String code, String message, Location at) {
        diagnostics.add(Diagnostic.error(code, message, at));
    }
}
