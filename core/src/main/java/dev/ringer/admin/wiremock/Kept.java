package dev.ringer.admin.wiremock;

import dev.ringer.json.JsonObject;
import dev.ringer.wiremock.Templating;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What clients have set and only this API knows of. Safe for use by several threads. */
final class Kept {

    private final Supplier<Templating> templating;
    private final BodyStore files = new BodyStore();
    private final AtomicLong sent = new AtomicLong();
    private volatile JsonObject settings = JsonObject.EMPTY;

    Kept(Supplier<Templating> templating) {
        this.templating = templating;
    }

    /** Give which replies are templates. */
    Templating templating() {
        return templating.get();
    }

    BodyStore files() {
        return files;
    }

    /** Give a number that no mapping had. */
    long next() {
        return sent.incrementAndGet();
    }

    JsonObject settings() {
        return settings;
    }

    void set(JsonObject replacement) {
        settings = replacement;
    }
}
