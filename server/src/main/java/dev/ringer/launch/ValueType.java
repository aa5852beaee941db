package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the value of a setting may be: as text of a flag, and as a value of a file.
 *
 * @param <T> what the text means
 */
public interface ValueType<T> {

    /**
     * Read a text.
     *
     * @throws IllegalArgumentException when it is not allowed; the message says what is
     */
    T parse(String text);

    /** Give the text of a value in a file; empty when it is of another kind, such as a list. */
    Optional<String> text(Json value);

    /** Describe the values in a file. */
    JsonObject schema();

    /** Say what is allowed: {@code must be a whole number from 0 to 9}. */
    String rule();

    /** Give the text with a path in it that is relative to the folder made absolute. */
    default String resolve(String text, Path folder) {
        return text;
    }

    /** Give the file that is read for the value. */
    default Optional<Path> file(String text) {
        return Optional.empty();
    }

    /** Give the text as it may stand in a file, without what nobody should read. */
    default String show(String text) {
        return text;
    }

    private static JsonObject string() {
        return JsonObject.of("type", Json.of("string"));
    }

    /** A number without a fraction. */
    record Whole(int least, int most) implements ValueType<Integer> {

        @Override
        public Integer parse(String text) {
            try {
                int value = Integer.parseInt(text.strip());
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw new IllegalArgumentException(rule());
        }

        @Override
        public Optional<String> text(Json value) {
            return value instanceof JsonNumber number && number.isWhole()
                    ? Optional.of(number.decimal().toBigInteger().toString())
                    : Optional.empty();
        }

        @Override
        public JsonObject schema() {
            return JsonObject.builder()
                    .put("type", "integer")
                    .put("minimum", least)
                    .put("maximum", most)
                    .build();
        }

        @Override
        public String show(String text) {
            return text.strip();
        }

        @Override
        public String rule() {
            return "must be a whole number from " + least + " to " + most;
        }
    }

    /** Bytes, with {@code k} or {@code m} behind them for more. */
    record Size(int least) implements ValueType<Integer> {

        @Override
        public Integer parse(String text) {
            String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("i?b$", "");
            int unit = plain.endsWith("k") ? 1 << 10 : plain.endsWith("m") ? 1 << 20 : 1;
            String digits = unit == 1 ? plain : plain.substring(0, plain.length() - 1);
            int size = whole(digits, Integer.MAX_VALUE / unit) * unit;
            if (size < least) {
                throw new IllegalArgumentException("must be " + least + " or more");
            }
            return size;
        }

        private int whole(String digits, int most) {
            try {
                return new Whole(0, most).parse(digits);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(rule(), e);
            }
        }

        @Override
        public Optional<String> text(Json value) {
            return value instanceof JsonString string
                    ? Optional.of(string.value())
                    : new Whole(0, Integer.MAX_VALUE).text(value);
        }

        @Override
        public JsonObject schema() {
            JsonObject bytes = JsonObject.builder()
                    .put("type", "integer")
                    .put("minimum", least)
                    .put("maximum", Integer.MAX_VALUE)
                    .build();
            return JsonObject.of(
                    "anyOf",
                    JsonArray.of(
                            bytes,
                            string().with("pattern", Json.of("^\\s*[0-9]+\\s*([kKmM]?[iI]?[bB]|[kKmM])?\\s*$"))));
        }

        @Override
        public String rule() {
            return "must be a size such as 65536, 512k or 20m";
        }
    }

    /** On or off. */
    record Switch() implements ValueType<Boolean> {

        @Override
        public Boolean parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "", "on", "true", "yes" -> true;
                case "off", "false", "no" -> false;
                default -> throw new IllegalArgumentException(rule());
            };
        }

        @Override
        public Optional<String> text(Json value) {
            if (value instanceof JsonBoolean bool) {
                return Optional.of(bool.value() ? "on" : "off");
            }
            return value instanceof JsonString string && string.value().matches("on|off")
                    ? Optional.of(string.value())
                    : Optional.empty();
        }

        @Override
        public String show(String text) {
            return parse(text) ? "on" : "off";
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("enum", JsonArray.of(Json.of(true), Json.of(false), Json.of("on"), Json.of("off")));
        }

        @Override
        public String rule() {
            return "must be on or off";
        }
    }

    /** One of some words. */
    record Choice<T>(List<Map.Entry<String, T>> words) implements ValueType<T> {

        public Choice {
            words = List.copyOf(words);
        }

        static <T> Choice<T> of(String word, T meaning) {
            return new Choice<>(List.of(Map.entry(word, meaning)));
        }

        Choice<T> or(String word, T meaning) {
            List<Map.Entry<String, T>> more = new ArrayList<>(words);
            more.add(Map.entry(word, meaning));
            return new Choice<>(more);
        }

        @Override
        public T parse(String text) {
            return words.stream()
                    .filter(each -> each.getKey().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(rule()))
                    .getValue();
        }

        @Override
        public Optional<String> text(Json value) {
            return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
        }

        @Override
        public JsonObject schema() {
            List<Json> all = new ArrayList<>();
            words.forEach(each -> all.add(Json.of(each.getKey())));
            return JsonObject.of("enum", JsonArray.of(all));
        }

        @Override
        public String rule() {
            List<String> all = words.stream().map(Map.Entry::getKey).toList();
            int last = all.size() - 1;
            return "must be " + String.join(", ", all.subList(0, last)) + " or " + all.get(last);
        }
    }

    /** Any text; a number in a file is text too. */
    record Text() implements ValueType<String> {

        @Override
        public String parse(String text) {
            return text;
        }

        @Override
        public Optional<String> text(Json value) {
            if (value instanceof JsonNumber number) {
                return Optional.of(number.toString());
            }
            return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
        }

        @Override
        public JsonObject schema() {
            return JsonObject.of("type", JsonArray.of(Json.of("string"), Json.of("number")));
        }

        @Override
        public String rule() {
            return "must be text";
        }
    }

    /** The path of a file or a folder; in a file, relative to that. */
    record Place() implements ValueType<Path> {

        @Override
        public Path parse(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException(rule(), e);
            }
        }

        @Override
        public Optional<String> text(Json value) {
            return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
        }

        @Override
        public JsonObject schema() {
            return string();
        }

        @Override
        public String rule() {
            return "must be a path";
        }

        @Override
        public String resolve(String text, Path folder) {
            return folder.resolve(parse(text)).normalize().toString();
        }

        @Override
        public Optional<Path> file(String text) {
            return Optional.of(parse(text));
        }
    }
}
