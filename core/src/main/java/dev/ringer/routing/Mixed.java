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
     *
     * <p>Read from the end: as every variable takes what it can, each text stands as far behind as what follows it
     * allows, and costs one search.
     */
    String @Nullable [] match(String segment) {
        String[] values = new String[variables()];
        int value = values.length;
        int end = segment.length();
        for (int part = parts.size() - 1; part >= 0; part--) {
            PathTemplate.Part each = parts.get(part);
            if (each.variable()) {
                int begin = begin(segment, part, end);
                if (begin < 0 || begin >= end) {
                    return null;
                }
                values[--value] = segment.substring(begin, end);
                end = begin;
            } else {
                // Behind a text is the end, or a variable that begins where the text was found to end.
                end = beforeText(segment, each.text(), end);
                if (end < 0) {
                    return null;
                }
            }
        }
        return end == 0 ? values : null;
    }

    /** Give where a variable begins that ends there: behind the last fitting text before it; -1 where it cannot. */
    private int begin(String segment, int variable, int end) {
        if (variable == 0) {
            return 0;
        }
        PathTemplate.Part before = parts.get(variable - 1);
        if (before.variable()) {
            return end - 1;
        }
        boolean first = variable == 1;
        int begin = -1;
        for (String form : List.of(before.text(), Percent.encode(before.text()))) {
            int at = first ? 0 : segment.lastIndexOf(form, end - 1 - form.length());
            if (at >= 0 && segment.startsWith(form, at)) {
                begin = Math.max(begin, at + form.length());
            }
        }
        return begin;
    }

    private static int beforeText(String segment, String text, int end) {
        for (String form : List.of(text, Percent.encode(text))) {
            if (segment.startsWith(form, end - form.length())) {
                return end - form.length();
            }
        }
        return -1;
    }
}
