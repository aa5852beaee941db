package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one check of one value: what was found, how deep it is, what was evaluated.
 *
 * <p>Either collects, then knows where in the value it is, or stops at the first finding and keeps no places.
 */
final class Run {

    /** Schemas within schemas, values within values together: as many as the stack of a thread holds for sure. */
    private static final int DEPTH_MAX = 1_000;

    /** More schemas than this for one and the same value go in circles. */
    private static final int CIRCLE_MIN = 300;

    /** Tests that any value may take, and beyond those so many for each value in it. */
    private static final long TESTS_MAX = 100_000;

    private static final long TESTS_PER_VALUE_MAX = 64;

    private static final int FINDINGS_MAX = 200;

    private final Json root;
    private final Direction direction;
    private final boolean collecting;
    private final List<Finding> findings = new ArrayList<>(0);
    private Pointer at = Pointer.ROOT;
    private int depth;
    private int circle;
    private long tests;
    private long testsMax = TESTS_MAX;
    private boolean undecided;
    private @Nullable Limit limit;

    /** What the schemas around the current value have evaluated, where one of them asks. */
    private @Nullable Marks marks;

    private @Nullable Scope scope;

    /** True where the value, or one that it is part of, is not to be repeated. */
    private boolean secret;

    /** A limit that a check ran into. */
    enum Limit {
        DEPTH,
        TESTS;

        String message() {
            return switch (this) {
                case DEPTH -> "is nested too deeply to be checked";
                case TESTS -> "takes too long to be checked, the schema has too many alternatives for it";
            };
        }
    }

    private Run(Json root, Direction direction, boolean collecting) {
        this.root = root;
        this.direction = direction;
        this.collecting = collecting;
    }

    static Run collecting(Json value, Direction direction) {
        return new Run(value, direction, true);
    }

    static Run stopping(Json value, Direction direction) {
        return new Run(value, direction, false);
    }

    Direction direction() {
        return direction;
    }

    boolean isCollecting() {
        return collecting;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isUndecided() {
        return undecided;
    }

    /** Tell whether messages must not repeat the current value: its schema says so, or a name on the way to it. */
    boolean isSecret() {
        return secret || at.tokens().stream().anyMatch(Secrets::isSecret);
    }

    /** Hide the values from here on, or no more; gives what was before. */
    boolean hide(boolean hidden) {
        boolean before = secret;
        secret = hidden;
        return before;
    }

    Pointer at() {
        return at;
    }

    @Nullable
    Marks marks() {
        return marks;
    }

    void setMarks(@Nullable Marks replacement) {
        marks = replacement;
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    void setScope(@Nullable Scope replacement) {
        scope = replacement;
    }

    /**
     * Go one schema deeper; false when the check is to end here.
     *
     * @param schema that refers to itself without end, if it is that
     */
    boolean deeper(Schema schema) {
        depth++;
        circle++;
        tests++;
        if (limit != null) {
            return false;
        }
        if (circle > CIRCLE_MIN) {
            return undecided(schema, "$ref", "cannot be checked: the schema refers to itself without end");
        }
        if (depth > DEPTH_MAX) {
            limit = Limit.DEPTH;
        } else if (tests > testsMax) {
            testsMax = Math.max(TESTS_MAX, TESTS_PER_VALUE_MAX * count(root));
            limit = tests > testsMax ? Limit.TESTS : null;
        }
        return limit == null;
    }

    private static long count(Json value) {
        long count = 1;
        if (value instanceof JsonArray array) {
            for (Json each : array) {
                count += count(each);
            }
        } else if (value instanceof JsonObject object) {
            for (int i = 0; i < object.size(); i++) {
                count += count(object.value(i));
            }
        }
        return count;
    }

    /** Give the limit that ended the check, so that its outcome says nothing; null where none did. */
    @Nullable
    Limit limit() {
        return limit;
    }

    void higher() {
        depth--;
        circle--;
    }

    /** Step into a member or item. Marks speak of one value only, so the step hides them. */
    boolean into(CheckedSchema schema, Json value, String token) {
        Pointer before = at;
        at = collecting ? at.child(token) : at;
        boolean fine = below(schema, value);
        at = before;
        return fine;
    }

    boolean into(CheckedSchema schema, Json value, int index) {
        if (collecting) {
            return into(schema, value, Integer.toString(index));
        }
        return below(schema, value);
    }

    private boolean below(CheckedSchema schema, Json value) {
        Marks outer = marks;
        int outerCircle = circle;
        marks = null;
        circle = 0;
        boolean fine = schema.test(value, this);
        circle = outerCircle;
        marks = outer;
        return fine;
    }

    /** Test a schema on the side, its findings kept apart; what it leaves undecided is for the caller to weigh. */
    Side aside(CheckedSchema schema, Json value) {
        boolean outerUndecided = undecided;
        undecided = false;
        Marks outer = marks;
        marks = outer == null ? null : new Marks();
        int from = findings.size();
        boolean fine = schema.test(value, this);
        List<Finding> own = List.of();
        if (findings.size() > from) {
            List<Finding> tail = findings.subList(from, findings.size());
            own = List.copyOf(tail);
            tail.clear();
        }
        // One finding that stands is enough to know that the value does not fit.
        boolean doubtful = !fine && undecided && own.stream().allMatch(Finding::undecided);
        Marks side = marks;
        marks = outer;
        undecided = outerUndecided;
        return new Side(fine, doubtful, own, side);
    }

    /**
     * The outcome of a test on the side.
     *
     * @param doubtful true when nobody knows whether the value fits, since the schema is broken
     */
    record Side(
            boolean fine,
            boolean doubtful,
            List<Finding> findings,
            @Nullable Marks marks) {}

    /** Report that nothing can be said because of a test on the side; always false. */
    boolean undecided(Side doubtful) {
        undecided = true;
        doubtful.findings().stream().limit(1).forEach(findings::add);
        return false;
    }

    /** Forget what an alternative left undecided, since another one fits. */
    void setUndecided(boolean before) {
        undecided = before;
    }

    /** Take over what a test on the side has evaluated. */
    void adopt(Side side) {
        if (marks != null && side.marks() != null) {
            marks.add(side.marks());
        }
    }

    /** Report that the value breaks a keyword; always false, so that a check can return it. */
    boolean fail(Schema schema, String keyword, String message) {
        return fail(schema, keyword, at, message);
    }

    boolean fail(Schema schema, String keyword, Pointer place, String message) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new Finding(keyword, place, schema.location().child(keyword), message, false));
        }
        return false;
    }

    /** Report that nothing can be said because of the schema; always false. */
    boolean undecided(Schema schema, String keyword, String message) {
        return undecided(keyword, schema.location().child(keyword), message);
    }

    boolean undecided(String keyword, Location rule, String message) {
        undecided = true;
        if (collecting && findings.size() < FINDINGS_MAX) {
            findings.add(new Finding(keyword, at, rule, message, true));
        }
        return false;
    }
}
