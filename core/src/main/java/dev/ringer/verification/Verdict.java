package dev.ringer.verification;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.operator.Difference;
import java.util.List;

/**
 * The answer to a verification.
 *
 * @param message for people, of lines of at most {@value #LINE_MAX} characters
 * @param count of exchanges that are as described
 * @param matched the first of them by number
 * @param nearest of the others, where there are too few
 */
public record Verdict(boolean passed, String message, long count, List<Long> matched, List<Near> nearest) {

    static final int LINE_MAX = 120;

    /**
     * An exchange that is almost as described.
     *
     * @param summary such as {@code #4 POST /orders -> 201 (createOrder)}
     */
    public record Near(long id, double distance, String summary, List<Difference> differences) {

        public Near {
            differences = List.copyOf(differences);
        }

        JsonObject toJson() {
            List<Json> list = differences.stream()
                    .<Json>map(each -> JsonObject.builder()
                            .put("part", each.part())
                            .put("expected", each.expected())
                            .put("found", each.found())
                            .build())
                    .toList();
            return JsonObject.builder()
                    .put("id", id)
                    .put("summary", summary)
                    .put("distance", Json.parse(Double.toString(Math.round(distance * 1000) / 1000.0)))
                    .put("differences", JsonArray.of(list))
                    .build();
        }
    }

    public Verdict {
        matched = List.copyOf(matched);
        nearest = List.copyOf(nearest);
    }

    /** Show a difference on one line. */
    static String line(Difference difference) {
        String part = difference.part().isEmpty() ? "it" : difference.part();
        return part + " must " + difference.expected() + ", and is " + difference.found();
    }

    public JsonObject toJson() {
        return JsonObject.builder()
                .put("passed", Json.of(passed))
                .put("message", message)
                .put("count", count)
                .put(
                        "matched",
                        JsonArray.of(matched.stream().<Json>map(Json::of).toList()))
                .put(
                        "nearest",
                        JsonArray.of(nearest.stream().<Json>map(Near::toJson).toList()))
                .build();
    }
}
