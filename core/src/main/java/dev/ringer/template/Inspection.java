package dev.ringer.template;

import dev.ringer.source.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sees what is wrong with a template before it is filled in: blocks, helpers, constant arguments, names. */
final class Inspection {

    private static final int DEPTH_MAX = 50;

    /** Blocks whose text is no argument of theirs; it is the last of all others. */
    private static final Set<String> UNFED = Set.of("if", "unless", "each", "with", "switch", "case");

    /** These see what is outside of their block, so that names within are still those of the beginning. */
    private static final Set<String> TRANSPARENT = Set.of("if", "unless", "switch", "case", "default", "assign");

    /** These set a variable whose name is one of their arguments, counted from 0. */
    private static final Map<String, Integer> SETTING =
            Map.of("assign", 0, "setVar", 0, "parseJson", 1, "formData", 1, "regexExtract", 2);

    /**
     * What is wrong.
     *
     * @param certain false for a name that may be there after all
     */
    record Finding(String message, int index, boolean certain) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Tag> open = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>(Root.NAMES);
    private final Map<String, Set<String>> partials;

    private Inspection(Map<String, Set<String>> partials) {
        this.partials = partials;
    }

    static List<Finding> of(List<Tag> tags) {
        Inspection inspection = new Inspection(Partials.calls(tags));
        tags.forEach(inspection::collect);
        tags.forEach(inspection::look);
        for (Tag each : inspection.open) {
            inspection.report("the block '" + each.expression().head() + "' is never closed", each.start());
        }
        return inspection.findings;
    }

    private void report(String message, int index) {
        findings.add(new Finding(message, index, true));
    }

    // --- what the template sets

    private void collect(Tag tag) {
        names.addAll(tag.names());
        set(tag.expression());
    }

    private void set(Term.Expression expression) {
        Integer index = SETTING.get(expression.head());
        Term name = index != null && index < expression.arguments().size()
                ? expression.arguments().get(index)
                : expression.head().equals("val") ? expression.options().get("assign") : null;
        if (name instanceof Term.Literal literal) {
            names.add(Value.text(literal.value()));
        }
        for (Term each : expression.arguments()) {
            if (each instanceof Term.Expression inner) {
                set(inner);
            } else if (each instanceof Term.Literal text && expression.head().equals("parseJson")) {
                // Around a block, the name is the only argument.
                names.add(Value.text(text.value()));
            }
        }
    }

    // --- tags

    private void look(Tag tag) {
        switch (tag.kind()) {
            case OUTPUT -> expression(tag.expression(), false);
            case OPEN, INVERTED -> {
                expression(tag.expression(), true);
                open(tag);
            }
            case INLINE -> open(tag);
            case ELSE -> otherwise(tag);
            case CLOSE -> close(tag);
            case PARTIAL -> partial(tag);
            case COMMENT -> {}
        }
    }

    private void open(Tag tag) {
        open.push(tag);
        if (open.size() == DEPTH_MAX + 1) {
            report("there are more than " + DEPTH_MAX + " blocks within each other", tag.start());
        }
    }

    private void otherwise(Tag tag) {
        if (open.isEmpty()) {
            report("'{{else}}' stands in no block", tag.start());
        }
        if (!tag.expression().head().isEmpty()) {
            expression(tag.expression(), true);
        }
    }

    private void close(Tag tag) {
        String name = tag.expression().head();
        Tag opened = open.poll();
        String wanted = opened == null ? "" : blockName(opened);
        if (opened == null) {
            report("'{{/" + name + "}}' closes no block", tag.start());
        } else if (!wanted.equals(name)) {
            report("'{{/" + name + "}}' cannot close the block '" + wanted + "'", tag.start());
        }
    }

    private static String blockName(Tag tag) {
        return tag.kind() == Tag.Kind.INLINE ? "inline" : tag.expression().head();
    }

    private void partial(Tag tag) {
        String name = tag.expression().head();
        if (!partials.containsKey(name)) {
            report("there is no inline partial '" + name + "'" + Nearest.hint(name, partials.keySet()), tag.start());
        } else if (Partials.reaches(partials, name, name)) {
            report("the partial '" + name + "' calls itself", tag.start());
        }
        tag.expression().arguments().forEach(this::term);
        tag.expression().options().values().forEach(this::term);
    }

    // --- expressions

    private void expression(Term.Expression expression, boolean block) {
        HelperRow helper = Helpers.named(expression.head());
        expression.arguments().forEach(this::term);
        expression.options().values().forEach(this::term);
        if (helper != null) {
            call(helper, expression, block);
        } else if (expression.isBare()) {
            path(expression.head(), expression.at(), true);
        } else {
            String hint = Nearest.hint(expression.head(), Helpers.names());
            report("'" + expression.head() + "' is no helper" + hint, expression.at());
        }
    }

    private void term(Term term) {
        if (term instanceof Term.Expression inner) {
            expression(inner, false);
        } else if (term instanceof Term.Path path) {
            path(path.text(), path.at(), false);
        }
    }

    private void call(HelperRow helper, Term.Expression expression, boolean block) {
        int count = expression.arguments().size();
        boolean fed = block && !UNFED.contains(helper.name());
        int least = Math.max(0, helper.least() - (fed ? 1 : 0));
        boolean item = expression.isBare() && !block && isInside();
        if (!item && (count < least || count > helper.most())) {
            String takes = helper.arguments().isEmpty() ? "none" : helper.arguments();
            report("'" + helper.name() + "' has " + count + " arguments, takes: " + takes, expression.at());
        }
        expression.options().forEach((name, value) -> {
            if (!helper.options().contains(name) && !helper.takesAnyOption()) {
                String hint = Nearest.hint(name, helper.options());
                report("'" + helper.name() + "' has no option '" + name + "'" + hint, expression.at());
            }
        });
        if (Flow.BLOCKS.contains(helper.name()) && !block && !SETTING.containsKey(helper.name())) {
            report("'" + helper.name() + "' needs a block, as in {{#" + helper.name() + "}}", expression.at());
        }
        helper.checks().forEach((name, check) -> constant(helper, expression, name, check));
    }

    private void constant(
            HelperRow helper, Term.Expression expression, String name, Function<String, @Nullable String> check) {
        Term term = expression.options().get(name);
        boolean index = Character.isDigit(name.charAt(0));
        if (index) {
            int at = Integer.parseInt(name);
            term = at < expression.arguments().size() ? expression.arguments().get(at) : null;
        }
        String fault = term instanceof Term.Literal literal ? check.apply(Value.text(literal.value())) : null;
        if (fault != null && term != null) {
            report("'" + helper.name() + "': " + fault, term.at());
        }
    }

    // --- names

    /** Tell whether names may be those of an item. */
    private boolean isInside() {
        return open.stream()
                .anyMatch(each -> each.kind() == Tag.Kind.INLINE
                        || !TRANSPARENT.contains(each.expression().head()));
    }

    private void path(String path, int index, boolean alone) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        boolean relative = plain.startsWith("@") || plain.startsWith("..") || plain.startsWith("[") || isInside();
        if (plain.startsWith("@_") || plain.startsWith("@[")) {
            report("'" + path + "' is not for templates", index);
        }
        String[] steps = plain.split("\\.", 3);
        if (relative || plain.equals("null") || plain.equals("undefined") || plain.equals(".") || steps.length == 0) {
            return;
        }
        if (!names.contains(steps[0])) {
            Set<String> known = new HashSet<>(names);
            if (alone) {
                known.addAll(Helpers.names());
            }
            unsure("'" + steps[0] + "' is not known here" + Nearest.hint(steps[0], known), index);
        } else if (steps[0].equals("request")
                && steps.length > 1
                && !RequestView.names().contains(steps[1])) {
            unsure("a request has no '" + steps[1] + "'" + Nearest.hint(steps[1], RequestView.names()), index);
        }
    }

    private void unsure(String message, int index) {
        findings.add(new Finding(message, index, false));
    }
}
