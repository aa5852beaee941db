package dev.ringer.pattern;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a class such as {@code [^a-z\d]}, from behind its opening bracket to behind its closing one. */
final class ClassReader {

    private static final CharSet VISIBLE = CharSet.range('!', '~');

    /** The POSIX classes, in ASCII as other dialects have them. */
    private static final Map<String, CharSet> POSIX = Map.ofEntries(
            Map.entry("alpha", CharSet.LETTER),
            Map.entry("digit", CharSet.DIGIT),
            Map.entry("alnum", CharSet.LETTER.or(CharSet.DIGIT)),
            Map.entry("upper", CharSet.UPPER),
            Map.entry("lower", CharSet.LOWER),
            Map.entry("space", CharSet.range('\t', '\r').or(CharSet.of(' '))),
            Map.entry("blank", CharSet.ofAll(" \t")),
            Map.entry("punct", VISIBLE.and(CharSet.LETTER.or(CharSet.DIGIT).not())),
            Map.entry("cntrl", CharSet.range(0, 31).or(CharSet.of(127))),
            Map.entry("graph", VISIBLE),
            Map.entry("print", CharSet.range(' ', '~')),
            Map.entry("xdigit", CharSet.DIGIT.or(CharSet.range('a', 'f')).or(CharSet.range('A', 'F'))),
            Map.entry("word", CharSet.WORD),
            Map.entry("ascii", CharSet.range(0, 127)));

    private static final int NESTED_MAX = 50;

    private final Cursor in;
    private final Escapes escapes;
    private int nested;

    ClassReader(Cursor in, Escapes escapes) {
        this.in = in;
        this.escapes = escapes;
    }

    CharSet read(Flags flags) {
        int start = in.at() - 1;
        boolean negated = in.eat("^");
        CharSet set = CharSet.NONE;
        while (!in.eat("]")) {
            if (in.isDone()) {
                throw in.wrong("[ is not closed by ]", start);
            }
            set = in.eat("&&[") ? set.and(inner(flags)) : set.or(item(flags));
        }
        return negated ? set.not() : set;
    }

    /** Java and the {@code v} flag of ECMA-262 intersect: {@code [a-z&&[^aeiou]]}. */
    private CharSet inner(Flags flags) {
        in.deviate("&& in a class");
        if (++nested > NESTED_MAX) {
            throw in.wrong("Classes are nested deeper than " + NESTED_MAX, in.at() - 1);
        }
        CharSet set = read(flags);
        nested--;
        return set;
    }

    /** Read one member, one range or one POSIX class. */
    private CharSet item(Flags flags) {
        CharSet posix = posix();
        if (posix != null) {
            return flags.spelled(posix);
        }
        int start = in.at();
        CharSet set = escapes(flags);
        int first = set == null ? single() : -1;
        CharSet low = set == null ? flags.spelled(CharSet.of(first)) : set;
        if (!in.sees("-") || in.sees("-]") || in.sees("-&&[")) {
            return low;
        }
        in.next();
        CharSet high = escapes(flags);
        int last = high == null ? single() : -1;
        if (first >= 0 && last >= 0) {
            if (last < first) {
                throw in.wrong("The range ends before it begins", start);
            }
            return flags.spelled(CharSet.range(first, last));
        }
        // ECMA-262, Annex B: a hyphen beside a class such as \\w is itself.
        in.deviate("a hyphen beside a class");
        return low.or(CharSet.of('-')).or(high == null ? flags.spelled(CharSet.of(last)) : high);
    }

    /** Read an escape that stands for a set; null, without moving, for anything else. */
    private @Nullable CharSet escapes(Flags flags) {
        int start = in.at();
        CharSet set = in.eat("\\") && !in.isDone() ? escapes.set(flags) : null;
        if (set == null) {
            in.back(start);
        }
        return set;
    }

    private int single() {
        int start = in.at();
        if (in.isDone()) {
            throw in.wrong("[ is not closed by ]", start);
        }
        int c = in.next();
        if (c != '\\') {
            return c;
        }
        if (in.isDone()) {
            throw in.wrong("The backslash has nothing to escape", start);
        }
        return in.eat("b") ? '\b' : escapes.codePoint(true);
    }

    private @Nullable CharSet posix() {
        int start = in.at();
        String name = in.eat("[:") ? in.until(":]") : null;
        boolean negated = name != null && name.startsWith("^");
        CharSet set = name == null ? null : POSIX.get(negated ? name.substring(1) : name);
        if (set == null) {
            in.back(start);
            return null;
        }
        in.deviate("[:" + name + ":]");
        return negated ? set.not() : set;
    }
}
