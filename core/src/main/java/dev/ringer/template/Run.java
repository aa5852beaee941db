package dev.ringer.template;

import dev.ringer.chance.Dice;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rendering: what it has set, and what it may still use up. For use by one thread. */
final class Run {

    /** Over a hundred times what a reply of a thousand items takes, and under a second of work. */
    private static final int STEPS_MAX = 200_000;

    /** Text made in all, also what blocks within blocks make: each level copies what is inside. */
    private static final int CHARACTERS_MAX = 8 << 20;

    /** Larger bodies are files, which need no rendering. */
    private static final int SIZE_MAX = 1 << 20;

    /** Reading so many characters counts as one more step. */
    private static final int CHARACTERS_PER_STEP = 256;

    private final Scope scope;
    private final Map<String, Object> variables = new HashMap<>();
    private final Map<String, Integer> draws = new HashMap<>();
    private final Deque<Flow.Choice> choices = new ArrayDeque<>();
    private String thing = "";
    private String place = "";
    private @Nullable Object captured;
    private int steps;
    private int characters;

    Run(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    @Nullable
    Object variable(String name) {
        return variables.get(name);
    }

    void set(String name, Object value) {
        variables.put(name, value);
    }

    /** Give the switches that the rendering is in, innermost first. */
    Deque<Flow.Choice> choices() {
        return choices;
    }

    /** Keep the value of the only expression of a template. */
    void capture(@Nullable Object value) {
        captured = value;
    }

    @Nullable
    Object captured() {
        return captured;
    }

    /** Count a call, a round of a loop, or a look at a name. */
    void step() {
        steps(1);
    }

    private void steps(int more) {
        steps += more;
        if (steps > STEPS_MAX) {
            throw Failure.ofBound("The template takes more than " + STEPS_MAX + " steps.");
        }
    }

    /** Count the work of reading a text. */
    void read(int length) {
        steps(length / CHARACTERS_PER_STEP);
    }

    /** Count text that was made. */
    void made(int length) {
        characters += length;
        if (characters > CHARACTERS_MAX) {
            throw Failure.ofBound("The template makes more than " + CHARACTERS_MAX + " characters.");
        }
    }

    /** Hold what a helper gives to the bound, and count its making. */
    @Nullable
    Object checked(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            checkSize(text.length());
        } else if (value instanceof JsonArray || value instanceof JsonObject) {
            int extent = Extent.of((Json) value, SIZE_MAX);
            checkSize(extent);
            read(extent);
        }
        return value;
    }

    void checkSize(long length) {
        if (length > SIZE_MAX) {
            throw Failure.ofBound("The text is longer than " + SIZE_MAX + " characters.");
        }
    }

    /**
     * Go on at another text of a tree, which has values of chance of its own.
     *
     * @param object the way to the object that it is in, whose texts are of one thing
     * @param text the way to the text
     */
    void enter(String object, String text) {
        thing = object;
        place = text;
    }

    /** Give how often this was asked before with this key. */
    private int draw(String key) {
        return draws.merge(key, 1, Integer::sum) - 1;
    }

    /** Give the dice of a place in the template, new ones each time that it is passed. */
    Dice dice(String helper, int line, int column) {
        String key = place + ' ' + helper + ' ' + line + ':' + column;
        return scope.dice().at(key).at(draw(key));
    }

    /**
     * Give the dice that values of one thing share, so that a name and an address are of one person: the n-th passes of
     * all places belong together.
     */
    Dice sharedDice(int line, int column) {
        int pass = draw(place + " thing " + line + ':' + column);
        return scope.dice().at("thing").at(thing).at(pass);
    }
}
