package dev.ringer.validation;

import dev.ringer.contract.Parameter;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a value that is written in one text: path segments, headers, cookies, and query parameters that are not
 * exploded (OAS 3.1, "Style Values"; RFC 6570).
 */
final class Styles {

    private final Text text;

    Styles(Text text) {
        this.text = text;
    }

    /** How the parts of a text are parted, and how each is decoded. */
    private record Splitting(String separator, boolean encoded) {

        List<String> split(String raw) {
            List<String> parts = new ArrayList<>();
            for (String part : raw.split(Pattern.quote(separator), -1)) {
                parts.add(encoded ? Percent.decode(part) : part.strip());
            }
            return parts;
        }

        String whole(String raw) {
            return encoded ? Percent.decode(raw) : raw;
        }
    }

    /**
     * Read a path segment.
     *
     * @param raw percent-encoded as sent
     * @return nothing where the text lacks the prefix of its style
     */
    Optional<Json> path(String raw, Parameter parameter, Nature nature) {
        return switch (parameter.style()) {
            case LABEL -> label(raw, parameter, nature);
            case MATRIX -> matrix(raw, parameter, nature);
            case SIMPLE, FORM, SPACE_DELIMITED, PIPE_DELIMITED, TAB_DELIMITED, DEEP_OBJECT, COOKIE ->
                Optional.of(read(raw, new Splitting(separator(parameter.style()), true), parameter, nature));
        };
    }

    /** Read a header's value. */
    Json header(String value, Parameter parameter, Nature nature) {
        return read(value, new Splitting(separator(parameter.style()), false), parameter, nature);
    }

    /** Read a value of a query or cookie, percent-encoded as sent, that holds everything. */
    Json encoded(String raw, Parameter parameter, Nature nature) {
        String plain = raw.replace("+", "%20");
        return switch (parameter.style()) {
            // Spaces, tabs and bars are never sent bare, so the text is decoded before it is split.
            case SPACE_DELIMITED, PIPE_DELIMITED, TAB_DELIMITED ->
                read(Percent.decode(plain), new Splitting(separator(parameter.style()), false), parameter, nature);
            case SIMPLE, FORM, LABEL, MATRIX, DEEP_OBJECT, COOKIE ->
                read(plain, new Splitting(",", true), parameter, nature);
        };
    }

    private static String separator(Parameter.Style style) {
        return String.valueOf(style.separator());
    }

    private Json read(String raw, Splitting splitting, Parameter parameter, Nature nature) {
        Schema schema = parameter.schema().orElse(null);
        if (schema == null) {
            return new JsonString(splitting.whole(raw));
        }
        List<Json> readings = new ArrayList<>(3);
        if (nature.array()) {
            List<String> items = raw.isEmpty() ? List.of() : splitting.split(raw);
            readings.add(text.array(items, schema));
            String whole = splitting.whole(raw);
            if (splitting.separator().equals(",") && items.size() == 1 && whole.indexOf(',') >= 0) {
                // Many clients encode the commas between items too.
                readings.add(text.array(List.of(whole.split(",", -1)), schema));
            }
        }
        if (nature.object()) {
            readings.add(text.object(pairs(splitting.split(raw), parameter.explode()), schema));
        }
        if (nature.scalar()) {
            readings.add(text.scalar(splitting.whole(raw), List.of(schema)));
        }
        return text.choose(readings, schema);
    }

    /** Pair up {@code a=1, b=2} where the value is exploded, else {@code a, 1, b, 2}. */
    private static List<Map.Entry<String, String>> pairs(List<String> parts, boolean exploded) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        if (exploded) {
            for (String part : parts) {
                int equals = part.indexOf('=');
                pairs.add(
                        equals < 0
                                ? Map.entry(part, "")
                                : Map.entry(part.substring(0, equals), part.substring(equals + 1)));
            }
        } else {
            for (int i = 0; i < parts.size(); i += 2) {
                pairs.add(Map.entry(parts.get(i), i + 1 < parts.size() ? parts.get(i + 1) : ""));
            }
        }
        return pairs;
    }

    // --- prefixes

    private Optional<Json> label(String raw, Parameter parameter, Nature nature) {
        if (!raw.startsWith(".")) {
            return Optional.empty();
        }
        String separator = parameter.explode() ? "." : ",";
        return Optional.of(read(raw.substring(1), new Splitting(separator, true), parameter, nature));
    }

    private Optional<Json> matrix(String raw, Parameter parameter, Nature nature) {
        if (!raw.startsWith(";")) {
            return Optional.empty();
        }
        String rest = raw.substring(1);
        String own = parameter.name() + "=";
        if (parameter.explode() && (nature.array() || nature.object())) {
            if (nature.array() && !rest.startsWith(own)) {
                return Optional.empty();
            }
            String joined = nature.array() ? rest.substring(own.length()).replace(";" + own, ";") : rest;
            return Optional.of(read(joined, new Splitting(";", true), parameter, nature));
        }
        if (rest.equals(parameter.name())) {
            return Optional.of(read("", new Splitting(",", true), parameter, nature));
        }
        return rest.startsWith(own)
                ? Optional.of(read(rest.substring(own.length()), new Splitting(",", true), parameter, nature))
                : Optional.empty();
    }
}
