package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Location;
import dev.ringer.source.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an operator's word, with what stands beside it. Methods that give null have reported why.
 *
 * @param beside the whole map, in which the operator's options are
 */
record Operand(String word, Json value, Location at, JsonObject beside, MatcherReader reader, boolean caseless) {

    Operand with(Json other) {
        return new Operand(word, other, at, beside, reader, caseless);
    }

    /** Report that the operand is none of what the operator takes. */
    @Nullable
    Matcher wrong(String allowed) {
        return wrong(value, allowed, at);
    }

    @Nullable
    Matcher wrong(Json found, String allowed, Location place) {
        reader.report("operand", "'" + word + "' is " + kind(found, allowed) + ", must be " + allowed, place);
        return null;
    }

    /** That a list is a list says nothing where another list is allowed. */
    private static String kind(Json found, String allowed) {
        if (found instanceof JsonArray list && allowed.startsWith("a list")) {
            return list.isEmpty() ? "an empty list" : "a list of " + list.size();
        }
        return kind(found);
    }

    private static String kind(Json found) {
        return Shown.json(found, Subject::cut);
    }

    /** Give a scalar as text, since YAML reads {@code 7} and {@code true} as others than the text that was meant. */
    @Nullable
    String text() {
        String text = text(value);
        if (text == null) {
            wrong("text");
        }
        return text;
    }

    static @Nullable String text(Json value) {
        return value instanceof JsonString string
                ? string.value()
                : value instanceof JsonNumber || value instanceof JsonBoolean ? value.text() : null;
    }

    /** Give the items of a list. */
    @Nullable
    JsonArray list() {
        if (value instanceof JsonArray array && !array.isEmpty()) {
            return array;
        }
        wrong("a list of one or more");
        return null;
    }

    /** Tell whether an option is on; one that is neither true nor false is reported. */
    boolean has(String option) {
        Json found = beside.get(option);
        if (found != null && !(found instanceof JsonBoolean)) {
            reader.report("operand", "'" + option + "' is " + kind(found) + ", must be true or false", option(option));
        }
        return found == JsonBoolean.TRUE;
    }

    boolean ignoresCase() {
        return caseless || has("ignoreCase");
    }

    Location option(String name) {
        return new Location(at.document(), at.pointer().parent().child(name));
    }

    /** Read the operand as a test. */
    @Nullable
    Matcher nested() {
        return reader.read(value, at, caseless);
    }

    /** Read each item of a list as a test. */
    List<Matcher> nestedList() {
        List<Matcher> matchers = new ArrayList<>();
        JsonArray list = list();
        for (int i = 0; list != null && i < list.size(); i++) {
            Matcher matcher = reader.read(list.get(i), at.child(i), caseless);
            if (matcher != null) {
                matchers.add(matcher);
            }
        }
        return matchers;
    }

    /** Read each member of a map as a test. */
    Map<String, Matcher> nestedMap() {
        Map<String, Matcher> matchers = new LinkedHashMap<>();
        if (!(value instanceof JsonObject map) || map.isEmpty()) {
            wrong("a map with a condition for each name");
            return matchers;
        }
        for (Map.Entry<String, Json> entry : map) {
            Matcher matcher = reader.read(entry.getValue(), at.child(entry.getKey()));
            if (matcher != null) {
                matchers.put(entry.getKey(), matcher);
            }
        }
        return matchers;
    }

    /** Makes a test of what a path leads to. */
    interface AtPath {

        /** Throws {@code IllegalArgumentException} for a text that is no path; the message says why. */
        Matcher make(String path, Matcher test);
    }

    /**
     * Read a path, which must lead somewhere, or a map with a test for each path.
     *
     * @param what the paths are, for messages
     */
    @Nullable
    Matcher nestedPaths(String what, AtPath maker) {
        boolean alone = value instanceof JsonString;
        Map<String, Matcher> tests =
                value instanceof JsonString text ? Map.of(text.value(), new Presence(true)) : nestedMap();
        List<Matcher> all = new ArrayList<>();
        tests.forEach((path, test) -> {
            try {
                all.add(maker.make(path, test));
            } catch (IllegalArgumentException e) {
                reader.report(
                        "operand",
                        "'" + Subject.cut(path) + "' is no " + what + ": " + e.getMessage(),
                        alone ? at : at.child(path));
            }
        });
        return all.isEmpty() ? null : All.of(all);
    }
}
