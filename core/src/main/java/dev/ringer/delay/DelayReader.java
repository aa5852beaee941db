package dev.ringer.delay;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import dev.ringer.source.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads a whole delay. */
final class DelayReader {

    static final int CHUNKS_MAX = 10_000;

    private static final List<String> DRIBBLE = List.of("chunks", "over");

    private final List<Diagnostic> diagnostics;
    private final DistributionReader distributions;

    DelayReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        this.distributions = new DistributionReader(diagnostics);
    }

    Delay read(Json value, Location at) {
        if (!(value instanceof JsonObject map)) {
            return delay(distributions.read(value, at), 0, Distribution.ZERO, 0);
        }
        List<String> direct =
                map.names().stream().filter(DistributionReader::isWord).toList();
        checkKeys(map, at, direct);
        Distribution firstByte = Distribution.ZERO;
        if (!direct.isEmpty()) {
            firstByte = distributions.read(only(map, direct), at);
        }
        Json named = map.get("firstByte");
        if (named != null) {
            firstByte = distributions.read(named, at.child("firstByte"));
        }
        Json bandwidth = map.get("bandwidth");
        long rate = bandwidth == null ? 0 : bandwidth(bandwidth, at.child("bandwidth"));
        Json dribble = map.get("dribble");
        return dribble == null
                ? delay(firstByte, 0, Distribution.ZERO, rate)
                : dribbling(firstByte, dribble, at.child("dribble"), rate);
    }

    private static Delay delay(Distribution firstByte, int chunks, Distribution over, long bytesPerSecond) {
        boolean none = firstByte.mostMillis() == 0 && chunks == 0 && bytesPerSecond == 0;
        return none ? Delay.NONE : new Delay(firstByte, chunks, over, bytesPerSecond);
    }

    private void checkKeys(JsonObject map, Location at, List<String> direct) {
        List<String> allowed = new ArrayList<>(List.of("firstByte", "dribble", "bandwidth"));
        allowed.addAll(DistributionReader.WORDS);
        for (String name : map.names()) {
            if (!allowed.contains(name) && !direct.contains(name)) {
                report(
                        "unknown-key",
                        "there is no '" + name + "' in a delay" + Nearest.hint(name, allowed) + "; allowed are "
                                + String.join(", ", allowed) + ", and percentiles such as p50",
                        at.child(name));
            }
        }
        if (map.isEmpty()) {
            report("bad-delay", "the delay is an empty map, must be " + DistributionReader.FORMS, at);
        }
        if (!direct.isEmpty() && map.has("firstByte")) {
            report(
                    "bad-delay",
                    "the delay has 'firstByte' and '" + direct.get(0) + "', only one of them is allowed",
                    at.child("firstByte"));
        }
    }

    private static JsonObject only(JsonObject map, List<String> names) {
        JsonObject.Builder some = JsonObject.builder();
        for (Map.Entry<String, Json> entry : map) {
            if (names.contains(entry.getKey())) {
                some.put(entry.getKey(), entry.getValue());
            }
        }
        return some.build();
    }

    // --- the body

    private Delay dribbling(Distribution firstByte, Json dribble, Location at, long rate) {
        if (!(dribble instanceof JsonObject map)) {
            report(
                    "bad-delay",
                    "'dribble' is " + DistributionReader.shown(dribble) + ", must be a map such as"
                            + " {chunks: 5, over: 2s}",
                    at);
            return delay(firstByte, 0, Distribution.ZERO, rate);
        }
        Shown.unknownKeys(map, DRIBBLE, "'dribble'", at, diagnostics);
        Json over = map.get("over");
        if (over == null) {
            report("bad-delay", "'dribble' has no 'over', the time that all chunks take", at);
        }
        Distribution time = over == null ? Distribution.ZERO : distributions.read(over, at.child("over"));
        return delay(firstByte, chunks(map.get("chunks"), at), time, rate);
    }

    private int chunks(@Nullable Json chunks, Location at) {
        if (chunks == null) {
            report("bad-delay", "'dribble' has no 'chunks', the number of pieces", at);
            return 0;
        }
        if (chunks instanceof JsonNumber number
                && number.isLong()
                && number.longValue() >= 1
                && number.longValue() <= CHUNKS_MAX) {
            return (int) number.longValue();
        }
        report(
                "bad-delay",
                "'chunks' is " + DistributionReader.shown(chunks) + ", must be a whole number from 1 to " + CHUNKS_MAX,
                at.child("chunks"));
        return 0;
    }

    private long bandwidth(Json value, Location at) {
        OptionalLong rate = Bandwidth.bytesPerSecond(value);
        if (rate.isEmpty()) {
            report(
                    "bad-delay",
                    "'bandwidth' is " + DistributionReader.shown(value) + ", must be " + Bandwidth.FORMS,
                    at);
        }
        return rate.orElse(0);
    }

    private void report(String code, String message, Location at) {
        diagnostics.add(Diagnostic.error(code, message, at));
    }
}
