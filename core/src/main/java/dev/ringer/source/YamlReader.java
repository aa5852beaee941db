package dev.ringer.source;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the first document of YAML 1.2 text into a tree, by the core schema where that agrees with JSON.
 *
 * <p>Plain {@code null}, {@code ~}, {@code true}, {@code false} and JSON numbers are what they look like; {@code no},
 * {@code on}, dates, {@code 1_000}, {@code 012} and {@code .inf} stay text. Anchors share one tree, merge keys
 * ({@code <<}) add what the mapping does not have itself.
 *
 * <p>Bounds: nesting as for JSON; {@value #EXPANDED_MAX} values when every alias is written out, since whoever walks
 * the tree meets that many.
 */
final class YamlReader {

    static final long EXPANDED_MAX = 20_000_000;

    private static final String MERGE = "<<";

    /** A value with the number of values in it, aliases written out. */
    private record Sized(Json value, long expanded) {}

    private final Iterator<Event> events;
    private final JsonReader.DuplicateListener duplicates;
    private final Map<String, Sized> anchors = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private long expanded;
    private int depth;

    private YamlReader(Iterator<Event> events, JsonReader.DuplicateListener duplicates) {
        this.events = events;
        this.duplicates = duplicates;
    }

    /**
     * Read a value; empty text is {@code null}.
     *
     * @param duplicates told of each repeated key
     * @throws JsonSyntaxException when the text is no YAML or breaks a bound
     */
    static Json read(String text, JsonReader.DuplicateListener duplicates) {
        try {
            return new YamlReader(events(text, false), duplicates).document();
        } catch (YamlEngineException | JsonSyntaxException | NumberFormatException e) {
            throw locate(text, e);
        }
    }

    /** Find where values stand in the text: a member by its key, an item by its first character. */
    static Map<String, SourcePosition> positions(String text, Set<String> wanted) {
        Map<String, SourcePosition> found = new HashMap<>();
        new PositionWalk(events(text, true), wanted, found).document();
        return found;
    }

    private static Iterator<Event> events(String text, boolean marks) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(marks)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** Marks cost time, so a text that fails without them is read once more with them. */
    private static JsonSyntaxException locate(String text, RuntimeException first) {
        try {
            new YamlReader(events(text, true), at -> {}).document();
        } catch (JsonSyntaxException e) {
            return e;
        } catch (MarkedYamlEngineException e) {
            String reason = e.getProblem() == null ? String.valueOf(e.getMessage()) : e.getProblem();
            return failure(reason, e.getProblemMark());
        } catch (YamlEngineException e) {
            return failure(String.valueOf(e.getMessage()), Optional.empty());
        } catch (NumberFormatException e) {
            // The library reads the digits of an escape without looking whether there are any.
            return failure("an escape lacks its digits", Optional.empty());
        }
        return failure(String.valueOf(first.getMessage()), Optional.empty());
    }

    private static JsonSyntaxException failure(String reason, Optional<Mark> mark) {
        return mark.map(m -> new JsonSyntaxException(reason, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> new JsonSyntaxException(reason, 1, 1));
    }

    private Json document() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                return value(node);
            }
        }
        return JsonNull.NULL;
    }

    private Json value(NodeEvent event) {
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        long before = expanded++;
        Json value = event instanceof ScalarEvent scalar ? scalar(scalar) : collection(event);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), new Sized(value, expanded - before)));
        return value;
    }

    private Json alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        Sized anchored = anchors.get(name);
        if (anchored == null) {
            throw failure(
                    "the alias *" + name + " names no anchor before it (or is inside of it)", event.getStartMark());
        }
        expanded += anchored.expanded();
        if (expanded > EXPANDED_MAX) {
            throw failure("aliases expand to more than " + EXPANDED_MAX + " values", event.getStartMark());
        }
        return anchored.value();
    }

    private Json collection(Event start) {
        if (depth == JsonReader.DEPTH_MAX) {
            throw failure("nested deeper than " + JsonReader.DEPTH_MAX + " levels", start.getStartMark());
        }
        depth++;
        Json value = switch (start.getEventId()) {
            case MappingStart -> mapping();
            case SequenceStart -> sequence();
            case Alias, Comment, DocumentEnd, DocumentStart, MappingEnd, Scalar, SequenceEnd, StreamEnd, StreamStart ->
                throw new IllegalStateException("unexpected event " + start);
        };
        depth--;
        return value;
    }

    private Json sequence() {
        List<Json> items = new ArrayList<>();
        Event event = events.next();
        while (event instanceof NodeEvent node) {
            path.addLast(Integer.toString(items.size()));
            items.add(value(node));
            path.removeLast();
            event = events.next();
        }
        return JsonArray.of(items);
    }

    private Json mapping() {
        JsonObject.Builder members = JsonObject.builder();
        List<Json> merged = new ArrayList<>();
        Event event = events.next();
        while (event instanceof NodeEvent node) {
            String key = key(node);
            path.addLast(key);
            Json value = value((NodeEvent) events.next());
            if (key.equals(MERGE) && node instanceof ScalarEvent scalar && scalar.isPlain()) {
                merged.add(value);
            } else if (!members.putNew(key, value)) {
                duplicates.duplicate(Pointer.of(path.toArray(new String[0])));
            }
            path.removeLast();
            event = events.next();
        }
        merged.forEach(each -> merge(members, each));
        return members.build();
    }

    private static void merge(JsonObject.Builder members, Json merged) {
        if (merged instanceof JsonObject object) {
            for (Map.Entry<String, Json> entry : object) {
                if (!members.has(entry.getKey())) {
                    members.put(entry.getKey(), entry.getValue());
                }
            }
        } else if (merged instanceof JsonArray array) {
            array.forEach(each -> merge(members, each));
        }
    }

    /** A key is the text of its scalar, so that {@code 200:} and {@code '200':} are one. */
    private String key(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            scalar.getAnchor()
                    .ifPresent(anchor -> anchors.put(anchor.getValue(), new Sized(Json.of(scalar.getValue()), 1)));
            return scalar.getValue();
        }
        Json value = value(event);
        return value instanceof JsonString string ? string.value() : value.text();
    }

    private static Json scalar(ScalarEvent event) {
        String text = event.getValue();
        String tag = event.getTag().orElse("");
        if (tag.equals("tag:yaml.org,2002:str") || tag.equals("!") || (!event.isPlain() && tag.isEmpty())) {
            return new JsonString(text);
        }
        Json value = plain(text);
        return value == null ? new JsonString(text) : value;
    }

    /** Tell whether a text that stands there without quotes is one, and no number, truth value or null. */
    static boolean isText(String text) {
        return plain(text) == null;
    }

    private static @Nullable Json plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> JsonNull.NULL;
            case "true", "True", "TRUE" -> JsonBoolean.TRUE;
            case "false", "False", "FALSE" -> JsonBoolean.FALSE;
            default -> number(text);
        };
    }

    private static @Nullable Json number(String text) {
        char first = text.charAt(0);
        if (!(first >= '0' && first <= '9') && "-+.".indexOf(first) < 0) {
            return null;
        }
        if (text.length() > 2 && first == '0') {
            Json radix = radix(text);
            if (radix != null) {
                return radix;
            }
        }
        String digits = first == '-' || first == '+' ? text.substring(1) : text;
        if (digits.startsWith("-")) {
            return null;
        }
        if (digits.startsWith(".")) {
            digits = "0" + digits;
        } else if (digits.endsWith(".")) {
            digits = digits + "0";
        }
        String number = first == '-' ? "-" + digits : digits;
        return JsonNumber.isNumber(number) ? JsonNumber.parse(number) : null;
    }

    private static @Nullable Json radix(String text) {
        int radix = text.charAt(1) == 'x' ? 16 : text.charAt(1) == 'o' ? 8 : 0;
        if (radix == 0 || text.length() > 64) {
            return null;
        }
        for (int i = 2; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), radix) < 0) {
                return null;
            }
        }
        return JsonNumber.of(new BigInteger(text.substring(2), radix));
    }

    /** Walks the events with a pointer in hand. */
    private record PositionWalk(Iterator<Event> events, Set<String> wanted, Map<String, SourcePosition> found) {

        void document() {
            while (events.hasNext()) {
                if (events.next() instanceof NodeEvent node) {
                    note(Pointer.ROOT, node);
                    value(Pointer.ROOT, node);
                    return;
                }
            }
        }

        private void value(Pointer at, NodeEvent event) {
            switch (event.getEventId()) {
                case MappingStart -> mapping(at);
                case SequenceStart -> sequence(at);
                case Alias,
                        Comment,
                        DocumentEnd,
                        DocumentStart,
                        MappingEnd,
                        Scalar,
                        SequenceEnd,
                        StreamEnd,
                        StreamStart -> {
                    // Nothing inside.
                }
            }
        }

        private void sequence(Pointer at) {
            int index = 0;
            Event event = events.next();
            while (event instanceof NodeEvent node) {
                Pointer item = at.child(index++);
                note(item, node);
                value(item, node);
                event = events.next();
            }
        }

        private void mapping(Pointer at) {
            Event event = events.next();
            while (event instanceof NodeEvent key) {
                Pointer member = at.child(key instanceof ScalarEvent scalar ? scalar.getValue() : "?");
                note(member, key);
                if (!(key instanceof ScalarEvent)) {
                    value(member, key);
                }
                value(member, (NodeEvent) events.next());
                event = events.next();
            }
        }

        private void note(Pointer at, NodeEvent event) {
            String pointer = at.toString();
            if (wanted.contains(pointer)) {
                event.getStartMark()
                        .ifPresent(mark ->
                                found.put(pointer, new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1)));
            }
        }
    }
}
