package dev.ringer.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a view and what is asked for to the next view. Pure: stores decide when the next view is seen, and where the
 * changes are kept.
 */
public final class Transition {

    private final View before;
    private final Bounds bounds;
    private final List<Change> changes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private View after;
    private @Nullable Outcome refusal;

    private Transition(View before, Bounds bounds) {
        this.before = before;
        this.bounds = bounds;
        this.after = before;
    }

    public static Transition of(View before, List<Write> writes, Bounds bounds) {
        Transition transition = new Transition(before, bounds);
        for (Write each : writes) {
            each.on(transition);
            if (transition.refusal != null) {
                return transition;
            }
        }
        transition.checkBounds();
        return transition;
    }

    /** Give the next view: the same one where the writes were refused. */
    public View after() {
        return refusal == null ? after : before;
    }

    /** Give what was done, nothing where the writes were refused. */
    public List<Change> changes() {
        return refusal == null ? List.copyOf(changes) : List.of();
    }

    public Outcome outcome() {
        return refusal == null ? new Outcome.Done(List.copyOf(entries)) : refusal;
    }

    void put(Write.Put put) {
        Entry old = expect(put.key(), put.expected());
        Measure measure = Measure.of(put.value());
        check(Bound.VALUE_DEPTH, measure.depth(), Bounds.DEPTH_MAX);
        check(Bound.NUMBER_DIGITS, measure.digits(), Bounds.DIGITS_MAX);
        check(Bound.VALUE_BYTES, measure.bytes(), bounds.valueBytesMax());
        if (refusal != null) {
            return;
        }
        long version = after.sequence() + 1;
        Birth birth = old instanceof Entity entity ? entity.birth() : put.birth();
        if (birth == null) {
            birth = new Birth(Birth.CREATED_MIN + version, put.millis());
        }
        set(put.key(), Entity.of(put.key().identity(), put.value(), version, birth, put.millis(), measure));
    }

    void delete(Write.Delete delete) {
        expect(delete.key(), delete.expected());
        if (refusal == null) {
            set(delete.key(), new Tombstone(delete.key().identity(), after.sequence() + 1, delete.millis()));
        }
    }

    void forget(Write.Forget forget) {
        Entry old = expect(forget.key(), forget.expected());
        if (refusal == null && old != null) {
            add(new Change.Forgotten(forget.key()));
        }
    }

    @Nullable
    Entry expect(Key key, Expectation expected) {
        Entry found = after.find(key);
        if (!expected.holds(found)) {
            refusal = new Outcome.Stale(key, found);
        }
        return found;
    }

    void unclaimed(Write.Unclaimed claim) {
        for (Change each : claim.since().changesTo(after.snapshot(claim.inside()))) {
            if (each instanceof Change.Set set
                    && claim.identities().contains(set.entry().identity())) {
                refusal = new Outcome.Stale(new Key(set.scope(), set.entry().identity()), set.entry());
            }
        }
    }

    void drop(Scope scope) {
        if (after.tally(scope).entries() > 0) {
            add(new Change.Dropped(scope));
        }
    }

    void restore(Snapshot snapshot) {
        after.changesTo(snapshot).forEach(this::add);
    }

    private void set(Key key, Entry entry) {
        entries.add(entry);
        add(new Change.Set(key.scope(), entry));
    }

    private void add(Change change) {
        changes.add(change);
        after = change.on(after);
    }

    private void check(Bound bound, long found, long allowed) {
        if (refusal == null && found > allowed) {
            refusal = new Outcome.Full(bound, found, allowed);
        }
    }

    /** Refuse what makes more of that of which there is too much; making less is always allowed. */
    private void checkBounds() {
        checkGrowth(Bound.BYTES, bytes(before, Scope.ROOT), bytes(after, Scope.ROOT), bounds.bytesMax());
        LinkedHashSet<Scope> sessions = new LinkedHashSet<>();
        for (Change each : changes) {
            if (each instanceof Change.Set set) {
                sessions.add(set.scope().session());
            }
        }
        for (Scope each : sessions) {
            Tally old = before.tally(each);
            Tally now = after.tally(each);
            checkGrowth(Bound.SESSION_ENTRIES, old.entries(), now.entries(), bounds.sessionEntriesMax());
            checkGrowth(Bound.SESSION_BYTES, old.bytes(), now.bytes(), bounds.sessionBytesMax());
        }
    }

    private static long bytes(View view, Scope scope) {
        return view.tally(scope).bytes();
    }

    private void checkGrowth(Bound bound, long old, long now, long allowed) {
        if (now > old) {
            check(bound, now, allowed);
        }
    }
}
