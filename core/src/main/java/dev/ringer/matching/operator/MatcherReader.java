package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.SchemaSpace;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads tests out of files: a scalar means equality, a map means all operators in it. What is wrong is collected, and
 * the rest is read on.
 */
public final class MatcherReader {

    private final SchemaSpace schemas;
    private final Checker checker = Checker.asserting();
    private final List<Diagnostic> diagnostics;

    /**
     * Make a reader.
     *
     * @param documents those that are read among them, and what schemas in them may refer to
     * @param diagnostics takes what is wrong
     */
    public MatcherReader(Documents documents, List<Diagnostic> diagnostics) {
        this.schemas = new SchemaSpace(documents);
        this.diagnostics = diagnostics;
    }

    /** Give the words that a test may have: operators, and their options. */
    public static List<String> words() {
        return Operators.allWords();
    }

    SchemaSpace schemas() {
        return schemas;
    }

    Checker checker() {
        return checker;
    }

    public void report(String code, String message, Location at) {
        diagnostics.add(Diagnostic.error(code, message, at));
    }

    /** Read the test of a value; null where nothing of it can be read. */
    public @Nullable Matcher read(Json value, Location at) {
        return read(value, at, false);
    }

    /** Read the test of a value whose letter case does not count. */
    public @Nullable Matcher readIgnoringCase(Json value, Location at) {
        return read(value, at, true);
    }

    @Nullable
    Matcher read(Json value, Location at, boolean ignoreCase) {
        if (value instanceof JsonArray) {
            report("operand", "a list is no condition by itself; write in:, exactly: or equalsJson: before it", at);
            return null;
        }
        if (!(value instanceof JsonObject operators)) {
            return Equals.read(new Operand("equals", value, at, JsonObject.EMPTY, this, ignoreCase));
        }
        List<Matcher> all = new ArrayList<>();
        for (Map.Entry<String, Json> entry : operators) {
            Matcher matcher = one(entry.getKey(), entry.getValue(), operators, at, ignoreCase);
            if (matcher != null) {
                all.add(matcher);
            }
        }
        if (operators.isEmpty()) {
            report("operand", "an empty map is no condition; write present: true for any value", at);
        }
        return all.isEmpty() ? null : All.of(all);
    }

    private @Nullable Matcher one(String word, Json value, JsonObject operators, Location at, boolean ignoreCase) {
        Operator operator = Operators.named(word);
        if (operator != null) {
            return operator.reader().read(new Operand(word, value, at.child(word), operators, this, ignoreCase));
        }
        List<String> owners = Operators.withOption(word);
        if (owners.isEmpty()) {
            List<String> words = Operators.allWords();
            report(
                    "unknown-operator",
                    "there is no operator '" + word + "'" + Nearest.hint(word, words) + "; allowed are "
                            + String.join(", ", Operators.words()),
                    at.child(word));
        } else if (owners.stream().noneMatch(operators::has)) {
            report(
                    "unknown-operator",
                    "'" + word + "' goes with " + String.join(", ", owners) + ", and none of these stands beside it",
                    at.child(word));
        }
        return null;
    }
}
