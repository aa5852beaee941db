package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.schema.Discriminator;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How to make values for some terms: a tree of choices with a form at each end, grown as far as dice lead.
 *
 * <p>Safe for use by several threads.
 */
final class Plan {

    /** More steps than this without a form means that the schema is too tangled to be tried out. */
    private static final int STEPS_MAX = 1_000;

    /** Walks that may end so, each from another side, before none is tried any more. */
    private static final int LOST_MAX = 3;

    private final List<Term> terms;
    private final Planner planner;
    private final boolean nullable;
    private volatile @Nullable Step root;
    private final AtomicInteger lost = new AtomicInteger();
    private volatile @Nullable Impossible hopeless;

    Plan(List<Term> terms, Planner planner) {
        this.terms = terms;
        this.planner = planner;
        this.nullable = !terms.isEmpty()
                && terms.stream()
                        .allMatch(each -> !each.negated() && each.schema().isNullable());
    }

    Planner planner() {
        return planner;
    }

    List<Term> terms() {
        return terms;
    }

    /** Tell whether null is let in beside whatever the forms ask. */
    boolean isNullable() {
        return nullable;
    }

    /** Tell whether the value satisfies all terms. */
    boolean accepts(Json value, Direction direction) {
        for (Term term : terms) {
            if (planner.checker().accepts(term.schema(), value, direction, term.scope()) == term.negated()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Take every choice as the dice fall.
     *
     * @param attempt 0 at first; each further number leads to another form, as long as there are some
     * @throws Impossible when no way leads to a form
     */
    Form form(Dice dice, int attempt, Shape shape) {
        Step start = root;
        if (start == null) {
            start = begin();
        }
        Impossible known = hopeless;
        if (known != null) {
            throw known;
        }
        Walk walk = new Walk(dice, attempt, shape);
        Form form = walk.down(start, 0);
        if (form == null) {
            Impossible reason = walk.because == null ? refusal() : walk.because;
            if (!walk.isLost() || lost.incrementAndGet() >= LOST_MAX) {
                hopeless = reason;
            }
            throw reason;
        }
        return form;
    }

    private Impossible refusal() {
        for (Term term : terms) {
            if (!term.negated() && term.schema().isNothing()) {
                return new Impossible(term.schema() + " lets nothing in there");
            }
        }
        return new Impossible("nothing can satisfy " + this);
    }

    private synchronized Step begin() {
        Step known = root;
        if (known == null) {
            Blend blend = new Blend();
            terms.forEach(blend::add);
            known = new Step(blend);
            root = known;
        }
        return known;
    }

    /** One way from the first choice to a form, turning back where it is a dead end. */
    private static final class Walk {

        private final Dice dice;
        private final int attempt;
        private final Shape shape;
        private int steps;
        private @Nullable Impossible because;

        Walk(Dice dice, int attempt, Shape shape) {
            this.dice = dice;
            this.attempt = attempt;
            this.shape = shape;
        }

        /** Tell whether there were more ways than could be tried. */
        boolean isLost() {
            return steps > STEPS_MAX;
        }

        @Nullable
        Form down(Step step, int level) {
            if (step.isDead() || isLost() || ++steps > STEPS_MAX) {
                Impossible reason = step.blend.because();
                because = because == null ? reason : because;
                return null;
            }
            Choice choice = step.choice();
            if (choice == null) {
                Form form = step.form();
                return form.isPromising() ? form : null;
            }
            for (int index : order(choice, level)) {
                Form form = down(step.child(index), level + 1);
                if (form != null) {
                    return form;
                }
            }
            if (!isLost()) {
                step.close();
            }
            return null;
        }

        /** Natural ways first, from where the dice fall; null alone behind them, or before them where it is wanted. */
        private List<Integer> order(Choice choice, int level) {
            int size = choice.alternatives().size();
            int natural = Math.max(1, choice.preferred());
            int start = shape == Shape.MINIMAL ? 0 : dice.at("choice").at(level).below(natural);
            int turn = level == 0 ? attempt : 0;
            List<Integer> order = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                int index = i < natural ? (start + i) % natural : i;
                order.add(index);
            }
            List<Integer> sorted = new ArrayList<>(size);
            boolean nullFirst = shape == Shape.NULL;
            order.stream()
                    .filter(i -> choice.alternatives().get(i).nullOnly() == nullFirst)
                    .forEach(sorted::add);
            order.stream()
                    .filter(i -> choice.alternatives().get(i).nullOnly() != nullFirst)
                    .forEach(sorted::add);
            Collections.rotate(sorted, -turn);
            return sorted;
        }
    }

    /** A blend with the choice that is taken next, and what it leads to. */
    private final class Step {

        private final Blend blend;
        private final @Nullable Choice choice;
        private final @Nullable Step[] children;
        private @Nullable Form form;
        private volatile boolean closed;

        Step(Blend blend) {
            this.blend = blend;
            Choice next = blend.choices.pollFirst();
            this.choice = next == null && !blend.isDead() ? descent(blend) : next;
            this.children = new Step[choice == null ? 0 : choice.alternatives().size()];
        }

        boolean isDead() {
            return closed || blend.isDead();
        }

        /** Remember that no way from here leads to a form, and no more of it. */
        synchronized void close() {
            closed = true;
            Arrays.fill(children, null);
        }

        @Nullable
        Choice choice() {
            return choice;
        }

        synchronized Step child(int index) {
            Step known = children[index];
            if (known == null && choice != null) {
                Blend copy = new Blend(blend);
                choice.alternatives().get(index).apply(copy);
                known = new Step(copy);
                children[index] = known;
            }
            if (known == null) {
                throw new IllegalStateException("a step without choice has no children");
            }
            return known;
        }

        synchronized Form form() {
            Form known = form;
            if (known == null) {
                known = new Form(blend, Plan.this);
                form = known;
            }
            return known;
        }
    }

    /** A base schema whose discriminator maps to children stands for one of them. */
    private static @Nullable Choice descent(Blend blend) {
        for (Map.Entry<Schema, Discriminator> each : blend.discriminators.entrySet()) {
            Schema owner = each.getKey();
            Discriminator discriminator = each.getValue();
            if (blend.fixed.containsKey(discriminator.property())) {
                continue;
            }
            List<Alternative> children = new ArrayList<>();
            boolean descended = false;
            for (Map.Entry<String, String> mapped : discriminator.mapping().entrySet()) {
                if (owner.named(mapped.getValue()) instanceof Reference.Resolved resolved) {
                    Schema child = Branching.target(resolved.schema());
                    descended |= !child.equals(owner) && blend.knows(child);
                    if (!child.equals(owner)) {
                        children.add(Alternative.must(child).withProperty(discriminator.property(), mapped.getKey()));
                    }
                }
            }
            if (!descended && !children.isEmpty()) {
                return Choice.of(children);
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return terms.isEmpty() ? "anything" : terms.get(0).schema().toString();
    }
}
