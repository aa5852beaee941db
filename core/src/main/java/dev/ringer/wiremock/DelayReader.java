package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Fields;
import java.util.Optional;

/** Puts delays into the words of stubs. */
final class DelayReader {

    private static final long MILLIS_MAX = 1_000_000_000L;

    private final Losses losses;

    DelayReader(Losses losses) {
        this.losses = losses;
    }

    /** Read what a response says of time: a fixed delay and a distribution add up, and the dribble comes after both. */
    Optional<Json> read(Fields response) {
        long fixed = millis(response, "fixedDelayMilliseconds");
        Optional<Fields> distribution = response.map("delayDistribution", "a distribution");
        Optional<Json> first = distribution.isPresent() ? of(distribution.get(), fixed) : some(fixed);
        Optional<Json> dribble =
                response.map("chunkedDribbleDelay", "a dribble").map(DelayReader::dribble);
        if (dribble.isEmpty()) {
            return first;
        }
        JsonObject.Builder delay = JsonObject.builder();
        first.ifPresent(each -> delay.put("firstByte", each));
        return Optional.of(delay.put("dribble", dribble.get()).build());
    }

    /** Read what settings say of all responses. */
    Optional<Json> global(Fields settings) {
        long fixed = millis(settings, "fixedDelay");
        Optional<Fields> distribution = settings.map("delayDistribution", "a distribution");
        return distribution.isPresent() ? of(distribution.get(), fixed) : some(fixed);
    }

    private static long millis(Fields fields, String key) {
        return fields.whole(key, 0, MILLIS_MAX).orElse(0L);
    }

    private static Optional<Json> some(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(duration(millis));
    }

    /** Read a distribution, to which a fixed delay is added. */
    Optional<Json> of(Fields distribution, long fixed) {
        String type = distribution.text("type").orElse("");
        Optional<Json> delay = switch (type) {
            case "fixed" -> some(fixed + millis(distribution, "milliseconds"));
            case "uniform" ->
                Optional.of(JsonObject.of(
                        "uniform",
                        JsonArray.of(
                                duration(fixed + millis(distribution, "lower")),
                                duration(fixed + millis(distribution, "upper")))));
            case "lognormal" -> Optional.of(JsonObject.of("logNormal", logNormal(distribution, fixed)));
            default -> {
                distribution.wrong("type", "fixed, uniform or lognormal");
                yield Optional.empty();
            }
        };
        distribution.done();
        return delay;
    }

    private Json logNormal(Fields distribution, long fixed) {
        if (fixed > 0) {
            losses.detail("a fixed delay beside a log-normal one", distribution.at());
        }
        JsonObject.Builder shape = JsonObject.builder();
        distribution
                .number("median", 0, MILLIS_MAX)
                .ifPresent(median -> shape.put("median", duration(Math.round(median))));
        distribution.number("sigma", 0, 100).ifPresent(sigma -> shape.put("sigma", JsonNumber.parse(sigma.toString())));
        distribution.number("maxValue", 0, MILLIS_MAX).ifPresent(max -> shape.put("max", duration(Math.round(max))));
        return shape.build();
    }

    private static Json dribble(Fields dribble) {
        Json delay = JsonObject.builder()
                .put("chunks", dribble.whole("numberOfChunks", 1, MILLIS_MAX).orElse(1L))
                .put("over", duration(millis(dribble, "totalDuration")))
                .build();
        dribble.done();
        return delay;
    }

    private static Json duration(long millis) {
        return Json.of(millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms");
    }
}
