package dev.ringer.template;

import java.util.List;

/**
 * A tag of a template.
 *
 * @param expression that is in it; empty of meaning in {@code {{else}}} and comments
 * @param names that a block gives its items, as in {@code as |item index|}
 * @param start of its first brace, counted in UTF-16 units from 0
 * @param end behind its last brace
 */
record Tag(Kind kind, Term.Expression expression, List<String> names, int start, int end) {

    /** What a tag does, told from the sign behind its braces. */
    enum Kind {
        OUTPUT,
        OPEN,
        INVERTED,
        ELSE,
        CLOSE,
        PARTIAL,
        INLINE,
        COMMENT
    }
}
