package dev.ringer.stub;

import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.template.Gap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads JSON that is written as a text with templates: what is sure of it, as a tree with marks for the rest.
 *
 * <p>A template within quotes is some text, one in the place of a value is some value. All others may give members or
 * items, so that the object or array around them is open.
 */
final class OpenText {

    /** A value that is not known. */
    static final String ANY = "{{}}";

    /** A member, or an item, that makes all around it unknown. */
    static final String AROUND = "{{.}}";

    /** How a piece of a text that is not known begins; a number and braces follow, as no two need be the same. */
    private static final String SOME = "{{…";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> containers = new ArrayDeque<>();
    private final TreeSet<Integer> loose = new TreeSet<>();
    private int pieces;
    private boolean isQuoted;
    private boolean isLost;

    private OpenText(String source) {
        this.source = source;
    }

    /**
     * Read a text; nothing where templates decide too much of it.
     *
     * @throws JsonSyntaxException when it is no JSON, whatever the templates give
     */
    static Optional<Json> read(String source) {
        List<Gap> gaps = Gap.of(source);
        return gaps.isEmpty() || source.contains("\\{{") ? Optional.empty() : new OpenText(source).tree(gaps);
    }

    private Optional<Json> tree(List<Gap> gaps) {
        int at = 0;
        for (Gap each : gaps) {
            copy(at, each.start());
            at = each.end();
            if (!each.silent()) {
                gap(each);
            }
        }
        copy(at, source.length());
        return isLost ? Optional.empty() : parsed();
    }

    private void copy(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (isQuoted && c == '\\' && i + 1 < to) {
                text.append(c);
                c = source.charAt(++i);
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '{' || c == '[')) {
                containers.push(text.length());
            } else if (!isQuoted && (c == '}' || c == ']')) {
                containers.poll();
            }
            text.append(c);
        }
    }

    private void gap(Gap gap) {
        if (isQuoted) {
            text.append(SOME).append(pieces++).append("}}");
            if (gap.fixed().contains("\"")) {
                loosen();
            }
        } else if (isValue(gap)) {
            text.append('"').append(ANY).append('"');
        } else {
            loosen();
        }
    }

    /** Tell whether a gap stands behind a colon, gives one value, and nothing else does before the next comma or end. */
    private boolean isValue(Gap gap) {
        boolean one = gap.fixed().chars().noneMatch(each -> each == ',' || each == ':');
        return one && last() == ':' && ",}".indexOf(next(gap.end())) >= 0;
    }

    private char last() {
        int at = text.length() - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 ? text.charAt(at) : ' ';
    }

    private char next(int from) {
        int at = from;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at < source.length() ? source.charAt(at) : ' ';
    }

    private void loosen() {
        Integer container = containers.peek();
        if (container == null) {
            isLost = true;
        } else {
            loose.add(container);
        }
    }

    /** Mark what is open from the last one on, so that places before it stay what they are. */
    private Optional<Json> parsed() {
        for (int each : loose.descendingSet()) {
            boolean isObject = text.charAt(each) == '{';
            String rest = text.substring(each + 1).stripLeading();
            String mark = '"' + AROUND + '"' + (isObject ? ":0" : "");
            text.insert(each + 1, rest.startsWith("}") || rest.startsWith("]") ? mark : mark + ",");
        }
        try {
            return Optional.of(JsonReader.read(text.toString()));
        } catch (JsonSyntaxException e) {
            if (loose.isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
