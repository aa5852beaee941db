package dev.ringer.routing;

import dev.ringer.contract.PathTemplate;
import dev.ringer.http.Percent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A segment of text and variables, such as {@code {name}.{ext}}, matched from end to end. */
final class Mixed {

    private final List<PathTemplate.Part> parts;

    Mixed(List<PathTemplate.Part> parts) {
        this.parts = parts;
    }

    /** Give how much of it is text: more text is tried first. */
    int literalLength() {
        return parts.stream()
                .filter(part -> !part.variable())
                .mapToInt(part -> part.text().length())
                .sum();
    }

    boolean hasShape(Mixed other) {
        if (parts.size() != other.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            PathTemplate.Part mine = parts.get(i);
            PathTemplate.Part theirs = other.parts.get(i);
            if (mine.variable() != theirs.variable()
                    || (!mine.variable() && !mine.text().equals(theirs.text()))) {
                return false;
            }
        }
        return true;
    }

    int variables() {
        return (int) parts.stream().filter(PathTemplate.Part::variable).count();
    }

    /**
     * Give the values of the variables as sent, or null where the segment does not match. A variable takes as much as
     * it can, and never nothing.
     */
    String @Nullable [] match(String segment) {
        String[] values = new String[variables()];
        return match(segment, 0, 0, values, 0) ? values : null;
    }

    private boolean match(String segment, int at, int part, String[] values, int value) {
        if (part == parts.size()) {
            return at == segment.length();
        }
        PathTemplate.Part each = parts.get(part);
        if (!each.variable()) {
            return matchText(segment, at, each.text(), part, values, value);
        }
        if (part == parts.size() - 1) {
            values[value] = segment.substring(at);
            return at < segment.length();
        }
        for (int end = segment.length(); end > at; end--) {
            if (match(segment, end, part + 1, values, value + 1)) {
                values[value] = segment.substring(at, end);
                return true;
            }
        }
        return false;
    }

    private boolean matchText(String segment, int at, String text, int part, String[] values, int value) {
        for (String form : List.of(text, Percent.encode(text))) {
            if (segment.startsWith(form, at) && match(segment, at + form.length(), part + 1, values, value)) {
                return true;
            }
        }
        return false;
    }
}
