package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import java.util.Locale;

/** What a session sets for itself; each change gives the settings for the next one. */
public final class Settings {

    private static final String SEED = "seed";

    private final Control control;

    Settings(Control control) {
        this.control = control;
    }

    /** What is done with requests that break the contract. */
    public enum Validation {
        /** Refuse them. */
        ENFORCE,
        /** Answer them, and tell. */
        REPORT,
        /** Do not look. */
        OFF
    }

    /** Make other values from now on, the same for the same seed. */
    public Settings reseed(String seed) {
        return change(SEED, Json.of(seed));
    }

    /** Make the values of the server's seed again. */
    public Settings reseed() {
        return change(SEED, JsonNull.NULL);
    }

    public Settings validate(Validation mode) {
        return change("validation", Json.of(mode.name().toLowerCase(Locale.ROOT)));
    }

    /** Answer at once, and tell in {@code Ringer-Delay-Skipped} how long it would have been. */
    public Settings skipDelays() {
        return change("skipDelays", Json.of(true));
    }

    /** Hold answers back as stubs and settings say. */
    public Settings keepDelays() {
        return change("skipDelays", Json.of(false));
    }

    private Settings change(String name, Json value) {
        control.patch("settings", JsonObject.of(name, value));
        return this;
    }
}
