package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one check of one value: what was found, how deep it is, what was evaluated.
 *
 * <p>Either collects, then knows where in the value it is, or stops at the first finding and keeps no places.
 */
final class Run {

    /** Deeper than this a schema must be going in circles: values are nested at most 500 deep. */
    private static final int DEPTH_MAX = 3_000;

    private static final int FINDINGS_MAX = 200;

    private final Direction direction;
    private final boolean collecting;
    private final List<Finding> findings = new ArrayList<>(0);
    private Pointer at = Pointer.ROOT;
    private int depth;
    private boolean undecided;

    /** What the schemas around the current value have evaluated, where one of them asks. */
    private @Nullable Marks marks;

    private @Nullable Scope scope;

    private Run(Direction direction, boolean collecting) {
        this.direction = direction;
        this.collecting = collecting;
    }

    static Run collecting(Direction direction) {
        return new Run(direction, true);
    }

    static Run stopping(Direction direction) {
        return new Run(direction, false);
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

    /** Go one schema deeper; false when that is too deep to be meant. */
    boolean deeper() {
        return ++depth <= DEPTH_MAX;
    }

    void higher() {
        depth--;
    }

    /** Step into a member or item. Marks speak of one value only, so the step hides them. */
    boolean into(CheckedSchema schema, Json value, String token) {
        Marks outer = marks;
        marks = null;
        boolean fine;
        if (collecting) {
            Pointer before = at;
            at = at.child(token);
            fine = schema.test(value, this);
            at = before;
        } else {
            fine = schema.test(value, this);
        }
        marks = outer;
        return fine;
    }

    boolean into(CheckedSchema schema, Json value, int index) {
        if (collecting) {
            return into(schema, value, Integer.toString(index));
        }
        Marks outer = marks;
        marks = null;
        boolean fine = schema.test(value, this);
        marks = outer;
        return fine;
    }

    /** Test a schema on the side, its findings kept apart. */
    Side aside(CheckedSchema schema, Json value) {
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
        Marks side = marks;
        marks = outer;
        return new Side(fine, own, side);
    }

    /** The outcome of a test on the side. */
    record Side(
            boolean fine, List<Finding> findings, @Nullable Marks marks) {}

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
        undecided = true;
        if (collecting) {
            findings.add(new Finding(keyword, at, schema.location().child(keyword), message, true));
        }
        return false;
    }
}
