package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * YAML 1.2 in block style: reads back as the same value, by YAML 1.1 too.
 *
 * <p>A string is plain only when it is made of letters and harmless marks and is no word that some reader takes for
 * something else; all others are in double quotes. A string of several lines that is the whole value is sent as it is,
 * since it is YAML already.
 */
final class YamlRendering implements Rendering {

    private static final Set<String> SUBTYPES = Set.of("yaml", "x-yaml", "yml", "x-yml", "vnd.yaml", "vnd.oai.openapi");

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}_/](?: ?(?:[\\p{L}\\p{Nd}_./@()+?=&%~,'!;-]|:(?=[\\p{L}\\p{Nd}/])))*");

    /** In lower case; those beyond the first three are booleans in YAML 1.1. */
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    /** A key that is longer must be announced by a question mark; the bound is 1,024. */
    private static final int KEY_MAX = 1_000;

    @Override
    public boolean writes(MediaType type) {
        return SUBTYPES.contains(type.subtype()) || type.subtype().endsWith("+yaml");
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        if (value instanceof JsonString text && text.value().indexOf('\n') >= 0) {
            return Rendered.text(text.value(), type);
        }
        StringBuilder out = new StringBuilder();
        write(out, value, 0);
        return Rendered.text(out.append('\n').toString(), type);
    }

    /** Write a value whose first line stands behind what is there already, and the others at the indent. */
    private static void write(StringBuilder out, Json value, int indent) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            mapping(out, object, indent);
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            sequence(out, array.items(), indent);
        } else {
            out.append(value instanceof JsonString text ? scalar(text.value()) : value.text());
        }
    }

    private static void mapping(StringBuilder out, JsonObject object, int indent) {
        String between = "";
        for (Map.Entry<String, Json> member : object) {
            out.append(between);
            between = newline(indent);
            String key = scalar(member.getKey());
            if (key.length() > KEY_MAX) {
                out.append("? ").append(key).append(between).append(':');
            } else {
                out.append(key).append(':');
            }
            out.append(isNested(member.getValue()) ? newline(indent + 2) : " ");
            write(out, member.getValue(), indent + 2);
        }
    }

    private static void sequence(StringBuilder out, List<Json> items, int indent) {
        String between = "";
        for (Json item : items) {
            out.append(between).append("- ");
            between = newline(indent);
            write(out, item, indent + 2);
        }
    }

    private static boolean isNested(Json value) {
        return (value instanceof JsonObject object && !object.isEmpty())
                || (value instanceof JsonArray array && !array.isEmpty());
    }

    private static String newline(int indent) {
        return "\n" + " ".repeat(indent);
    }

    private static String scalar(String text) {
        boolean plain = text.length() < KEY_MAX
                && PLAIN.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        out.append(c);
                    } else {
                        out.append("\\u%04X".formatted((int) c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** YAML 1.2, production 1, without what is a line break or byte order mark to some reader. */
    private static boolean isPrintable(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0xFFFE && c != '\u2028' && c != '\u2029' && c != '\uFEFF');
    }
}
