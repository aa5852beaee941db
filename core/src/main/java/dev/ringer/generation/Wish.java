package dev.ringer.generation;

import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.schema.check.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What value is wanted of a schema.
 *
 * @param seed any text; the same seed gives the same values
 * @param suggestion kept wherever it is valid, and what must be there added to it; null for a value made freely
 */
public record Wish(
        String seed,
        Shape shape,
        Direction direction,
        Subject subject,
        @Nullable Json suggestion) {

    public static final String DEFAULT_SEED = "ringer";

    /** Ask for what a server would send on an ordinary day. */
    public static Wish response() {
        return new Wish(DEFAULT_SEED, Shape.TYPICAL, Direction.RESPONSE, Subject.NONE, null);
    }

    public Wish withSeed(String replacement) {
        return new Wish(replacement, shape, direction, subject, suggestion);
    }

    public Wish withShape(Shape replacement) {
        return new Wish(seed, replacement, direction, subject, suggestion);
    }

    public Wish withSubject(Subject replacement) {
        return new Wish(seed, shape, direction, replacement, suggestion);
    }

    public Wish withDirection(Direction replacement) {
        return new Wish(seed, shape, replacement, subject, suggestion);
    }

    public Wish withSuggestion(Json value) {
        return new Wish(seed, shape, direction, subject, value);
    }
}
