package dev.ringer.source;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a map that a person wrote. What is wrong is reported with its place, and read as missing; whatever was
 * not asked for when {@link #done} is called is reported as unknown. For use by one thread.
 */
public final class Fields {

    private static final String CODE = "field";

    private final JsonObject map;
    private final Location at;
    private final String what;
    private final List<Diagnostic> diagnostics;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(JsonObject map, Location at, String what, List<Diagnostic> diagnostics) {
        this.map = map;
        this.at = at;
        this.what = what;
        this.diagnostics = diagnostics;
    }

    /**
     * Open a map; nothing, and a report, where the value is none.
     *
     * @param what the map is, for messages, such as {@code a stub}
     */
    public static Optional<Fields> of(Json value, Location at, String what, List<Diagnostic> diagnostics) {
        if (value instanceof JsonObject map) {
            return Optional.of(new Fields(map, at, what, diagnostics));
        }
        diagnostics.add(Diagnostic.error(CODE, what + " is " + shown(value) + ", must be a map", at));
        return Optional.empty();
    }

    public Location at() {
        return at;
    }

    public Location at(String key) {
        return at.child(key);
    }

    /** Give all keys, for a map whose keys are anybody's. */
    public List<String> names() {
        known.addAll(map.names());
        return map.names();
    }

    public boolean has(String key) {
        known.add(key);
        return map.has(key);
    }

    /** Give whichever of the keys are there. */
    public List<String> present(List<String> keys) {
        known.addAll(keys);
        return keys.stream().filter(map::has).toList();
    }

    public Optional<Json> json(String key) {
        known.add(key);
        return Optional.ofNullable(map.get(key));
    }

    /** Give a text; a number or a boolean is taken for the text that was meant. */
    public Optional<String> text(String key) {
        Optional<Json> value = json(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = text(value.get());
        if (text.isEmpty()) {
            wrong(key, "text");
        }
        return text;
    }

    private static Optional<String> text(Json value) {
        return value instanceof JsonString string
                ? Optional.of(string.value())
                : value instanceof JsonNumber || value instanceof JsonBoolean
                        ? Optional.of(value.text())
                        : Optional.empty();
    }

    public Optional<Boolean> flag(String key) {
        Optional<Json> value = json(key);
        if (value.isPresent() && !(value.get() instanceof JsonBoolean)) {
            wrong(key, "true or false");
            return Optional.empty();
        }
        return value.map(each -> each == JsonBoolean.TRUE);
    }

    /** Give a whole number within bounds, both included. */
    public Optional<Long> whole(String key, long least, long most) {
        Optional<Json> value = json(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = value.get() instanceof JsonNumber number
                && number.isLong()
                && number.longValue() >= least
                && number.longValue() <= most;
        if (!fits) {
            wrong(
                    key,
                    most == Long.MAX_VALUE
                            ? "a whole number from " + least
                            : "a whole number from " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(((JsonNumber) value.get()).longValue());
    }

    /** Give a number within bounds, both included. */
    public Optional<Double> number(String key, double least, double most) {
        Optional<Json> value = json(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = value.get() instanceof JsonNumber number
                && number.doubleValue() >= least
                && number.doubleValue() <= most;
        if (!fits) {
            wrong(key, "a number from " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(((JsonNumber) value.get()).doubleValue());
    }

    /** Give the value that a word stands for. */
    public <E extends Enum<E>> Optional<E> word(String key, E[] values) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (E each : values) {
            if (word(each).equals(text.get())) {
                return Optional.of(each);
            }
        }
        List<String> words = new ArrayList<>();
        for (E each : values) {
            words.add(word(each));
        }
        wrong(key, "one of " + String.join(", ", words) + Nearest.hint(text.get(), words));
        return Optional.empty();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Optional<Fields> map(String key, String called) {
        return json(key).flatMap(value -> of(value, at(key), called, diagnostics));
    }

    /** Give an item of a list with its place. */
    public record Item(Json value, Location at) {}

    /** Give the items of a list; one value that is no list is taken for a list of one. */
    public List<Item> list(String key) {
        Optional<Json> value = json(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array)) {
            return List.of(new Item(value.get(), at(key)));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(new Item(array.get(i), at(key).child(i)));
        }
        return items;
    }

    /** Give texts of a list; one text is a list of one. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Item each : list(key)) {
            text(each.value())
                    .ifPresentOrElse(
                            texts::add,
                            () -> report(
                                    "'" + key + "' has " + shown(each.value()) + ", must be text or a list of texts",
                                    each.at()));
        }
        return texts;
    }

    /** Report a value that is none of those allowed. */
    public void wrong(String key, String allowed) {
        Json value = map.get(key);
        report(
                "'" + key + "' is " + (value == null ? "missing" : shown(value)) + ", must be " + allowed,
                value == null ? at : at(key));
    }

    public void report(String message, Location place) {
        diagnostics.add(Diagnostic.error(CODE, message, place));
    }

    /** Report all keys that nobody asked for. */
    public void done() {
        for (String key : map.names()) {
            if (!known.contains(key)) {
                diagnostics.add(Diagnostic.error(
                        "unknown-field",
                        what + " has no '" + key + "'" + Nearest.hint(key, known) + "; allowed are "
                                + String.join(", ", known),
                        at(key)));
            }
        }
    }

    /** Show a value in a message. */
    public static String shown(Json value) {
        return value instanceof JsonString text ? "'" + cut(text.value()) + "'" : Shown.json(value, Fields::cut);
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
