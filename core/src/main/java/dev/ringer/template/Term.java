package dev.ringer.template;

import dev.ringer.json.Json;
import java.util.List;
import java.util.Map;

/** A piece of an expression, as it was written. */
sealed interface Term {

    /** Give where it begins, counted in UTF-16 units from 0. */
    int at();

    /** A text, number or truth. */
    record Literal(Json value, int at) implements Term {}

    /** Names with dots between, such as {@code request.query.q}. */
    record Path(String text, int at) implements Term {}

    /** A helper's name or a path, and what it is given. */
    record Expression(String head, List<Term> arguments, Map<String, Term> options, int at) implements Term {

        boolean isBare() {
            return arguments.isEmpty() && options.isEmpty();
        }
    }
}
