package dev.ringer.delay;

import dev.ringer.delay.Distribution.Percentile;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import dev.ringer.source.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of which each call gets one. What cannot be read is reported and counts as no time. */
final class DistributionReader {

    static final List<String> WORDS = List.of("uniform", "logNormal");

    static final String FORMS = TimeSpan.FORMS + ", {uniform: [100ms, 300ms]}, {logNormal: {median: 90ms, sigma: 0.4}}"
            + " or {p50: 80ms, p99: 2s}";

    private static final List<String> LOG_NORMAL = List.of("median", "sigma", "max");

    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(\\.\\d{1,6})?|100)");

    private static final int SHOWN_MAX = 40;

    /** Three deviations of this are already a factor of eight thousand. */
    private static final int SIGMA_MAX = 3;

    private final List<Diagnostic> diagnostics;

    DistributionReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    static boolean isWord(String name) {
        return WORDS.contains(name) || PERCENTILE.matcher(name).matches();
    }

    Distribution read(Json value, Location at) {
        if (!(value instanceof JsonObject map)) {
            return new Distribution.Fixed(time(value, at, FORMS));
        }
        if (map.size() == 1 && map.has("uniform")) {
            return uniform(map.value(0), at.child("uniform"));
        }
        if (map.size() == 1 && map.has("logNormal")) {
            return logNormal(map.value(0), at.child("logNormal"));
        }
        return percentiles(map, at);
    }

    /** Read a time that is no longer than a delay may be. */
    private long time(Json value, Location at, String forms) {
        OptionalLong millis = TimeSpan.millis(value);
        if (millis.isEmpty()) {
            report("bad-delay", name(at) + " is " + shown(value) + ", must be " + forms, at);
            return 0;
        }
        if (millis.getAsLong() > Delay.MILLIS_MAX) {
            report(
                    "bad-delay",
                    name(at) + " is " + shown(value) + ", must be at most " + TimeSpan.show(Delay.MILLIS_MAX)
                            + ", since no client waits longer",
                    at);
            return 0;
        }
        return millis.getAsLong();
    }

    /** Give the key that the value belongs to; an item of a list belongs to the list's. */
    private static String name(Location at) {
        String[] tokens = at.pointer().toString().split("/");
        for (int i = tokens.length - 1; i > 0; i--) {
            if (!tokens[i].matches("\\d+")) {
                return "'" + tokens[i] + "'";
            }
        }
        return "the delay";
    }

    static String shown(Json value) {
        return Shown.json(value, text -> Shown.beginning(text, SHOWN_MAX));
    }

    private Distribution uniform(Json value, Location at) {
        if (!(value instanceof JsonArray ends) || ends.size() != 2) {
            report(
                    "bad-delay",
                    "'uniform' is " + shown(value) + ", must be the least and the most time, as in [100ms, 300ms]",
                    at);
            return Distribution.ZERO;
        }
        long least = time(ends.get(0), at.child(0), TimeSpan.FORMS);
        long most = time(ends.get(1), at.child(1), TimeSpan.FORMS);
        if (least > most && most > 0) {
            report(
                    "bad-delay",
                    "'uniform' begins at " + shown(ends.get(0)) + " and ends at " + shown(ends.get(1))
                            + ", must be the least time first",
                    at);
        }
        return new Distribution.Uniform(Math.min(least, most), Math.max(least, most));
    }

    private Distribution logNormal(Json value, Location at) {
        if (!(value instanceof JsonObject map)) {
            report(
                    "bad-delay",
                    "'logNormal' is " + shown(value) + ", must be a map such as {median: 90ms, sigma: 0.4, max: 5s}",
                    at);
            return Distribution.ZERO;
        }
        Shown.unknownKeys(map, LOG_NORMAL, "'logNormal'", at, diagnostics);
        Json median = map.get("median");
        if (median == null) {
            report("bad-delay", "'logNormal' has no 'median', the time that half the calls stay below", at);
        }
        Json max = map.get("max");
        return new Distribution.LogNormal(
                median == null ? 0 : time(median, at.child("median"), TimeSpan.FORMS),
                sigma(map.get("sigma"), at),
                max == null ? Delay.MILLIS_MAX : time(max, at.child("max"), TimeSpan.FORMS));
    }

    private double sigma(@Nullable Json sigma, Location at) {
        if (sigma == null) {
            report("bad-delay", "'logNormal' has no 'sigma', the spread, such as 0.4", at);
            return 0;
        }
        if (sigma instanceof JsonNumber number && number.signum() >= 0 && number.doubleValue() <= SIGMA_MAX) {
            return number.doubleValue();
        }
        report(
                "bad-delay",
                "'sigma' is " + shown(sigma) + ", must be a number from 0 to " + SIGMA_MAX,
                at.child("sigma"));
        return 0;
    }

    private Distribution percentiles(JsonObject map, Location at) {
        List<Percentile> points = new ArrayList<>();
        for (Map.Entry<String, Json> entry : map) {
            String name = entry.getKey();
            Location place = at.child(name);
            if (!isWord(name)) {
                report(
                        "unknown-key",
                        "there is no '" + name + "' in a delay" + Nearest.hint(name, WORDS) + "; allowed are "
                                + String.join(", ", WORDS) + ", or percentiles such as p50",
                        place);
            } else if (WORDS.contains(name)) {
                report("bad-delay", "'" + name + "' stands beside another time, only one of them is allowed", place);
            } else {
                points.add(new Percentile(
                        Double.parseDouble(name.substring(1)), time(entry.getValue(), place, TimeSpan.FORMS)));
            }
        }
        points.sort(Comparator.comparingDouble(Percentile::percent));
        checkOrder(points, at);
        return points.isEmpty() ? Distribution.ZERO : new Distribution.Percentiles(points);
    }

    private void checkOrder(List<Percentile> points, Location at) {
        for (int i = 1; i < points.size(); i++) {
            Percentile below = points.get(i - 1);
            Percentile above = points.get(i);
            if (above.millis() < below.millis()) {
                report(
                        "bad-delay",
                        "the percentile at " + shown(above) + " is below that at " + shown(below)
                                + ", must not fall from one to the next",
                        at);
            }
        }
    }

    private static String shown(Percentile point) {
        return "p" + Double.toString(point.percent()).replaceAll("\\.0$", "") + " (" + TimeSpan.show(point.millis())
                + ")";
    }

    private void report(String code, String message, Location at) {
        diagnostics.add(Diagnostic.error(code, message, at));
    }
}
