package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.schema.Type;
import dev.ringer.schema.check.Direction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How to make values for some terms: a tree of choices with a form at each end, grown as far as dice lead.
 *
 * <p>Safe for use by several threads.
 */
final class Plan {

    /** Walks that may end so, each from another side, before no more are begun but on ways that are natural. */
    private static final int LOST_MAX = 3;

    /** Parts within parts that are looked into before a way is taken; a schema may speak of itself without end. */
    private static final int DEPTH_MAX = 8;

    private final List<Term> terms;
    private final Planner planner;
    private final boolean nullable;
    private final Prospect.Question alone = new Prospect.Question(this, null);
    private volatile @Nullable Step root;
    private volatile @Nullable Form only;
    private final AtomicInteger lost = new AtomicInteger();
    private volatile @Nullable Impossible hopeless;
    private volatile boolean fruitful;

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

    /** Tell whether there is one form alone, as far as is known. */
    boolean isPlain() {
        return only != null;
    }

    /** Tell whether some form may be an object, as far as is known. */
    boolean mayBeObject() {
        Form single = only;
        return single == null
                || (single.types().has(Type.OBJECT) && !single.types().isAny());
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
        Form single = only;
        if (single != null) {
            return single;
        }
        Step start = begun();
        Impossible known = hopeless;
        if (known != null && !(fruitful && start.isNatural(attempt))) {
            throw known;
        }
        Walk walk = new Walk(dice, attempt, shape, alone);
        Form form = walk.down(start, 0);
        if (form == null) {
            throw failure(walk);
        }
        fruitful = true;
        if (start.choice() == null) {
            only = form;
        }
        return form;
    }

    /** Give a form that is always the same; nothing where there is none. */
    Optional<Form> usual() {
        try {
            return Optional.of(form(new Dice(0), 0, Shape.TYPICAL));
        } catch (Impossible e) {
            return Optional.empty();
        }
    }

    private Impossible failure(Walk walk) {
        Impossible reason = walk.because() == null ? refusal() : walk.because();
        if (!walk.isLost() || lost.incrementAndGet() >= LOST_MAX) {
            hopeless = reason;
        }
        return reason;
    }

    /** Tell whether some way leads to a form; yes where it would take too much looking into parts to know. */
    Prospect prospect(Prospect.@Nullable Question outer) {
        if (outer != null && outer.isAbout(this)) {
            return Prospect.NOT_HERE;
        }
        Prospect.Question question = new Prospect.Question(this, outer);
        if (question.depth() > DEPTH_MAX || fruitful) {
            return Prospect.GOOD;
        }
        if (hopeless != null) {
            return Prospect.NONE;
        }
        Walk walk = new Walk(new Dice(0), 0, Shape.TYPICAL, question);
        if (walk.down(begun(), 0) != null) {
            fruitful = true;
            return Prospect.GOOD;
        }
        if (walk.isCut() && outer != null) {
            return Prospect.NOT_HERE;
        }
        Impossible unused = failure(walk);
        return Prospect.NONE;
    }

    private Step begun() {
        Step start = root;
        return start == null ? begin() : start;
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
            known = new Step(blend, this, 0);
            root = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return terms.isEmpty() ? "anything" : terms.get(0).schema().toString();
    }
}
