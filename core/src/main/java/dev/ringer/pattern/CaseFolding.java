package dev.ringer.pattern;

import java.util.Map;
import java.util.TreeMap;

/** Which code points are one letter when case is ignored: Unicode's simple case folding, as ECMA-262 uses it. */
final class CaseFolding {

    /** Dotted capital I and dotless small i fold to themselves everywhere but in Turkish. */
    private static final CharSet UNFOLDED = CharSet.range(0x130, 0x131);

    /** All spellings of a letter by its folded form, for those letters that have several. */
    private static final Map<Integer, CharSet> SPELLINGS = spellings();

    private CaseFolding() {}

    static int fold(int codePoint) {
        return UNFOLDED.has(codePoint) ? codePoint : Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** Add to a set every code point that differs from a member by case alone. */
    static CharSet close(CharSet set) {
        CharSet closed = set;
        if (set.size() < 100) {
            for (int i = 0; i < set.size(); i++) {
                closed = closed.or(SPELLINGS.getOrDefault(fold(set.at(i)), CharSet.NONE));
            }
            return closed;
        }
        for (CharSet spellings : SPELLINGS.values()) {
            if (!spellings.and(set).isEmpty()) {
                closed = closed.or(spellings);
            }
        }
        return closed;
    }

    private static Map<Integer, CharSet> spellings() {
        Map<Integer, CharSet> spellings = new TreeMap<>();
        for (int codePoint = 0; codePoint < 0x20000; codePoint++) {
            int folded = fold(codePoint);
            if (folded != codePoint) {
                spellings.merge(folded, CharSet.of(folded).or(CharSet.of(codePoint)), CharSet::or);
            }
        }
        return spellings;
    }
}
