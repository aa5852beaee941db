package dev.ringer.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of a template that requests decide on: an expression, or a block with all that is in it.
 *
 * @param start of its first brace, counted in UTF-16 units from 0
 * @param end behind its last brace
 * @param fixed texts that the template itself has for it, one behind the other: arguments, and what stands in a block
 * @param silent whether it gives no text, as a comment does
 */
public record Gap(int start, int end, String fixed, boolean silent) {

    private static final Set<String> SILENT = Set.of("assign", "setVar");

    /** Find the gaps of a template, in its order; none where it cannot be read. */
    public static List<Gap> of(String template) {
        try {
            return gaps(template, TagReader.read(template));
        } catch (Flaw e) {
            return List.of();
        }
    }

    private static List<Gap> gaps(String template, List<Tag> tags) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            int last = opens(tags.get(i)) ? closing(tags, i) : i;
            gaps.add(gap(template, tags.subList(i, last + 1)));
            i = last;
        }
        return gaps;
    }

    private static boolean opens(Tag tag) {
        return tag.kind() == Tag.Kind.OPEN || tag.kind() == Tag.Kind.INVERTED || tag.kind() == Tag.Kind.INLINE;
    }

    /** Give the place of the tag that closes the block which begins at a place; the last one where none does. */
    private static int closing(List<Tag> tags, int from) {
        int depth = 0;
        for (int i = from; i < tags.size(); i++) {
            depth += opens(tags.get(i)) ? 1 : tags.get(i).kind() == Tag.Kind.CLOSE ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tags.size() - 1;
    }

    private static Gap gap(String template, List<Tag> tags) {
        Tag first = tags.get(0);
        int end = tags.get(tags.size() - 1).end();
        // What a partial gives stands elsewhere in the template.
        boolean elsewhere = tags.stream().anyMatch(each -> each.kind() == Tag.Kind.PARTIAL);
        StringBuilder fixed = new StringBuilder(elsewhere ? template : template.substring(first.end(), end));
        literals(first.expression(), fixed);
        return new Gap(first.start(), end, fixed.toString(), isSilent(first));
    }

    private static void literals(Term term, StringBuilder into) {
        if (term instanceof Term.Literal literal) {
            into.append(Value.text(literal.value()));
        } else if (term instanceof Term.Expression expression) {
            expression.arguments().forEach(each -> literals(each, into));
            expression.options().values().forEach(each -> literals(each, into));
        }
    }

    private static boolean isSilent(Tag first) {
        return first.kind() == Tag.Kind.COMMENT
                || first.kind() == Tag.Kind.INLINE
                || SILENT.contains(first.expression().head());
    }
}
