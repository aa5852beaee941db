package dev.ringer.generation;

import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.schema.check.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What value is wanted of a schema.
 *
 * @param seed any text; the same seed gives the same values
 * @param naming what members are made of that name other things; null where they are made freely
 * @param suggestion kept wherever it is valid, and what must be there added to it; null for a value made freely
 */
public record Wish(
        String seed,
        Shape shape,
        Direction direction,
        Subject subject,
        @Nullable Naming naming,
        @Nullable Json suggestion) {

    /** Ask for a value that names nothing else. */
    public Wish(String seed, Shape shape, Direction direction, Subject subject, @Nullable Json suggestion) {
        this(seed, shape, direction, subject, null, suggestion);
    }

    public static final String DEFAULT_SEED = "ringer";

    /** Ask for what a server would send on an ordinary day. */
    public static Wish response() {
        return new Wish(DEFAULT_SEED, Shape.TYPICAL, Direction.RESPONSE, Subject.NONE, null);
    }

    Wish withNaming(Naming value) {
        return new Wish(seed, shape, direction, subject, value, suggestion);
    }

    public Wish withSeed(String replacement) {
        return new Wish(replacement, shape, direction, subject, naming, suggestion);
    }

    public Wish withShape(Shape replacement) {
        return new Wish(seed, replacement, direction, subject, naming, suggestion);
    }

    public Wish withSubject(Subject replacement) {
        return new Wish(seed, shape, direction, replacement, naming, suggestion);
    }

    public Wish withDirection(Direction replacement) {
        return new Wish(seed, shape, replacement, subject, naming, suggestion);
    }

    public Wish withSuggestion(Json value) {
        return new Wish(seed, shape, direction, subject, naming, value);
    }
}
