package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value that is tested, which can be seen in several ways. */
public sealed interface Subject permits Subject.Absent, Subject.Text, Subject.Tree, Subject.Several, Payload {

    /** Longer values are cut when they are shown. */
    int SHOWN_MAX = 80;

    static Subject absent() {
        return Absent.NONE;
    }

    static Subject of(@Nullable String text) {
        return text == null ? absent() : new Text(text);
    }

    /** Make a subject of all values that a name has. */
    static Subject of(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> absent();
            case 1 -> new Text(texts.get(0));
            default -> new Several(texts.stream().<Subject>map(Text::new).toList());
        };
    }

    static Subject of(@Nullable Json json) {
        return json == null ? absent() : new Tree(json);
    }

    default boolean isAbsent() {
        return false;
    }

    /** Give the value as text; null where it has none: absent, or several. */
    @Nullable
    String text();

    /** Give the value as a tree; null where it is none. */
    @Nullable
    Json json();

    /** Give the value's bytes; null where it is absent, or several. */
    default byte @Nullable [] bytes() {
        String text = text();
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Give the single values: those of a repeated name or of an array; none where absent; else itself. */
    default List<Subject> each() {
        return json() instanceof JsonArray array
                ? array.stream().<Subject>map(Tree::new).toList()
                : List.of(this);
    }

    /** Give the value as it stands in a sentence, cut where it is long. */
    default String shown() {
        String text = text();
        return text == null ? "nothing" : "'" + cut(text) + "'";
    }

    static String cut(String text) {
        String plain = text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 1) + "…";
        return plain.replace('\n', ' ').replace('\r', ' ');
    }

    /** No value. */
    record Absent() implements Subject {

        private static final Absent NONE = new Absent();

        @Override
        public boolean isAbsent() {
            return true;
        }

        @Override
        public @Nullable String text() {
            return null;
        }

        @Override
        public @Nullable Json json() {
            return null;
        }

        @Override
        public List<Subject> each() {
            return List.of();
        }
    }

    /** A text, such as a header's value. */
    record Text(String text) implements Subject {

        @Override
        public @Nullable Json json() {
            try {
                return Json.parse(text);
            } catch (JsonSyntaxException e) {
                return null;
            }
        }

        @Override
        public List<Subject> each() {
            return List.of(this);
        }
    }

    /** A value within JSON. As text, a string is what it holds, and all else is its JSON. */
    record Tree(Json json) implements Subject {

        @Override
        public @Nullable String text() {
            return json instanceof JsonNull ? null : json instanceof JsonString string ? string.value() : json.text();
        }

        @Override
        public String shown() {
            boolean large = json instanceof JsonObject || json instanceof JsonArray;
            return (large ? "" : json.kind().word() + " ") + cut(json.text());
        }
    }

    /** Two values or more, or what a query found. */
    record Several(List<Subject> each) implements Subject {

        public Several {
            each = List.copyOf(each);
        }

        @Override
        public boolean isAbsent() {
            return each.isEmpty();
        }

        @Override
        public @Nullable String text() {
            return null;
        }

        @Override
        public @Nullable Json json() {
            return null;
        }

        @Override
        public String shown() {
            String all = each.stream().limit(5).map(Subject::shown).collect(Collectors.joining(", "));
            return each.isEmpty() ? "nothing" : "one of " + each.size() + " values: " + cut(all);
        }
    }
}
