package dev.ringer.matching;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.operator.Matcher;
import dev.ringer.matching.operator.MatcherReader;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads conditions: parts of a request by their words, and {@code all}, {@code any}, {@code not} around more of them. */
final class ConditionReader {

    private static final List<String> JOINTS = List.of("all", "any", "not");

    private final MatcherReader matchers;

    ConditionReader(Documents documents, List<Diagnostic> diagnostics) {
        this.matchers = new MatcherReader(documents, diagnostics);
    }

    Condition read(Json when, Location at) {
        List<Condition> conditions = new ArrayList<>();
        if (when instanceof JsonObject map) {
            map.forEach(each -> add(each.getKey(), each.getValue(), at.child(each.getKey()), conditions));
        } else {
            matchers.report("operand", "conditions must be a map of a request's parts", at);
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.AllOf(List.copyOf(conditions));
    }

    /** Read the test of one part, which must be one of those there are. */
    Condition read(String word, Json test, Location at) {
        List<Condition> conditions = new ArrayList<>();
        add(word, test, at, conditions);
        return conditions.size() == 1 ? conditions.get(0) : new Condition.AllOf(List.copyOf(conditions));
    }

    private void add(String word, Json value, Location at, List<Condition> into) {
        Part part = Parts.named(word);
        if (part != null) {
            onPart(part, value, at, into);
            return;
        }
        switch (word) {
            case "all" -> into.add(new Condition.AllOf(list(word, value, at)));
            case "any" -> into.add(new Condition.AnyOf(list(word, value, at)));
            case "not" -> into.add(new Condition.Not(read(value, at)));
            default -> unknown(word, at);
        }
    }

    static List<String> words() {
        List<String> words = new ArrayList<>(Parts.words());
        words.addAll(JOINTS);
        return words;
    }

    private void unknown(String word, Location at) {
        List<String> words = words();
        matchers.report(
                "unknown-part",
                "there is no part '" + word + "' of a request" + Nearest.hint(word, words) + "; allowed are "
                        + String.join(", ", words),
                at);
    }

    private List<Condition> list(String word, Json value, Location at) {
        List<Condition> conditions = new ArrayList<>();
        if (value instanceof JsonArray array && !array.isEmpty()) {
            for (int i = 0; i < array.size(); i++) {
                conditions.add(read(array.get(i), at.child(i)));
            }
        } else {
            matchers.report("operand", "'" + word + "' must be a list of conditions", at);
        }
        return List.copyOf(conditions);
    }

    private void onPart(Part part, Json value, Location at, List<Condition> into) {
        if (part.naming() == Part.Naming.ONE_VALUE) {
            add(part, "", matcher(part, value, at), into);
        } else if (value instanceof JsonObject names && !names.isEmpty()) {
            for (Map.Entry<String, Json> entry : names) {
                String name = entry.getKey();
                add(part, name, matcher(part, entry.getValue(), at.child(name)), into);
            }
        } else {
            matchers.report("operand", "'" + part.word() + "' must be a map with a condition for each name", at);
        }
    }

    private @Nullable Matcher matcher(Part part, Json value, Location at) {
        return switch (part.letters()) {
            case CASE_COUNTS -> matchers.read(value, at);
            case ANY_CASE -> matchers.readIgnoringCase(value, at);
        };
    }

    private static void add(Part part, String name, @Nullable Matcher matcher, List<Condition> into) {
        if (matcher != null) {
            into.add(new Condition.OnPart(part, name, matcher));
        }
    }
}
