package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;
import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;
import dev.ringer.pattern.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A text in an expected tree or document that stands for many values: <code>${any}</code>, <code>${string}</code>,
 * <code>${number}</code>, <code>${boolean}</code>, <code>${array}</code>, <code>${object}</code>, and
 * <code>${regex:…}</code> for strings. The words of json-unit and XMLUnit are understood too.
 */
record Placeholder(Json.@Nullable Kind kind, @Nullable Pattern pattern, boolean mayLack) {

    /**
     * Read a placeholder; null where the text is none.
     *
     * @throws IllegalArgumentException when its regular expression is none
     */
    static @Nullable Placeholder parse(String text) {
        if (!text.startsWith("${") || (!text.endsWith("}") && !text.contains("regex}"))) {
            return null;
        }
        String json = text.startsWith("${json-unit.") ? text.substring(12) : text.substring(2);
        String plain = json.startsWith("xmlunit.") ? json.substring(8) : json;
        if (plain.startsWith("regex}") || plain.startsWith("regex:")) {
            boolean whole = plain.startsWith("regex:");
            return regex(plain.substring(6, plain.length() - (whole ? 1 : 0)));
        }
        return word(plain.substring(0, plain.length() - 1));
    }

    private static @Nullable Placeholder word(String word) {
        return switch (word) {
            case "any", "ignore" -> new Placeholder(null, null, false);
            case "ignore-element" -> new Placeholder(null, null, true);
            case "string", "any-string" -> new Placeholder(Json.Kind.STRING, null, false);
            case "number", "any-number", "isNumber" -> new Placeholder(Json.Kind.NUMBER, null, false);
            case "boolean", "any-boolean" -> new Placeholder(Json.Kind.BOOLEAN, null, false);
            case "array" -> new Placeholder(Json.Kind.ARRAY, null, false);
            case "object" -> new Placeholder(Json.Kind.OBJECT, null, false);
            default -> null;
        };
    }

    private static Placeholder regex(String source) {
        try {
            return new Placeholder(Json.Kind.STRING, Pattern.of("^(?:" + source + ")$"), false);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "has the placeholder '" + Subject.cut(source) + "', which is no regular expression: " + e.reason(),
                    e);
        }
    }

    boolean test(Json found) {
        if (pattern != null) {
            return found instanceof JsonString string && pattern.find(string.value()) == Verdict.YES;
        }
        return kind == null || kind == found.kind();
    }

    /** Test a text of a document that knows no kinds of values. */
    boolean test(String found) {
        if (pattern != null) {
            return pattern.find(found) == Verdict.YES;
        }
        return kind != Json.Kind.NUMBER || JsonNumber.isNumber(found);
    }
}
