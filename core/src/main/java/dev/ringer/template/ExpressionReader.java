package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is between the braces of a tag. */
final class ExpressionReader {

    private static final int DEPTH_MAX = 20;

    private static final String ENDS = "(){}|=~ \t\r\n\"'";

    private final String text;
    private final int start;
    private int at;
    private int depth;

    /**
     * Make a reader.
     *
     * @param from where the expression begins
     * @param start of the tag, which is at fault where it is never closed
     */
    ExpressionReader(String text, int from, int start) {
        this.text = text;
        this.at = from;
        this.start = start;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char next() throws Flaw {
        skipSpace();
        if (at >= text.length()) {
            throw new Flaw("the tag is never closed", start);
        }
        return text.charAt(at);
    }

    /** Take a word that stands alone. */
    boolean takeWord(String word) throws Flaw {
        next();
        int end = at + word.length();
        boolean alone = text.startsWith(word, at) && end < text.length() && ENDS.indexOf(text.charAt(end)) >= 0;
        at = alone ? end : at;
        return alone;
    }

    boolean isAtEnd() throws Flaw {
        char c = next();
        return c == '}' || c == '~' || c == ')' || c == '|';
    }

    Term.Expression expression() throws Flaw {
        next();
        int begin = at;
        Term head = term();
        if (head instanceof Term.Expression && depth == 0 && isAtEnd()) {
            throw new Flaw("a tag cannot begin with '('", begin);
        }
        String name = head instanceof Term.Path path
                ? path.text()
                : head instanceof Term.Literal literal && literal.value() instanceof dev.ringer.json.JsonString string
                        ? string.value()
                        : "";
        if (name.isEmpty()) {
            throw new Flaw("a tag begins with a name, not with " + text.substring(begin, at), begin);
        }
        List<Term> arguments = new ArrayList<>();
        Map<String, Term> options = new LinkedHashMap<>();
        while (!isAtEnd() && !isAs()) {
            argument(arguments, options);
        }
        return new Term.Expression(name, List.copyOf(arguments), options, begin);
    }

    private boolean isAs() {
        return text.startsWith("as |", at);
    }

    private void argument(List<Term> arguments, Map<String, Term> options) throws Flaw {
        Term term = term();
        boolean option = term instanceof Term.Path && at < text.length() && text.charAt(at) == '=';
        if (option && term instanceof Term.Path name) {
            at++;
            next();
            options.put(name.text(), term());
        } else if (options.isEmpty()) {
            arguments.add(term);
        } else {
            throw new Flaw("arguments without a name stand before options", term.at());
        }
    }

    private Term term() throws Flaw {
        char c = next();
        int begin = at;
        if (c == '(') {
            return nested();
        }
        if (c == '"' || c == '\'') {
            return quoted(c);
        }
        String word = word();
        if (word.isEmpty()) {
            throw new Flaw("'" + c + "' cannot stand here", at);
        }
        if (word.equals("true") || word.equals("false")) {
            return new Term.Literal(Json.of(word.equals("true")), begin);
        }
        // The library knows no exponents.
        boolean number = JsonNumber.isNumber(word) && word.indexOf('e') < 0 && word.indexOf('E') < 0;
        return number ? new Term.Literal(JsonNumber.parse(word), begin) : new Term.Path(word, begin);
    }

    private Term nested() throws Flaw {
        int begin = at;
        at++;
        depth++;
        if (depth > DEPTH_MAX) {
            throw new Flaw("there are more than " + DEPTH_MAX + " brackets within each other", begin);
        }
        Term.Expression inner = expression();
        if (next() != ')') {
            throw new Flaw("the bracket is never closed", begin);
        }
        at++;
        depth--;
        return inner;
    }

    private Term quoted(char quote) throws Flaw {
        int begin = at;
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at++;
            }
            out.append(text.charAt(at));
            at++;
        }
        if (at >= text.length()) {
            throw new Flaw("the text is never closed", begin);
        }
        at++;
        return new Term.Literal(Json.of(out.toString()), begin);
    }

    /** Take a name or path; what is in square brackets is part of it, whatever it is. */
    private String word() throws Flaw {
        int begin = at;
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '[') {
                int close = text.indexOf(']', at);
                if (close < 0) {
                    throw new Flaw("the square bracket is never closed", at);
                }
                at = close;
            }
            at++;
        }
        return text.substring(begin, at);
    }

    /** Take the names of a block's items, as in {@code as |item index|}. */
    List<String> names() throws Flaw {
        next();
        if (!isAs()) {
            return List.of();
        }
        int close = text.indexOf('|', at + 4);
        if (close < 0) {
            throw new Flaw("the names behind 'as |' are never closed", at);
        }
        String names = text.substring(at + 4, close).strip();
        at = close + 1;
        return List.of(names.split("\\s+"));
    }

    /** Take the braces at the end and give the place behind them. */
    int close(String braces) throws Flaw {
        next();
        at += text.charAt(at) == '~' ? 1 : 0;
        if (!text.startsWith(braces, at)) {
            String hint = braces.equals("}}}") ? "; a brace that is no tag's needs a space before '{{'" : "";
            throw new Flaw("the tag must end with " + braces + hint, start);
        }
        return at + braces.length();
    }
}
