package dev.ringer.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A media type or range (RFC 9110, 8.3.1 and 12.5.1), such as {@code application/json; charset=utf-8} or
 * {@code text/*}.
 *
 * @param type lower case; {@code *} in a range
 * @param subtype lower case; {@code *} in a range
 * @param parameters by lower-case name, without {@code q}
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {

    public static final MediaType JSON = new MediaType("application", "json", Map.of());
    public static final MediaType PROBLEM = new MediaType("application", "problem+json", Map.of());
    public static final MediaType TEXT = new MediaType("text", "plain", Map.of());
    public static final MediaType BINARY = new MediaType("application", "octet-stream", Map.of());
    public static final MediaType ANY = new MediaType("*", "*", Map.of());

    public MediaType {
        parameters = Map.copyOf(parameters);
    }

    /** Read a media type or range; nothing where the text is none. */
    public static Optional<MediaType> parse(String text) {
        return Optional.ofNullable(read(text));
    }

    private static @Nullable MediaType read(String text) {
        List<String> parts = split(text, ';');
        String essence = parts.get(0).strip().toLowerCase(Locale.ROOT);
        if (essence.equals("*")) {
            essence = "*/*";
        }
        int slash = essence.indexOf('/');
        if (slash <= 0) {
            return null;
        }
        String type = essence.substring(0, slash);
        String subtype = essence.substring(slash + 1);
        boolean fine = Headers.isName(type) && Headers.isName(subtype) && !(type.equals("*") && !subtype.equals("*"));
        if (!fine) {
            return null;
        }
        return new MediaType(type, subtype, parameters(parts));
    }

    private static Map<String, String> parameters(List<String> parts) {
        if (parts.size() == 1) {
            return Map.of();
        }
        Map<String, String> parameters = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                if (!name.equals("q")) {
                    parameters.put(name, unquote(part.substring(equals + 1).strip()));
                }
            }
        }
        return parameters;
    }

    private static String unquote(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || !text.endsWith("\"")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() - 1) {
                out.append(text.charAt(++i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Split at a separator that stands outside of quoted strings; always gives one part or more. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>(2);
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(Math.min(from, text.length())));
        return parts;
    }

    /** Give type and subtype without parameters. */
    public String essence() {
        return type + "/" + subtype;
    }

    public boolean isRange() {
        return type.equals("*") || subtype.equals("*") || subtype.startsWith("*+");
    }

    /** Tell whether the essence is {@code application/json} or ends in {@code +json}. */
    public boolean isJson() {
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    /** Tell whether the essence is XML's or ends in {@code +xml}. */
    public boolean isXml() {
        return subtype.equals("xml") || subtype.endsWith("+xml");
    }

    public boolean isText() {
        return type.equals("text");
    }

    public boolean isMultipart() {
        return type.equals("multipart");
    }

    public boolean isForm() {
        return essence().equals("application/x-www-form-urlencoded");
    }

    /** Tell whether it names a stream of JSON values: NDJSON, JSON lines, JSON text sequences. */
    public boolean isJsonSequence() {
        return switch (subtype) {
            case "x-ndjson", "ndjson", "jsonl", "x-jsonl", "jsonlines", "x-json-stream", "json-seq", "geo+json-seq" ->
                true;
            default -> false;
        };
    }

    public boolean isEventStream() {
        return essence().equals("text/event-stream");
    }

    /**
     * Tell whether this range takes in the other media type: wildcards, and every parameter of this one found in the
     * other with the same value (charset and boundary never decide).
     */
    public boolean includes(MediaType other) {
        return includesEssence(other) && includesParameters(other);
    }

    private boolean includesEssence(MediaType other) {
        if (type.equals("*")) {
            return true;
        }
        if (!type.equals(other.type)) {
            return false;
        }
        if (subtype.equals("*") || subtype.equals(other.subtype)) {
            return true;
        }
        return subtype.startsWith("*+") && other.subtype.endsWith(subtype.substring(1));
    }

    private boolean includesParameters(MediaType other) {
        for (Map.Entry<String, String> entry : parameters.entrySet()) {
            String name = entry.getKey();
            if (name.equals("charset") || name.equals("boundary")) {
                continue;
            }
            if (!entry.getValue().equalsIgnoreCase(other.parameters.getOrDefault(name, ""))) {
                return false;
            }
        }
        return true;
    }

    /** Rank ranges: any 0, type 1, suffix 2, full 3, and above that one for each parameter. */
    public int specificity() {
        int base = type.equals("*") ? 0 : subtype.equals("*") ? 1 : subtype.startsWith("*+") ? 2 : 3;
        return base + 4 * parameters.size();
    }

    public MediaType withParameter(String name, String value) {
        Map<String, String> copy = new TreeMap<>(parameters);
        copy.put(name, value);
        return new MediaType(type, subtype, copy);
    }

    public MediaType withoutParameters() {
        return parameters.isEmpty() ? this : new MediaType(type, subtype, Map.of());
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return essence();
        }
        StringBuilder out = new StringBuilder(essence());
        new TreeMap<>(parameters)
                .forEach((name, value) ->
                        out.append("; ").append(name).append('=').append(quoted(value)));
        return out.toString();
    }

    private static String quoted(String value) {
        return Headers.isName(value)
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
