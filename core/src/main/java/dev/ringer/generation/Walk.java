package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way from the first choice to a form, turning back where it is a dead end. */
final class Walk {

    /** More steps than this without a form means that the schema is too tangled to be tried out. */
    private static final int STEPS_MAX = 1_000;

    /** More branches than this are not compared in pairs. */
    private static final int CORES_MAX = 16;

    private final Dice dice;
    private final int attempt;
    private final Shape shape;
    private final Prospect.Question question;
    private int steps;
    private boolean cut;
    private @Nullable Impossible because;

    Walk(Dice dice, int attempt, Shape shape, Prospect.Question question) {
        this.dice = dice;
        this.attempt = attempt;
        this.shape = shape;
        this.question = question;
    }

    /** Tell whether there were more ways than could be tried. */
    boolean isLost() {
        return steps > STEPS_MAX;
    }

    /** Give what the document is to blame for, where a way ended for that. */
    @Nullable
    Impossible because() {
        return because;
    }

    /** Tell whether a way was left because it leads back to what is being asked. */
    boolean isCut() {
        return cut;
    }

    /**
     * Go on from a step.
     *
     * @return null where no way from there leads to a form
     */
    @Nullable
    Form down(Step step, int level) {
        if (step.isDead() || isLost() || ++steps > STEPS_MAX) {
            Impossible reason = step.because();
            because = because == null ? reason : because;
            return null;
        }
        if (isBarred(step, step.prospect(question))) {
            return null;
        }
        Choice choice = step.choice();
        if (choice == null) {
            Form form = step.form();
            return isBarred(step, form.prospect(question)) ? null : form;
        }
        boolean cutBefore = cut;
        cut = false;
        for (int index : order(choice, level)) {
            Form form = isPossible(choice.alternatives().get(index)) ? down(step.child(index), level + 1) : null;
            if (form != null) {
                return form;
            }
        }
        if (!isLost() && !cut) {
            step.close();
        }
        cut |= cutBefore;
        return null;
    }

    private boolean isBarred(Step step, Prospect prospect) {
        if (prospect == Prospect.NONE) {
            step.close();
        }
        cut |= prospect == Prospect.NOT_HERE;
        return prospect != Prospect.GOOD;
    }

    private boolean isPossible(Alternative alternative) {
        return alternative.cores().size() > CORES_MAX
                || alternative.cores().stream()
                        .allMatch(each -> question.plan().planner().plan(each).prospect(question) != Prospect.NONE);
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
