package dev.ringer.disruption;

import dev.ringer.delay.TimeSpan;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** So many requests in a window of time, which opens with the first request after the window before. */
public record RateLimit(long requests, long perMillis) {

    /** What is allowed, for messages. */
    public static final String FORMS = "requests and a time, such as 100/1m or {requests: 100, per: 1m}";

    private static final long REQUESTS_MAX = 1_000_000_000;

    private static final long PER_MILLIS_MAX = 366L * 24 * 60 * 60 * 1_000;

    private static final List<String> KEYS = List.of("requests", "per");

    public RateLimit {
        if (requests < 0 || requests > REQUESTS_MAX || perMillis < 1 || perMillis > PER_MILLIS_MAX) {
            throw new IllegalArgumentException("rate limit is " + requests + " requests in " + perMillis
                    + " ms, must be 0 to " + REQUESTS_MAX + " in 1 ms to 366 days");
        }
    }

    /**
     * Read {@code 100/1m}; {@code 100/m} is the same.
     *
     * @throws IllegalArgumentException with what is allowed
     */
    public static RateLimit parse(String text) {
        String[] parts = text.split("/", 2);
        String per = parts.length < 2 ? "" : parts[1].strip();
        String span = per.matches("[a-z]+") ? "1" + per : per;
        return of(count(new JsonString(parts[0].strip())), TimeSpan.millis(span))
                .orElseThrow(RateLimit::wrong);
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("must be " + FORMS + ", at most " + REQUESTS_MAX + " in 366 days");
    }

    /**
     * Read {@code 100/1m} or <code>{requests: 100, per: 1m}</code>.
     *
     * @param diagnostics gets every defect; empty then
     */
    public static Optional<RateLimit> read(Json value, Location at, List<Diagnostic> diagnostics) {
        if (value instanceof JsonString text) {
            try {
                return Optional.of(parse(text.value()));
            } catch (IllegalArgumentException e) {
                diagnostics.add(Diagnostic.error(
                        "bad-rate-limit", "the rate limit is " + text.text() + ", " + e.getMessage(), at));
                return Optional.empty();
            }
        }
        if (!(value instanceof JsonObject map)) {
            diagnostics.add(Diagnostic.error("bad-rate-limit", "the rate limit must be " + FORMS, at));
            return Optional.empty();
        }
        return map(map, at, diagnostics);
    }

    private static Optional<RateLimit> map(JsonObject map, Location at, List<Diagnostic> diagnostics) {
        for (String name : map.names()) {
            if (!KEYS.contains(name)) {
                diagnostics.add(Diagnostic.error(
                        "unknown-key",
                        "there is no '" + name + "' in a rate limit" + Nearest.hint(name, KEYS)
                                + "; allowed are requests, per",
                        at.child(name)));
            }
        }
        Json per = map.get("per");
        Optional<RateLimit> limit =
                of(count(map.get("requests")), per == null ? OptionalLong.empty() : TimeSpan.millis(per));
        if (limit.isEmpty()) {
            diagnostics.add(Diagnostic.error("bad-rate-limit", "the rate limit " + wrong().getMessage(), at));
        }
        return limit;
    }

    private static OptionalLong count(@Nullable Json value) {
        if (value instanceof JsonNumber number && number.isLong()) {
            return OptionalLong.of(number.longValue());
        }
        return value instanceof JsonString text && text.value().matches("\\d{1,10}")
                ? OptionalLong.of(Long.parseLong(text.value()))
                : OptionalLong.empty();
    }

    private static Optional<RateLimit> of(OptionalLong requests, OptionalLong per) {
        boolean fits = requests.orElse(-1) >= 0
                && requests.orElse(0) <= REQUESTS_MAX
                && per.orElse(0) >= 1
                && per.orElse(0) <= PER_MILLIS_MAX;
        return fits ? Optional.of(new RateLimit(requests.getAsLong(), per.getAsLong())) : Optional.empty();
    }
}
