package dev.ringer.delay;

import dev.ringer.chance.Dice;
import dev.ringer.http.Pace;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Location;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How slow responses are, from which each call's own pace is derived. */
public final class Delay {

    /** The longest delay. No client waits longer, and a slip such as {@code 2000s} shows. */
    public static final long MILLIS_MAX = Duration.ofMinutes(10).toMillis();

    /** No delay. */
    public static final Delay NONE = new Delay(Distribution.ZERO, 0, Distribution.ZERO, 0);

    private final Distribution firstByte;
    private final int chunks;
    private final Distribution over;
    private final long bytesPerSecond;

    Delay(Distribution firstByte, int chunks, Distribution over, long bytesPerSecond) {
        this.firstByte = firstByte;
        this.chunks = chunks;
        this.over = over;
        this.bytesPerSecond = bytesPerSecond;
    }

    public static Delay ofMillis(long millis) {
        return millis == 0 ? NONE : new Delay(new Distribution.Fixed(millis), 0, Distribution.ZERO, 0);
    }

    /**
     * Read a delay: {@code 200ms}, <code>{uniform: [100ms, 300ms]}</code>, <code>{p50: 80ms, p99: 2s}</code>, <code>
     * {logNormal: {median: 90ms, sigma: 0.4, max: 5s}}</code>, and with these or {@code firstByte} beside them <code>
     * dribble: {chunks: 5, over: 2s}</code> and {@code bandwidth: 20KB/s}.
     *
     * @param diagnostics gets every defect; what has none of them is read all the same
     */
    public static Delay read(Json value, Location at, List<Diagnostic> diagnostics) {
        return new DelayReader(diagnostics).read(value, at);
    }

    /**
     * Read a delay as it stands behind a flag: a time, or a map as in YAML.
     *
     * @throws IllegalArgumentException with all defects as sentences
     */
    public static Delay parse(String text) {
        Location at = new Location(URI.create("flag:delay"), Pointer.ROOT);
        List<Diagnostic> diagnostics = new ArrayList<>();
        Delay delay = read(tree(text, at.document()), at, diagnostics);
        if (!diagnostics.isEmpty()) {
            throw new IllegalArgumentException(String.join(
                    ". ", diagnostics.stream().map(Diagnostic::message).toList()));
        }
        return delay;
    }

    private static Json tree(String text, URI address) {
        if (!text.strip().startsWith("{")) {
            return new JsonString(text);
        }
        try {
            return Document.read(address, text.getBytes(StandardCharsets.UTF_8)).root();
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("the map cannot be read: " + e.getMessage(), e);
        }
    }

    /** Give the pace that falls to the dice. */
    public Pace pace(Dice dice) {
        if (this == NONE) {
            return Pace.NONE;
        }
        return new Pace(
                firstByte.millis(dice.at("firstByte")), chunks, over.millis(dice.at("dribble")), bytesPerSecond);
    }

    public boolean isNone() {
        return this == NONE;
    }
}
