package dev.ringer.wiremock;

import dev.ringer.matching.path.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in a filter, in the words of RFC 9535. */
final class JaywayFilter {

    private static final int DEPTH_MAX = 50;

    private static final List<List<String>> COMPARISONS = List.of(
            List.of("===", "=="),
            List.of("!==", "!="),
            List.of("==", "=="),
            List.of("!=", "!="),
            List.of("<=", "<="),
            List.of(">=", ">="),
            List.of("<", "<"),
            List.of(">", ">"));

    private final JaywayCursor in;
    private final String self;
    private int depth;

    private JaywayFilter(String filter, String self) {
        this.in = new JaywayCursor(filter);
        this.self = self;
    }

    /** Translate a filter of the items of an array. */
    static String ofItems(String filter) {
        return new JaywayFilter(filter, "@").whole();
    }

    /** Translate a filter into one that holds for every member of the root, if the root passes it, and else for none. */
    static String ofRoot(String filter) {
        return new JaywayFilter(filter, "$").whole();
    }

    private String whole() {
        String logic = either();
        if (!in.isEnd()) {
            throw in.wrong("'" + in.peek() + "' is not known in a filter");
        }
        return bare(logic);
    }

    private static String bare(String logic) {
        return isWrapped(logic) ? bare(logic.substring(1, logic.length() - 1)) : logic;
    }

    /** Tell whether the parentheses around a filter are each other's partners. */
    private static boolean isWrapped(String logic) {
        return logic.startsWith("(") && new JaywayCursor(logic).bracketed().length() == logic.length() - 2;
    }

    private String either() {
        if (++depth > DEPTH_MAX) {
            throw in.wrong("filters are nested deeper than " + DEPTH_MAX + " levels");
        }
        List<String> parts = new ArrayList<>();
        do {
            parts.add(both());
        } while (in.take("||"));
        depth--;
        return String.join(" || ", parts);
    }

    private String both() {
        List<String> parts = new ArrayList<>();
        do {
            in.blanks();
            parts.add(one());
            in.blanks();
        } while (in.take("&&"));
        return String.join(" && ", parts);
    }

    private String one() {
        if (in.take("!")) {
            in.blanks();
            String inner = one();
            return inner.startsWith("(") || !inner.contains(" ") ? "!" + inner : "!(" + inner + ")";
        }
        if (in.take("(")) {
            String inner = either();
            in.blanks();
            in.need(")");
            return "(" + inner + ")";
        }
        return comparison();
    }

    private String comparison() {
        String left = operand();
        in.blanks();
        for (List<String> each : COMPARISONS) {
            if (in.take(each.get(0))) {
                in.blanks();
                return left + " " + each.get(1) + " " + operand();
            }
        }
        if (in.take("=~")) {
            return "match(" + left + ", " + JsonPath.quoted(regex()) + ")";
        }
        if (in.takeWord("in")) {
            return "(" + listed(item -> left + " == " + item) + ")";
        }
        if (in.takeWord("nin")) {
            return "!(" + listed(item -> left + " == " + item) + ")";
        }
        if (in.takeWord("contains")) {
            return contains(left);
        }
        if (in.takeWord("size")) {
            in.blanks();
            return "length(" + left + ") == " + operand();
        }
        if (in.takeWord("empty")) {
            in.blanks();
            return "length(" + left + ")" + (operand().equals("true") ? " == 0" : " > 0");
        }
        return left;
    }

    private String contains(String left) {
        in.blanks();
        boolean text = in.peek() == '\'' || in.peek() == '"';
        String item = operand();
        String among = left + "[?@ == " + item + "]";
        return text
                ? "(" + among + " || search(" + left + ", "
                        + JsonPath.quoted(JavaPattern.literal(item.substring(1, item.length() - 1))) + "))"
                : among;
    }

    private String listed(Function<String, String> test) {
        in.blanks();
        if (in.peek() != '[') {
            throw in.wrong("a list is missing");
        }
        JaywayCursor list = new JaywayCursor(in.bracketed());
        List<String> items = new ArrayList<>();
        do {
            list.blanks();
            items.add(literal(list));
            list.blanks();
        } while (list.take(","));
        return items.stream().map(test).collect(Collectors.joining(" || "));
    }

    private String regex() {
        in.blanks();
        if (in.peek() != '/') {
            throw in.wrong("a regular expression between slashes is missing");
        }
        String delimited = in.delimited('/');
        String source = delimited.substring(1, delimited.length() - 1).replace("\\/", "/");
        String flags = in.letters().replaceAll("[^ims]", "");
        return flags.isEmpty() ? source : "(?" + flags + ")" + source;
    }

    private String operand() {
        boolean current = in.peek() == '@';
        if (in.take("@") || in.take("$")) {
            JaywayPath path = JaywayPath.segments(in, current ? self : "$");
            return path.counts() ? "length(" + path.query() + ")" : path.query();
        }
        return literal(in);
    }

    private static String literal(JaywayCursor in) {
        if (in.peek() == '\'' || in.peek() == '"') {
            return in.quoted();
        }
        String word = in.name();
        // The name of a number ends at its dot.
        String fraction = word.matches("-?[0-9]+") && in.take(".") ? "." + in.name() : "";
        if (!(word + fraction).matches("true|false|null|-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw in.wrong("'" + word + "' is no literal");
        }
        return word + fraction;
    }
}
