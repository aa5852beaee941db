package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the source of a pattern: ECMA-262 with Unicode mode's meanings, Annex B's leniency and some habits of other
 * dialects.
 */
final class Parser {

    private static final int NESTED_MAX = 100;

    private final Cursor in;
    private final GroupNames groups;
    private final Escapes escapes;
    private final ClassReader classes;
    private final Set<String> names = new HashSet<>();
    private Flags flags;
    private int groupsOpened;
    private int nested;

    Parser(Cursor in, GroupNames groups, Flags flags) {
        this.in = in;
        this.groups = groups;
        this.flags = flags;
        this.escapes = new Escapes(in);
        this.classes = new ClassReader(in, escapes);
    }

    Node parse() {
        Node root = choice();
        if (!in.isDone()) {
            throw in.wrong("The ) closes no group", in.at());
        }
        return root;
    }

    private Node choice() {
        List<Node> options = new ArrayList<>();
        do {
            options.add(sequence());
        } while (in.eat("|"));
        return options.size() == 1 ? options.get(0) : new Node.Choice(options);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        for (skipSpace(); !in.isDone() && !in.sees("|") && !in.sees(")"); skipSpace()) {
            Node part = quantified();
            if (!part.equals(Node.EMPTY)) {
                parts.add(part);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
    }

    private void skipSpace() {
        while (flags.spaced() && !in.isDone()) {
            int start = in.at();
            if (in.eat("#")) {
                if (in.until("\n") == null) {
                    while (!in.isDone()) {
                        in.next();
                    }
                }
            } else if (!CharSet.SPACE.has(in.next())) {
                in.back(start);
                return;
            }
        }
    }

    private Node quantified() {
        int groupFirst = groupsOpened + 1;
        boolean wrapped = in.sees("(?:");
        Node body = atom();
        Quantifier quantifier = Quantifier.read(in);
        if (quantifier != null && !wrapped && (body instanceof Node.Mark || body instanceof Node.Look)) {
            in.deviate("a quantifier behind an anchor or a lookaround");
        }
        boolean repeated = quantifier != null;
        while (quantifier != null) {
            body = new Node.Repeat(
                    body, quantifier.min(), quantifier.max(), quantifier.greedy(), groupFirst, groupsOpened + 1);
            // Java takes a{2}{3}; a** is an error everywhere.
            quantifier = Quantifier.isBraced(in) ? Quantifier.read(in) : null;
            if (quantifier != null) {
                in.deviate("a quantifier behind a quantifier");
            }
        }
        if (repeated && (in.sees("*") || in.sees("+") || in.sees("?"))) {
            throw in.wrong("A quantifier stands behind a quantifier", in.at());
        }
        return body;
    }

    private Node atom() {
        int start = in.at();
        int c = in.next();
        return switch (c) {
            case '(' -> group(start);
            case '[' -> new Node.Chars(classes.read(flags));
            case '.' -> new Node.Chars(flags.dotAll() ? CharSet.ALL : CharSet.LINE_END.not());
            case '^' -> flags.multiline() ? lineStart() : Node.Mark.START;
            case '$' -> flags.multiline() ? lineEnd() : Node.Mark.END;
            case '\\' -> escape(start);
            case '*', '+', '?' -> throw in.wrong("There is nothing before " + (char) c + " that could repeat", start);
            case '{' -> brace(start);
            case '}', ']' -> {
                in.deviate((char) c + " that closes nothing");
                yield literal(c);
            }
            default -> literal(c);
        };
    }

    private Node brace(int start) {
        in.back(start);
        if (Quantifier.isBraced(in)) {
            throw in.wrong("There is nothing before { that could repeat", start);
        }
        in.deviate("{ without a quantifier");
        return literal(in.next());
    }

    private Node literal(int codePoint) {
        return new Node.Chars(flags.spelled(CharSet.of(codePoint)));
    }

    private static Node lineStart() {
        return new Node.Choice(List.of(Node.Mark.START, new Node.Look(new Node.Chars(CharSet.LINE_END), false, false)));
    }

    private static Node lineEnd() {
        return new Node.Choice(List.of(Node.Mark.END, new Node.Look(new Node.Chars(CharSet.LINE_END), true, false)));
    }

    private Node escape(int start) {
        if (in.isDone()) {
            throw in.wrong("The backslash has nothing to escape", start);
        }
        CharSet set = escapes.set(flags);
        if (set != null) {
            return new Node.Chars(set);
        }
        Node mark = mark();
        if (mark != null) {
            return mark;
        }
        Node reference = reference(start);
        return reference == null ? literal(escapes.codePoint(false)) : reference;
    }

    private @Nullable Node mark() {
        if (in.eat("b")) {
            return Node.Mark.BOUNDARY;
        }
        if (in.eat("B")) {
            return Node.Mark.NO_BOUNDARY;
        }
        if (in.eat("A")) {
            in.deviate("\\A");
            return Node.Mark.START;
        }
        if (in.eat("z") || in.eat("Z")) {
            in.deviate("\\z or \\Z");
            return Node.Mark.END;
        }
        return null;
    }

    private @Nullable Node reference(int start) {
        if (in.sees("k") && !groups.numbers().isEmpty()) {
            in.next();
            String name = in.eat("<") ? in.until(">") : null;
            if (name == null) {
                throw in.wrong("\\k must be followed by <name>", start);
            }
            return named(name, start);
        }
        int number = in.sees("0") ? -1 : in.number();
        if (number >= 1 && number <= groups.count()) {
            return new Node.Reference(number, flags.ignoreCase());
        }
        in.back(start + 1);
        return null;
    }

    private Node named(String name, int start) {
        Integer number = groups.numbers().get(name);
        if (number == null) {
            throw in.wrong("There is no group named '" + name + "'", start);
        }
        return new Node.Reference(number, flags.ignoreCase());
    }

    private Node group(int start) {
        if (++nested > NESTED_MAX) {
            throw in.wrong("Groups are nested deeper than " + NESTED_MAX, start);
        }
        Node group = in.eat("?") ? special(start) : capturing(start);
        nested--;
        return group;
    }

    private Node capturing(int start) {
        int number = ++groupsOpened;
        return new Node.Group(number, body(start));
    }

    /** Read up to the closing parenthesis; flags that are set inside end there. */
    private Node body(int start) {
        Flags outer = flags;
        Node body = choice();
        flags = outer;
        if (!in.eat(")")) {
            throw in.wrong("( is not closed by )", start);
        }
        return body;
    }

    private Node special(int start) {
        if (in.eat(":")) {
            return body(start);
        }
        if (in.eat("=")) {
            return new Node.Look(body(start), true, false);
        }
        if (in.eat("!")) {
            return new Node.Look(body(start), true, true);
        }
        if (in.eat("<=")) {
            return new Node.Look(body(start), false, false);
        }
        if (in.eat("<!")) {
            return new Node.Look(body(start), false, true);
        }
        if (in.eat("<")) {
            return nameOfGroup(start);
        }
        return foreign(start);
    }

    private Node nameOfGroup(int start) {
        String name = in.until(">");
        if (name == null || !name.matches("[\\p{L}\\p{Nl}$_][\\p{L}\\p{Nl}\\p{M}\\p{Nd}\\p{Pc}$]*")) {
            throw in.wrong("(?< must be followed by a name and >", start);
        }
        if (!names.add(name)) {
            in.deviate("two groups of one name");
        }
        return capturing(start);
    }

    /** Read what other dialects put behind {@code (?}. */
    private Node foreign(int start) {
        if (in.eat(">")) {
            in.deviate("an atomic group");
            return body(start);
        }
        if (in.eat("P<")) {
            in.deviate("(?P<name>");
            return nameOfGroup(start);
        }
        boolean comment = in.eat("#");
        boolean reference = !comment && in.eat("P=");
        if (!comment && !reference) {
            return flagged(start);
        }
        in.deviate(comment ? "(?#" : "(?P=name)");
        String text = in.until(")");
        if (text == null) {
            throw in.wrong("( is not closed by )", start);
        }
        return comment ? Node.EMPTY : named(text, start);
    }

    /** Read {@code (?i)}, which holds to the end of the group that it stands in, or {@code (?i:…)}. */
    private Node flagged(int start) {
        Flags outer = flags;
        boolean on = true;
        while (!in.sees(":") && !in.sees(")")) {
            int letter = in.isDone() ? -1 : in.next();
            boolean minus = letter == '-' && on;
            if (!minus && (letter < 0 || Flags.LETTERS.indexOf(letter) < 0)) {
                throw in.wrong("There is no group that begins like this", start);
            }
            on = on && !minus;
            flags = flags.with(letter, on);
        }
        in.deviate("inline flags");
        if (in.eat(")")) {
            return Node.EMPTY;
        }
        in.next();
        Node body = body(start);
        flags = outer;
        return body;
    }
}
