package dev.ringer.launch;

import java.util.Locale;
import java.util.function.BiFunction;

/**
 * A setting: a row of the table that files, flags, environment variables, docs and the schema are made from.
 *
 * @param name as a key of the project file; a flag behind dashes; in capitals behind {@code RINGER_} in the environment
 * @param value placeholder for help
 * @param type what its value may be; of each value of its map, where it takes one
 * @param repeat how several values are given
 * @param standard the value without anybody's doing, as text; empty where there is none
 * @param help one sentence
 * @param isLive true when a running mock takes a new value
 * @param apply puts a value into a configuration
 */
public record Setting(
        String name,
        String value,
        ValueType<?> type,
        Repeat repeat,
        String standard,
        String help,
        boolean isLive,
        BiFunction<MockConfig, String, MockConfig> apply) {

    /** How several values are given. */
    public enum Repeat {
        /** Not at all. */
        ONCE,
        /** As a list. */
        LIST,
        /** As a map in files, and as {@code KEY=VALUE}; the value without a key is {@code default} in the map. */
        MAP,
        /** As a list, or as a map without {@code default}. */
        LIST_OR_MAP
    }

    /** The key of a map that stands for a value without a key. */
    static final String DEFAULT_KEY = "default";

    Setting withStandard(String text) {
        return new Setting(name, value, type, repeat, text, help, isLive, apply);
    }

    Setting withRepeat(Repeat replacement) {
        return new Setting(name, value, type, replacement, standard, help, isLive, apply);
    }

    /** Give a copy that a running mock does not take. */
    Setting untilRestart() {
        return new Setting(name, value, type, repeat, standard, help, false, apply);
    }

    /** Tell whether each value adds to those before. */
    public boolean isRepeatable() {
        return repeat != Repeat.ONCE;
    }

    boolean takesMap() {
        return repeat == Repeat.MAP || repeat == Repeat.LIST_OR_MAP;
    }

    boolean takesList() {
        return repeat == Repeat.LIST || repeat == Repeat.LIST_OR_MAP;
    }

    /** Give the key before a value of a map; {@value #DEFAULT_KEY} where there is none. */
    String key(String text) {
        int equals = equals(text);
        return equals < 0 ? DEFAULT_KEY : text.substring(0, equals).strip();
    }

    /** Give the value without the key of a map. */
    String withoutKey(String text) {
        return text.substring(equals(text) + 1).strip();
    }

    /** A key may have the sign in it that parts it from its value, and a value too: the first that fits. */
    private int equals(String text) {
        if (repeat != Repeat.MAP || isAllowed(text)) {
            return -1;
        }
        int at = text.indexOf('=');
        while (at >= 0 && !isAllowed(text.substring(at + 1).strip())) {
            at = text.indexOf('=', at + 1);
        }
        return at;
    }

    private boolean isAllowed(String text) {
        try {
            type.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Give the environment variable: {@code RINGER_MAX_BODY}. */
    public String variable() {
        return "RINGER_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * Put the value of the flag into a configuration.
     *
     * @throws BadValueException when the value is not allowed
     */
    public MockConfig set(MockConfig config, String text) {
        return set(config, text, "--" + name);
    }

    /**
     * Put a value into a configuration.
     *
     * @param shown where the value came from
     * @throws BadValueException when the value is not allowed
     */
    MockConfig set(MockConfig config, String text, String shown) {
        try {
            return apply.apply(config, text);
        } catch (IllegalArgumentException e) {
            throw new BadValueException(shown + " is '" + text + "': " + e.getMessage());
        }
    }
}
