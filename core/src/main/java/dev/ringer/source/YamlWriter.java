package dev.ringer.source;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes trees as YAML that a person would have written: in blocks, text of several lines as {@code |}, quotes only
 * where they are needed. What is written is read back as the same tree.
 */
public final class YamlWriter {

    private static final int WIDTH = 100;

    /** Characters of text without quotes, which may stand within brackets too. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_/.$^(+~-][\\p{L}\\p{N}_/.$^()+~=;@%&*<>?!:# -]*");

    /** What means something in spite of such characters: an item, ends of documents, a key, a comment, blanks cut off. */
    private static final Pattern TELLING = Pattern.compile("^-( |$)|^---|^\\.\\.\\.|:( |$)| #| $");

    /** What YAML 1.1, which many tools still read, takes for dates, numbers and truth values. */
    private static final Pattern OLDER = Pattern.compile("(?i)y|n|yes|no|on|off|[-+]?[.]?(inf|nan)|"
            + "[-+]?[0-9][0-9_,.:e+-]*|[-+]?0[box][0-9a-f_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[t ].*");

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u2028\\u2029\\uD800-\\uDFFF\\uFEFF\\uFFFE\\uFFFF]");

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** Write a tree, with a line break at the end. */
    public static String write(Json root) {
        YamlWriter writer = new YamlWriter();
        Optional<String> inline = inline(root, 0);
        if (inline.isPresent() && !(root instanceof JsonObject map && !map.isEmpty())) {
            writer.out.append(inline.get()).append('\n');
        } else {
            writer.block(root, 0);
        }
        return writer.out.toString();
    }

    private void block(Json value, int indent) {
        if (value instanceof JsonObject map) {
            members(map, indent, true);
        } else if (value instanceof JsonArray array) {
            items(array, indent);
        } else {
            out.append(text(((JsonString) value).value(), indent)).append('\n');
        }
    }

    private void members(JsonObject map, int indent, boolean startsLine) {
        boolean first = !startsLine;
        for (Map.Entry<String, Json> each : map) {
            out.append(first ? "" : " ".repeat(indent))
                    .append(key(each.getKey()))
                    .append(':');
            first = false;
            child(each.getValue(), indent);
        }
    }

    /** Write what stands behind a key: on its line where it is small, else below. */
    private void child(Json value, int indent) {
        Optional<String> inline = inline(value, indent);
        if (inline.isPresent()) {
            out.append(' ').append(inline.get()).append('\n');
        } else if (value instanceof JsonString string) {
            out.append(' ').append(text(string.value(), indent + 2)).append('\n');
        } else {
            out.append('\n');
            block(value, indent + 2);
        }
    }

    private void items(JsonArray array, int indent) {
        for (Json each : array) {
            out.append(" ".repeat(indent)).append("- ");
            Optional<String> inline = inline(each, indent);
            if (inline.isPresent()) {
                out.append(inline.get()).append('\n');
            } else if (each instanceof JsonObject map) {
                members(map, indent + 2, false);
            } else if (each instanceof JsonString string) {
                out.append(text(string.value(), indent + 2)).append('\n');
            } else {
                out.setCharAt(out.length() - 1, '\n');
                items((JsonArray) each, indent + 2);
            }
        }
    }

    /** Give a value that has its place on the line it begins on; nothing where it wants lines of its own. */
    private static Optional<String> inline(Json value, int indent) {
        if (value instanceof JsonObject map) {
            return map.isEmpty() ? Optional.of("{}") : Optional.empty();
        }
        if (value instanceof JsonArray array) {
            return list(array).filter(each -> indent + each.length() < WIDTH);
        }
        if (value instanceof JsonString string) {
            return isBlock(string.value()) ? Optional.empty() : Optional.of(quoted(string.value()));
        }
        return Optional.of(value.text());
    }

    /** A short list of scalars stays on one line. */
    private static Optional<String> list(JsonArray array) {
        List<String> items = new ArrayList<>();
        for (Json each : array) {
            if (each instanceof JsonObject || each instanceof JsonArray) {
                return array.isEmpty() ? Optional.of("[]") : Optional.empty();
            }
            if (each instanceof JsonString string && isBlock(string.value())) {
                return Optional.empty();
            }
            items.add(each instanceof JsonString string ? quoted(string.value()) : each.text());
        }
        return Optional.of("[" + String.join(", ", items) + "]");
    }

    private static String key(String name) {
        return name.indexOf('\n') >= 0 ? escaped(name) : quoted(name);
    }

    // --- text

    /** Blocks begin with a letter and hold nothing that would be changed by writing it so. */
    private static boolean isBlock(String text) {
        int line = text.indexOf('\n');
        return line > 0
                && text.charAt(0) != ' '
                && text.charAt(0) != '\t'
                && !UNPRINTABLE.matcher(withoutPairs(text)).find();
    }

    private static String text(String text, int indent) {
        StringBuilder block = new StringBuilder("|");
        String body = text;
        if (!text.endsWith("\n")) {
            block.append('-');
        } else if (text.endsWith("\n\n")) {
            block.append('+');
            body = text.substring(0, text.length() - 1);
        } else {
            body = text.substring(0, text.length() - 1);
        }
        for (String line : body.split("\n", -1)) {
            block.append('\n')
                    .append(line.isEmpty() ? "" : " ".repeat(Math.max(indent, 1)))
                    .append(line);
        }
        return block.toString();
    }

    private static String quoted(String text) {
        if (isPlain(text)) {
            return text;
        }
        return text.indexOf('\n') >= 0
                        || UNPRINTABLE.matcher(withoutPairs(text)).find()
                ? escaped(text)
                : "'" + text.replace("'", "''") + "'";
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !TELLING.matcher(text).find()
                && !OLDER.matcher(text).matches()
                && YamlReader.isText(text);
    }

    /** Leave out pairs of surrogates, which are characters; what is left of surrogates is none. */
    private static String withoutPairs(String text) {
        return text.codePoints()
                .filter(each -> each <= 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = "\n\r\t\"\\".indexOf(c);
            if (named >= 0) {
                quoted.append('\\').append("nrt\"\\".charAt(named));
            } else if (UNPRINTABLE.matcher(String.valueOf(c)).matches() && !isHalf(text, i)) {
                quoted.append(String.format("\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Tell whether a character is half of a pair. */
    private static boolean isHalf(String text, int at) {
        return (at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1)))
                || (at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)));
    }
}
