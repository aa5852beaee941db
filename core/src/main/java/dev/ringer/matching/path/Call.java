package dev.ringer.matching.path;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.pattern.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function with its arguments.
 *
 * @param nodes the query of a function that takes nodes; null for others
 * @param values the arguments of a function that takes values
 * @param ready the regular expression, where it is written in the query
 */
record Call(
        Function function,
        @Nullable Query nodes,
        List<Operand> values,
        @Nullable Iregexp ready) implements Operand {

    /** A regular expression out of the tree is read for each value anew, which costs more than a step. */
    private static final int READING_STEPS = 10_000;

    private static final int CHARACTERS_PER_STEP = 8;

    @Override
    public @Nullable Json value(Json current, Walk walk) {
        return switch (function) {
            case LENGTH -> length(values.get(0).value(current, walk));
            case COUNT -> Json.of(found(current, walk).size());
            case VALUE -> {
                List<Json> found = found(current, walk);
                yield found.size() == 1 ? found.get(0) : null;
            }
            case MATCH, SEARCH -> null;
        };
    }

    private List<Json> found(Json current, Walk walk) {
        return nodes == null ? List.of() : nodes.find(current, walk);
    }

    private static @Nullable Json length(@Nullable Json value) {
        if (value instanceof JsonString string) {
            return Json.of(string.length());
        }
        if (value instanceof JsonArray array) {
            return Json.of(array.size());
        }
        return value instanceof JsonObject object ? Json.of(object.size()) : null;
    }

    /** Tell whether a function that is logical holds; a text or an expression that is none makes it false. */
    boolean holds(Json current, Walk walk) {
        if (!(values.get(0).value(current, walk) instanceof JsonString text)) {
            return false;
        }
        Iregexp expression = ready != null ? ready : read(values.get(1).value(current, walk), walk);
        return expression != null
                && walk.step(1 + text.value().length() / CHARACTERS_PER_STEP)
                && expression.find(text.value()) == Verdict.YES;
    }

    private @Nullable Iregexp read(@Nullable Json source, Walk walk) {
        return source instanceof JsonString string && walk.step(READING_STEPS)
                ? Iregexp.of(string.value(), function == Function.MATCH)
                : null;
    }
}
