package dev.ringer.matching.operator;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of test, by the word that files use for it.
 *
 * @param options words that may stand beside it and change what it does
 */
record Operator(String word, Reader reader, Set<String> options) {

    /** Makes a matcher of what stands behind the word; null where that is wrong, which it has then reported. */
    interface Reader {
        @Nullable
        Matcher read(Operand operand);
    }

    Operator {
        options = Set.copyOf(options);
    }

    static Operator of(String word, Reader reader, String... options) {
        return new Operator(word, reader, Set.of(options));
    }
}
