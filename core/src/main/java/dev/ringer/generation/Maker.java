package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.generation.meaning.Flags;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes one value; the state of that making. */
final class Maker {

    /** More parts than this in one value, failed attempts among them, and it is given up. */
    private static final int PARTS_MAX = 60_000;

    /** From this many parts on, members that need not be there are left out. */
    private static final int PARTS_MANY = 6_000;

    private static final int ATTEMPTS_PLAIN = 4;
    private static final int ATTEMPTS_RISKY = 24;
    private static final int REPEATS_MAX = 4;

    /** Things within things that are made as they are by themselves; further within, they are named only. */
    private static final int WITHIN_MAX = 3;

    /** Forms that are compared with what is suggested. */
    private static final int FORMS_MAX = 16;

    /** Edges are few; after so many attempts with them, values are made freely. */
    private static final int ATTEMPTS_EDGE = 2;

    private final Wish wish;
    private final Dice seed;
    private final Atlas atlas;
    private final ObjectMaker objects;
    private final ArrayMaker arrays;
    private final TextMaker texts;
    private final NumberMaker numbers;
    private final Effort effort;
    private final int within;
    private int fresh;
    private int free;

    /** What was done for a value and the other things that it shows. */
    private static final class Effort {
        private final Map<Plan, Impossible> failed = new HashMap<>();
        private int parts;
    }

    Maker(Wish wish, Dice seed, Atlas atlas) {
        this(wish, seed, atlas, new Effort(), 0);
    }

    /**
     * Make it.
     *
     * @param within how many things there are around what it makes
     */
    private Maker(Wish wish, Dice seed, Atlas atlas, Effort effort, int within) {
        this.wish = wish;
        this.seed = seed;
        this.atlas = atlas;
        this.effort = effort;
        this.within = within;
        this.objects = new ObjectMaker(this);
        this.arrays = new ArrayMaker(this);
        this.texts = new TextMaker(this);
        this.numbers = new NumberMaker(this);
    }

    Wish wish() {
        return wish;
    }

    /** Give the shape that is wanted, or a freer one where its few values have been tried. */
    Shape shape() {
        return fresh + free > 0 ? freer(wish.shape()) : wish.shape();
    }

    private static Shape freer(Shape shape) {
        return switch (shape) {
            case MINIMAL, EMPTY, BOUNDARY -> Shape.TYPICAL;
            case TYPICAL, MAXIMAL, NULL, LONG, UNICODE -> shape;
        };
    }

    Dice seed() {
        return seed;
    }

    /**
     * Tell whether the document's examples are to be taken as they are: for the first thing of a resource, and where
     * there is just one. Others would all be alike.
     */
    boolean takesExamples() {
        String identity = wish.subject().identity();
        return fresh == 0 && (identity.isEmpty() || identity.equals("1") || identity.equals("#0"));
    }

    /** Tell whether what is made must differ from what was made before. */
    boolean isFresh() {
        return fresh > 0;
    }

    /** Make something that must differ from what was made before, so that no example will do. */
    <T> T afresh(Supplier<T> making) {
        fresh++;
        try {
            return making.get();
        } finally {
            fresh--;
        }
    }

    Atlas atlas() {
        return atlas;
    }

    /** Tell whether the value is so large already that only what must be there is still made. */
    boolean isLarge() {
        return effort.parts > PARTS_MANY;
    }

    /**
     * Make the whole value.
     *
     * @param name of a value that stands alone; empty where the resource is name enough
     */
    Json root(Plan plan, String name, Dice dice) {
        String resource = wish.subject().resource();
        return make(
                plan,
                dice,
                new Spot(name.isEmpty() ? resource : name, resource, dice, 0, plan, wish.suggestion(), null));
    }

    /**
     * Make a value for a plan, trying other ways when one gives nothing valid.
     *
     * @param spot of the value itself
     */
    Json make(Plan plan, Dice dice, Spot spot) {
        if (++effort.parts > PARTS_MAX) {
            throw Impossible.here("the value would have more than " + PARTS_MAX + " parts");
        }
        if (spot.up() != null && spot.up().repeats(plan) >= REPEATS_MAX) {
            throw Impossible.here("the schema requires itself without end: " + plan);
        }
        Json suggestion = spot.suggestion();
        if (suggestion != null && plan.accepts(suggestion, wish.direction())) {
            return suggestion;
        }
        if (plan.isNullable() && (shape() == Shape.NULL || isAbsent(spot))) {
            return JsonNull.NULL;
        }
        Json other = other(plan, spot);
        if (other != null) {
            return other;
        }
        Impossible known = effort.failed.get(plan);
        if (known != null) {
            throw known;
        }
        return attempt(plan, dice, spot);
    }

    /** Give the identity of another thing where the value names one, or that thing where it shows one; else null. */
    private @Nullable Json other(Plan plan, Spot spot) {
        Naming naming = wish.naming();
        if (naming == null || spot.up() == null || fresh > 0 || shape() != Shape.TYPICAL) {
            return null;
        }
        String resource = wish.subject().resource();
        Naming.Other other =
                within < WITHIN_MAX && plan.mayBeObject() ? naming.other(spot, plan, resource, wish.direction()) : null;
        return other == null ? naming.value(spot, plan, resource, wish.direction()) : shown(other, naming, plan);
    }

    /** Make another thing as it is made when it is asked for; where a member takes its identity alone, that will do. */
    private @Nullable Json shown(Naming.Other other, Naming naming, Plan plan) {
        if (other.isOpen()) {
            return other.identity();
        }
        Subject subject = other.thing().subject();
        Dice own = subject.dice(seed);
        Naming there = new Naming(naming.references(), other.thing().call());
        Maker inner = new Maker(wish.withSubject(subject).withNaming(there), seed, atlas, effort, within + 1);
        Spot spot = new Spot(subject.resource(), subject.resource(), own, 0, plan, other.suggestion(), null);
        try {
            return inner.make(plan, own, spot);
        } catch (Impossible e) {
            return null;
        }
    }

    private Json attempt(Plan plan, Dice dice, Spot spot) {
        Impossible last = null;
        int attempts = ATTEMPTS_PLAIN;
        for (int attempt = 0; attempt < attempts; attempt++) {
            int freely = attempt < ATTEMPTS_EDGE ? 0 : 1;
            free += freely;
            try {
                Form form = attempt == 0 ? first(plan, dice, spot) : plan.form(dice, attempt, shape());
                attempts = form.isRisky() ? ATTEMPTS_RISKY : ATTEMPTS_PLAIN;
                Json value = build(form, attempt == 0 ? dice : dice.at("again").at(attempt), spot, attempt);
                if (!form.isRisky() || plan.accepts(value, wish.direction())) {
                    return value;
                }
            } catch (Impossible e) {
                last = e;
                if (effort.parts > PARTS_MAX) {
                    throw e;
                }
            } finally {
                free -= freely;
            }
        }
        if (plan.isNullable()) {
            return JsonNull.NULL;
        }
        Impossible reason = last == null ? new Impossible("nothing can satisfy " + plan) : last;
        if (!reason.isLocal()) {
            effort.failed.put(plan, reason);
        }
        throw reason;
    }

    /** Give the form to begin with: where something is suggested, the one that keeps the most of it. */
    private Form first(Plan plan, Dice dice, Spot spot) {
        Json suggestion = spot.suggestion();
        if (suggestion == null || plan.isPlain()) {
            return plan.form(dice, 0, shape());
        }
        Form best = null;
        int most = 0;
        Impossible none = null;
        for (int i = 0; i < FORMS_MAX; i++) {
            try {
                Form other =
                        plan.form(i < FORMS_MAX / 2 ? dice : dice.at("near").at(i), i, shape());
                int kept = other == best ? most : Nearness.of(other, suggestion, wish.direction());
                if (best == null || kept > most) {
                    best = other;
                    most = kept;
                }
            } catch (Impossible e) {
                // What the others begin with may be less tangled.
                none = none == null ? e : none;
            }
        }
        if (best == null) {
            throw none == null ? new Impossible("nothing can satisfy " + plan) : none;
        }
        return best;
    }

    /** Some members speak of what did not happen yet, and are null on an ordinary day. */
    private boolean isAbsent(Spot spot) {
        return shape() == Shape.TYPICAL && spot.up() != null && Flags.isUsuallyAbsent(spot.name());
    }

    private Json build(Form form, Dice dice, Spot spot, int attempt) {
        List<Json> allowed = form.blend().allowed;
        if (allowed != null) {
            return pick(form, allowed, dice);
        }
        // Keywords of one type leave all others free, which helps where that type cannot be made.
        boolean other = attempt > 0 && attempt % 4 == 3;
        Type type = type(other ? form.blend().types : form.types(), dice, spot);
        return switch (type) {
            case NULL -> JsonNull.NULL;
            case BOOLEAN -> flag(form, dice, spot);
            case INTEGER, NUMBER -> numbers.make(form, dice, spot, type);
            case STRING -> texts.make(form, dice, spot);
            case ARRAY -> arrays.make(form, dice, spot, attempt);
            case OBJECT -> objects.make(form, dice, spot, attempt);
        };
    }

    /** Give the one of some allowed values that is tried first on an ordinary day. */
    static Json usual(List<Json> allowed, Dice dice) {
        return allowed.get(dice.at("value").below(allowed.size()));
    }

    private Json pick(Form form, List<Json> allowed, Dice dice) {
        int size = allowed.size();
        int start = shape() == Shape.MINIMAL ? 0 : dice.at("value").below(size);
        Json second = null;
        for (int i = 0; i < size; i++) {
            Json candidate = allowed.get((start + i) % size);
            if (form.types().allows(candidate) && form.plan().accepts(candidate, wish.direction())) {
                if ((candidate == JsonNull.NULL) == (shape() == Shape.NULL)) {
                    return candidate;
                }
                second = candidate;
            }
        }
        if (second == null) {
            throw new Impossible("no value of the enum satisfies the rest of " + form.plan());
        }
        return second;
    }

    private Type type(Types types, Dice dice, Spot spot) {
        if (types.isAny()) {
            return Flags.isContainer(spot.name()) ? Type.OBJECT : Type.STRING;
        }
        if (types.has(Type.NULL) && (shape() == Shape.NULL || isAbsent(spot))) {
            return Type.NULL;
        }
        Types some = types.without(Type.NULL);
        if (some.isEmpty()) {
            return Type.NULL;
        }
        List<Type> list = some.list();
        return list.get(shape() == Shape.MINIMAL ? 0 : dice.at("type").below(list.size()));
    }

    private Json flag(Form form, Dice dice, Spot spot) {
        boolean value = switch (shape()) {
            case MINIMAL, EMPTY -> false;
            case TYPICAL, MAXIMAL, NULL, BOUNDARY, LONG, UNICODE ->
                dice.at("flag").percent(Flags.chance(spot.name()));
        };
        Json made = Json.of(value);
        return form.blend().excluded.contains(made) ? (value ? JsonBoolean.FALSE : JsonBoolean.TRUE) : made;
    }
}
