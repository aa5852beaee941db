package dev.ringer.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text (RFC 8259) into trees, strictly: one value, no comments, no trailing commas, no repeated member.
 *
 * <p>Bounds: nesting of {@value #DEPTH_MAX}, numbers of {@value #NUMBER_LENGTH_MAX} characters. The length of the text
 * is the caller's to bound. Bytes may be UTF-8, UTF-16 or UTF-32, with or without a byte order mark.
 */
public final class JsonReader {

    public static final int DEPTH_MAX = 500;

    private static final int NUMBER_LENGTH_MAX = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(NUMBER_LENGTH_MAX)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Told of each member that an object repeats; the later value wins. */
    @FunctionalInterface
    public interface DuplicateListener {
        void duplicate(Pointer at);
    }

    private final JsonParser parser;
    private final @Nullable DuplicateListener listener;

    private JsonReader(JsonParser parser, @Nullable DuplicateListener listener) {
        this.parser = parser;
        this.listener = listener;
    }

    /**
     * Read a value.
     *
     * @throws JsonSyntaxException when the text is no JSON value, repeats a member, or is nested too deeply
     */
    public static Json read(byte[] bytes) {
        return read(bytes, null);
    }

    /**
     * Read a value.
     *
     * @throws JsonSyntaxException when the text is no JSON value, repeats a member, or is nested too deeply
     */
    public static Json read(String text) {
        return guarded(() -> FACTORY.createParser(ObjectReadContext.empty(), text), null);
    }

    /**
     * Read a value whose objects may repeat members.
     *
     * @param listener told of each repeated member; null to refuse them
     * @throws JsonSyntaxException when the text is no JSON value or is nested too deeply
     */
    public static Json read(byte[] bytes, @Nullable DuplicateListener listener) {
        return guarded(() -> FACTORY.createParser(ObjectReadContext.empty(), bytes), listener);
    }

    /**
     * Find where values stand in the text: a member by its name, an item by its first character. Of a repeated member
     * the last one counts, as it does when reading.
     *
     * @return the positions of those pointers, written as {@link Pointer#toString()}, that lead somewhere
     * @throws JsonSyntaxException when the text is no JSON value
     */
    public static Map<String, SourcePosition> positions(byte[] bytes, Set<String> wanted) {
        Map<String, SourcePosition> found = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (begins(token, parser.streamReadContext())) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    if (wanted.contains(pointer)) {
                        found.put(pointer, position(parser.currentTokenLocation()));
                    }
                }
                token = parser.nextToken();
            }
        } catch (JacksonException e) {
            throw syntax(e, null);
        }
        return found;
    }

    /** Tell whether a member's name or an item begins here, not a member's value, which its name has told of. */
    private static boolean begins(JsonToken token, TokenStreamContext context) {
        return switch (token) {
            case PROPERTY_NAME -> true;
            // A bracket's context is already the inner one.
            case START_OBJECT, START_ARRAY -> !context.getParent().inObject();
            case END_OBJECT, END_ARRAY -> false;
            case VALUE_STRING,
                    VALUE_NUMBER_INT,
                    VALUE_NUMBER_FLOAT,
                    VALUE_TRUE,
                    VALUE_FALSE,
                    VALUE_NULL,
                    NOT_AVAILABLE,
                    VALUE_EMBEDDED_OBJECT -> !context.inObject();
        };
    }

    private interface Opener {
        JsonParser open();
    }

    private static Json guarded(Opener opener, @Nullable DuplicateListener listener) {
        try (JsonParser parser = opener.open()) {
            return single(parser, listener);
        } catch (JacksonException e) {
            throw syntax(e, null);
        }
    }

    private static Json single(JsonParser parser, @Nullable DuplicateListener listener) {
        try {
            if (parser.nextToken() == null) {
                throw new JsonSyntaxException("the text is empty, expected a JSON value", 1, 1);
            }
            Json value = new JsonReader(parser, listener).value();
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                throw new JsonSyntaxException(
                        "there is more text after the JSON value", at.getLineNr(), at.getColumnNr());
            }
            return value;
        } catch (JacksonException e) {
            throw syntax(e, parser.currentTokenLocation());
        }
    }

    private Json value() {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonString(parser.getString());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("unexpected token " + token);
        };
    }

    private JsonNumber whole() {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? JsonNumber.of(parser.getBigIntegerValue())
                : JsonNumber.of(parser.getLongValue());
    }

    private JsonNumber decimal() {
        try {
            return JsonNumber.of(parser.getDecimalValue());
        } catch (NumberFormatException e) {
            TokenStreamLocation at = parser.currentTokenLocation();
            throw new JsonSyntaxException(
                    "the exponent of a number has more than 9 digits", at.getLineNr(), at.getColumnNr());
        }
    }

    private JsonArray array() {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return JsonArray.of(items);
    }

    private JsonObject object() {
        JsonObject.Builder members = JsonObject.builder();
        String name = parser.nextName();
        while (name != null) {
            if (members.has(name)) {
                repeated(name);
            }
            parser.nextToken();
            members.put(name, value());
            name = parser.nextName();
        }
        return members.build();
    }

    private void repeated(String name) {
        if (listener == null) {
            TokenStreamLocation at = parser.currentTokenLocation();
            throw new JsonSyntaxException("the member '" + name + "' is repeated", at.getLineNr(), at.getColumnNr());
        }
        listener.duplicate(
                Pointer.parse(parser.streamReadContext().pathAsPointer().toString()));
    }

    private static SourcePosition position(TokenStreamLocation at) {
        return new SourcePosition(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /**
     * Say what is wrong and where.
     *
     * @param token where the value stands that is beyond a bound, of which the exception does not tell the place
     */
    private static JsonSyntaxException syntax(JacksonException e, @Nullable TokenStreamLocation token) {
        TokenStreamLocation at = e.getLocation() == null ? token : e.getLocation();
        String reason = plain(String.valueOf(e.getOriginalMessage()));
        return at == null
                ? new JsonSyntaxException(reason, 1, 1)
                : new JsonSyntaxException(reason, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /** Say in our own words what the parser says most often, and what it says with names of its settings. */
    private static String plain(String reason) {
        if (reason.startsWith("Unexpected end-of-input")) {
            return "it ends before the value does";
        }
        if (reason.startsWith("Document nesting depth")) {
            return "it is nested deeper than " + DEPTH_MAX + " levels";
        }
        if (reason.startsWith("Number value length")) {
            return "a number has more than " + NUMBER_LENGTH_MAX + " characters";
        }
        if (reason.startsWith("Unrecognized token")) {
            // The parser repeats the word, which may be a secret without its quotes.
            return "an unknown word, must be a text in quotes, a number, true, false or null";
        }
        return reason;
    }
}
