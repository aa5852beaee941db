package dev.ringer.pattern;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A set of code points, lone surrogates among them.
 *
 * <p>Kept as the ascending places where membership changes: even entries open a range, odd entries are one past its
 * end.
 */
final class CharSet {

    static final int LIMIT = Character.MAX_CODE_POINT + 1;

    static final CharSet NONE = new CharSet(new int[0]);
    static final CharSet ALL = new CharSet(new int[] {0, LIMIT});
    static final CharSet DIGIT = range('0', '9');
    static final CharSet LOWER = range('a', 'z');
    static final CharSet UPPER = range('A', 'Z');
    static final CharSet LETTER = LOWER.or(UPPER);
    static final CharSet WORD = LETTER.or(DIGIT).or(of('_'));
    static final CharSet LINE_END = ofAll("\n\r\u2028\u2029");
    /** ECMA-262, "WhiteSpace" and "LineTerminator". */
    static final CharSet SPACE = ofAll("\t\u000B\f \u00A0\u1680\u202F\u205F\u3000\uFEFF")
            .or(LINE_END)
            .or(range(0x2000, 0x200A));

    static final CharSet SURROGATE = range(0xD800, 0xDFFF);

    private final int[] changes;
    private final int hash;

    private CharSet(int[] changes) {
        this.changes = changes;
        this.hash = Arrays.hashCode(changes);
    }

    static CharSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    static CharSet range(int first, int last) {
        return new CharSet(new int[] {first, last + 1});
    }

    static CharSet ofAll(String members) {
        return members.codePoints().mapToObj(CharSet::of).reduce(NONE, CharSet::or);
    }

    /** Ask every code point of a range. */
    static CharSet where(int first, int last, IntPredicate member) {
        int[] found = new int[64];
        int size = 0;
        boolean inside = false;
        for (int codePoint = first; codePoint <= last + 1; codePoint++) {
            if (inside != (codePoint <= last && member.test(codePoint))) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = codePoint;
                inside = !inside;
            }
        }
        return new CharSet(Arrays.copyOf(found, size));
    }

    boolean has(int codePoint) {
        int at = Arrays.binarySearch(changes, codePoint);
        int opened = at >= 0 ? at + 1 : -at - 1;
        return (opened & 1) == 1;
    }

    boolean isEmpty() {
        return changes.length == 0;
    }

    int size() {
        int size = 0;
        for (int i = 0; i < changes.length; i += 2) {
            size += changes[i + 1] - changes[i];
        }
        return size;
    }

    /** Give the member at a place in ascending order, counted from 0. */
    int at(int index) {
        int left = index;
        for (int i = 0; i < changes.length; i += 2) {
            int size = changes[i + 1] - changes[i];
            if (left < size) {
                return changes[i] + left;
            }
            left -= size;
        }
        throw new IllegalArgumentException("index is " + index + ", must be below " + size());
    }

    CharSet not() {
        boolean full = changes.length > 0 && changes[0] == 0;
        boolean open = changes.length > 0 && changes[changes.length - 1] == LIMIT;
        int from = full ? 1 : 0;
        int to = open ? changes.length - 1 : changes.length;
        int[] flipped = new int[(full ? 0 : 1) + to - from + (open ? 0 : 1)];
        if (!full) {
            flipped[0] = 0;
        }
        System.arraycopy(changes, from, flipped, full ? 0 : 1, to - from);
        if (!open) {
            flipped[flipped.length - 1] = LIMIT;
        }
        return new CharSet(flipped);
    }

    CharSet or(CharSet other) {
        return merge(other, 1);
    }

    CharSet and(CharSet other) {
        return merge(other, 2);
    }

    /** Sweep over both sets and keep what lies in at least so many of them. */
    private CharSet merge(CharSet other, int needed) {
        int[] merged = new int[changes.length + other.changes.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < changes.length || theirs < other.changes.length) {
            int at = Math.min(
                    mine < changes.length ? changes[mine] : LIMIT,
                    theirs < other.changes.length ? other.changes[theirs] : LIMIT);
            boolean before = (mine & 1) + (theirs & 1) >= needed;
            if (mine < changes.length && changes[mine] == at) {
                mine++;
            }
            if (theirs < other.changes.length && other.changes[theirs] == at) {
                theirs++;
            }
            if (before != ((mine & 1) + (theirs & 1) >= needed)) {
                merged[size++] = at;
            }
        }
        return new CharSet(Arrays.copyOf(merged, size));
    }

    /** Give the places where membership changes, ascending; the caller must not write to them. */
    int[] changes() {
        return changes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof CharSet set && Arrays.equals(changes, set.changes));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Show the set as a class, such as {@code [\x{61}-\x{7A}]}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < changes.length; i += 2) {
            out.append(String.format("\\x{%X}-\\x{%X}", changes[i], changes[i + 1] - 1));
        }
        return out.append(']').toString();
    }
}
