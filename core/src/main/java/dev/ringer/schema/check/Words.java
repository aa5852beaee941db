package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Types;
import java.util.List;
import java.util.stream.Collectors;

/** How findings speak of values. */
final class Words {

    private static final int TEXT_MAX = 60;
    private static final int LIST_MAX = 12;

    /** Stands before the reason of the alternative that fits best. */
    static final String NEAREST = "; the nearest fails: ";

    private Words() {}

    /** Say what a value is: {@code is "abc"}; its kind alone where it is large, nothing where it may be a secret. */
    static String is(Json value, Run run) {
        if (run.isSecret() || (value instanceof JsonString text && Secrets.isSecretValue(text.value()))) {
            return "has a value that is not shown";
        }
        return switch (value.kind()) {
            case OBJECT ->
                ((JsonObject) value).isEmpty()
                        ? "is an empty object"
                        : "is an object with " + names(((JsonObject) value).names());
            case ARRAY -> "is an array of " + count(((JsonArray) value).size(), "item");
            case STRING -> "is " + quoted(((JsonString) value).value());
            case NULL, BOOLEAN, NUMBER -> "is " + cut(value.toString());
        };
    }

    static String quoted(String text) {
        return '"' + cut(text) + '"';
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= TEXT_MAX) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, TEXT_MAX)) + "…";
    }

    /** Say a number of things: {@code 1 item}, {@code 2 items}. */
    static String count(long number, String noun) {
        return number + " "
                + (number == 1 ? noun : noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }

    /** List types as a person does: {@code a string or null}. */
    static String types(Types types) {
        return types.list().stream()
                .map(type -> switch (type) {
                    case NULL -> "null";
                    case INTEGER, ARRAY, OBJECT -> "an " + type.word();
                    case BOOLEAN, NUMBER, STRING -> "a " + type.word();
                })
                .collect(Collectors.joining(" or "));
    }

    /** List names in quotes, the first dozen of them. */
    static String names(List<String> names) {
        String list = names.stream().limit(LIST_MAX).map(Words::quoted).collect(Collectors.joining(", "));
        return names.size() > LIST_MAX ? list + " and " + (names.size() - LIST_MAX) + " more" : list;
    }

    /** List values as JSON, the first dozen of them: {@code "a", "b" or 3}. */
    static String values(List<Json> values) {
        if (values.size() < 2) {
            return values.isEmpty()
                    ? "nothing at all, the list of values is empty"
                    : cut(values.get(0).toString());
        }
        List<String> texts =
                values.stream().limit(LIST_MAX).map(v -> cut(v.toString())).toList();
        if (values.size() > LIST_MAX) {
            return String.join(", ", texts) + " or one of " + (values.size() - LIST_MAX) + " more";
        }
        return String.join(", ", texts.subList(0, texts.size() - 1)) + " or " + texts.get(texts.size() - 1);
    }

    /**
     * Say in one sentence why a test on the side failed: its first finding, with its place where that is deeper; of
     * alternatives within alternatives the innermost.
     */
    static String reason(Run.Side side) {
        if (side.findings().isEmpty()) {
            return "does not fit";
        }
        Finding first = side.findings().get(0);
        int deepest = first.message().lastIndexOf(NEAREST);
        if (deepest >= 0) {
            return first.message().substring(deepest + NEAREST.length());
        }
        String place = first.at().toString();
        return place.isEmpty() ? first.message() : place + " " + first.message();
    }
}
