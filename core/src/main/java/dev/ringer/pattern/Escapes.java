package dev.ringer.pattern;

import org.jspecify.annotations.Nullable;

/** Reads what follows a backslash, as far as it means the same inside and outside of a class. */
final class Escapes {

    private static final String SYNTAX = "^$\\.*+?()[]{}|/";
    /** What Perl and Java call horizontal white space. */
    private static final CharSet BLANK =
            CharSet.ofAll("\t \u00A0\u1680\u180E\u202F\u205F\u3000").or(CharSet.range(0x2000, 0x200A));

    private final Cursor in;

    Escapes(Cursor in) {
        this.in = in;
    }

    /** Read an escape that stands for a set, such as {@code \d} or {@code \p{Lu}}; null, without moving, for others. */
    @Nullable
    CharSet set(Flags flags) {
        int start = in.at();
        int letter = in.next();
        CharSet set = switch (letter) {
            case 'd', 'D' -> CharSet.DIGIT;
            case 's', 'S' -> CharSet.SPACE;
            case 'w', 'W' -> flags.spelled(CharSet.WORD);
            case 'h', 'H' -> BLANK;
            case 'p', 'P' -> property(flags, start);
            default -> null;
        };
        if (set == null) {
            in.back(start);
            return null;
        }
        if (letter == 'h' || letter == 'H') {
            in.deviate("\\" + (char) letter);
        }
        return Character.isUpperCase(letter) ? set.not() : set;
    }

    private @Nullable CharSet property(Flags flags, int start) {
        String name;
        if (in.eat("{")) {
            name = in.until("}");
        } else if ("LMNPSZC".indexOf(in.peek()) >= 0 && !in.isDone()) {
            name = Character.toString(in.next());
            in.deviate("\\p without braces");
        } else {
            return null;
        }
        if (name == null) {
            throw in.wrong("\\p{ is not closed by }", start - 1);
        }
        boolean negated = name.startsWith("^");
        CharSet found = Property.find(negated ? name.substring(1) : name);
        if (found == null) {
            throw in.wrong("There is no Unicode property '" + name + "'", start - 1);
        }
        if (!Property.isStandard(name)) {
            in.deviate("\\p{" + name + "}");
        }
        CharSet set = flags.spelled(found);
        return negated ? set.not() : set;
    }

    /** Read an escape that stands for one code point. */
    int codePoint(boolean inClass) {
        int start = in.at();
        int c = in.next();
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'c' -> control(start, inClass);
            case 'x' -> hexadecimal();
            case 'u' -> unicode();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(start);
            default -> itself(c, inClass);
        };
    }

    private int itself(int c, boolean inClass) {
        if (SYNTAX.indexOf(c) < 0 && !(inClass && c == '-')) {
            in.deviate("the escape \\" + Character.toString(c));
        }
        return c;
    }

    private int control(int start, boolean inClass) {
        int letter = in.peek();
        boolean known = CharSet.LETTER.has(letter) || (inClass && CharSet.WORD.has(letter));
        if (known) {
            if (!CharSet.LETTER.has(letter)) {
                in.deviate("\\c without a letter");
            }
            return in.next() % 32;
        }
        // ECMA-262, Annex B: the backslash then stands for itself.
        in.deviate("\\c without a letter");
        in.back(start);
        return '\\';
    }

    private int hexadecimal() {
        int value = in.digits(2, 16);
        if (value < 0) {
            in.deviate("\\x without two hexadecimal digits");
            return 'x';
        }
        return value;
    }

    private int unicode() {
        int start = in.at();
        if (in.eat("{")) {
            String digits = in.until("}");
            if (digits != null && digits.matches("0*[0-9a-fA-F]{1,6}")) {
                int value = Integer.parseInt(digits.replaceFirst("^0+(?=.)", ""), 16);
                if (value <= Character.MAX_CODE_POINT) {
                    return value;
                }
            }
            in.back(start);
            in.deviate("\\u{ without a code point");
            return 'u';
        }
        int value = in.digits(4, 16);
        if (value < 0) {
            in.deviate("\\u without four hexadecimal digits");
            return 'u';
        }
        return Character.isSurrogate((char) value) ? pair((char) value) : value;
    }

    /** Join a high surrogate with the low one that is written behind it. */
    private int pair(char first) {
        int start = in.at();
        if (Character.isHighSurrogate(first) && in.eat("\\u")) {
            int second = in.digits(4, 16);
            if (second >= 0 && Character.isLowSurrogate((char) second)) {
                return Character.toCodePoint(first, (char) second);
            }
        }
        in.back(start);
        return first;
    }

    /** ECMA-262, Annex B, "LegacyOctalEscapeSequence": up to three digits, up to 0377. */
    private int octal(int first) {
        in.back(first);
        int value = in.digits(1, 8);
        boolean zero = value == 0;
        int read = 1;
        for (int start = in.at(); read < 3; read++, start = in.at()) {
            int digit = in.digits(1, 8);
            if (digit < 0 || value * 8 + digit > 255) {
                in.back(start);
                break;
            }
            value = value * 8 + digit;
        }
        if (!zero || read > 1) {
            in.deviate("an octal escape");
        }
        return value;
    }
}
