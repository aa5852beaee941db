package dev.ringer.matching.path;

import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonString;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a filter (RFC 9535, 2.3.5 and 2.4), and refuses what is not well-typed. */
final class FilterParser {

    /** Parentheses, functions and filters within filters. */
    private static final int DEPTH_MAX = 50;

    private final Cursor in;
    private final QueryParser queries;
    private int depth;

    FilterParser(Cursor in, QueryParser queries) {
        this.in = in;
        this.queries = queries;
    }

    Logic logic() {
        enter();
        List<Logic> parts = new ArrayList<>();
        do {
            in.blanks();
            parts.add(conjunction());
            in.blanks();
        } while (in.take("||"));
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Logic.Or(parts);
    }

    private void enter() {
        if (++depth > DEPTH_MAX) {
            throw in.wrong("filters are nested deeper than " + DEPTH_MAX + " levels");
        }
    }

    private Logic conjunction() {
        List<Logic> parts = new ArrayList<>();
        do {
            in.blanks();
            parts.add(basic());
            in.blanks();
        } while (in.take("&&"));
        return parts.size() == 1 ? parts.get(0) : new Logic.And(parts);
    }

    private Logic basic() {
        if (in.take("!")) {
            in.blanks();
            return new Logic.Not(in.peek() == '(' ? parenthesized() : test());
        }
        return in.peek() == '(' ? parenthesized() : testOrComparison();
    }

    private Logic parenthesized() {
        in.need("(");
        Logic inner = logic();
        in.need(")");
        return inner;
    }

    private Logic test() {
        return in.peek() == '@' || in.peek() == '$' ? new Logic.Exists(query()) : holds(call());
    }

    private Logic.Holds holds(Call call) {
        if (!call.function().isLogical()) {
            throw in.wrong(call.function().word() + "(…) gives a value, which must be compared with another");
        }
        return new Logic.Holds(call);
    }

    private Logic testOrComparison() {
        if (in.peek() == '@' || in.peek() == '$') {
            Query query = query();
            Comparison comparison = comparison();
            return comparison == null ? new Logic.Exists(query) : compare(single(query), comparison);
        }
        Operand left = literalOrCall();
        Comparison comparison = comparison();
        if (comparison != null) {
            return compare(comparable(left), comparison);
        }
        if (left instanceof Call call) {
            return holds(call);
        }
        throw in.wrong("a comparison is missing behind the literal");
    }

    private Logic compare(Operand left, Comparison comparison) {
        in.blanks();
        boolean query = in.peek() == '@' || in.peek() == '$';
        Operand right = query ? single(query()) : comparable(literalOrCall());
        return new Logic.Compare(left, comparison, right);
    }

    private @Nullable Comparison comparison() {
        int before = in.index();
        in.blanks();
        Comparison found = in.take("==")
                ? Comparison.EQUAL
                : in.take("!=")
                        ? Comparison.UNEQUAL
                        : in.take("<=")
                                ? Comparison.AT_MOST
                                : in.take(">=")
                                        ? Comparison.AT_LEAST
                                        : in.take("<") ? Comparison.LESS : in.take(">") ? Comparison.GREATER : null;
        if (found == null) {
            in.back(before);
        }
        return found;
    }

    private Query query() {
        boolean relative = in.next() == '@';
        return new Query(relative, queries.segments());
    }

    private Operand single(Query query) {
        if (!query.isSingular()) {
            throw in.wrong("a query that may find several values cannot be compared; one of names and indexes can");
        }
        return new Operand.Single(query);
    }

    private Operand comparable(Operand operand) {
        if (operand instanceof Call call && call.function().isLogical()) {
            throw in.wrong(call.function().word() + "(…) is true or false by itself and cannot be compared");
        }
        return operand;
    }

    private Operand literalOrCall() {
        if (in.peek() == '\'' || in.peek() == '"') {
            return new Operand.Literal(new JsonString(in.quoted()));
        }
        if (in.isDigit() || in.peek() == '-') {
            return new Operand.Literal(in.number());
        }
        int before = in.index();
        Json word = word(in.function());
        if (word != null && in.peek() != '(') {
            return new Operand.Literal(word);
        }
        in.back(before);
        return call();
    }

    private static @Nullable Json word(String word) {
        return switch (word) {
            case "true" -> JsonBoolean.TRUE;
            case "false" -> JsonBoolean.FALSE;
            case "null" -> JsonNull.NULL;
            default -> null;
        };
    }

    private Call call() {
        int before = in.index();
        String name = in.function();
        Function function = Function.named(name);
        if (function == null) {
            in.back(before);
            List<String> known =
                    Arrays.stream(Function.values()).map(Function::word).toList();
            throw in.wrong(
                    name.isEmpty()
                            ? "a query, a literal or a function is missing"
                            : "there is no function '" + name + "', only " + String.join(", ", known)
                                    + Nearest.hint(name, known));
        }
        in.need("(");
        enter();
        in.blanks();
        Call call = function.takesNodes() ? ofNodes(function) : ofValues(function);
        in.blanks();
        in.need(")");
        depth--;
        return call;
    }

    private Call ofNodes(Function function) {
        if (in.peek() != '@' && in.peek() != '$') {
            throw in.wrong(function.word() + "(…) takes a query");
        }
        return new Call(function, query(), List.of(), null);
    }

    private Call ofValues(Function function) {
        List<Operand> values = new ArrayList<>();
        while (values.size() < function.arity()) {
            if (!values.isEmpty()) {
                in.need(",");
            }
            in.blanks();
            boolean query = in.peek() == '@' || in.peek() == '$';
            values.add(query ? single(query()) : comparable(literalOrCall()));
            in.blanks();
        }
        return new Call(function, null, List.copyOf(values), ready(function, values));
    }

    private static @Nullable Iregexp ready(Function function, List<Operand> values) {
        boolean literal = function.isLogical()
                && values.get(1) instanceof Operand.Literal text
                && text.json() instanceof JsonString;
        return literal
                ? Iregexp.of(
                        ((JsonString) ((Operand.Literal) values.get(1)).json()).value(), function == Function.MATCH)
                : null;
    }
}
