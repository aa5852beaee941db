package dev.ringer.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store in which writes are tried one after the other, to be done by another store in one call. Takes puts and deletes
 * of any size; the other store's bounds count when it does them. Used by one thread.
 */
public final class Gathering implements Store {

    private static final Bounds OPEN = new Bounds(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    private final View before;
    private final Set<Key> expected = new LinkedHashSet<>();
    private final Map<Scope, Set<String>> claimed = new LinkedHashMap<>();
    private final Map<Key, Entry> written = new LinkedHashMap<>();
    private final List<View.Held> made = new ArrayList<>();
    private View now;

    public Gathering(View before) {
        this.before = before;
        this.now = before;
    }

    @Override
    public View now() {
        return now;
    }

    @Override
    public Outcome write(List<Write> writes) {
        Transition transition = Transition.of(now, writes, OPEN);
        for (Change each : transition.changes()) {
            if (!(each instanceof Change.Set set)) {
                throw new IllegalArgumentException("a write is neither put nor delete, but " + each);
            }
            View.Held held = new View.Held(set.scope(), set.entry());
            written.put(held.key(), held.entry());
            made.add(held);
        }
        for (Write each : writes) {
            if (each instanceof Write.Expect expect) {
                expected.add(expect.key());
            }
            if (each instanceof Write.Unclaimed claim) {
                claimed.computeIfAbsent(claim.inside(), scope -> new LinkedHashSet<>())
                        .addAll(claim.identities());
            }
        }
        now = transition.after();
        return transition.outcome();
    }

    /** Count what was put and deleted so far. */
    public int size() {
        return made.size();
    }

    /** Give what was put or deleted, counted from 0 in the order of the writes. */
    public Entry get(int index) {
        return made.get(index).entry();
    }

    /**
     * Give what was put or deleted as the other store has it, where versions are others.
     *
     * @param done what came of {@link #into}
     */
    public Entry done(int index, Outcome.Done done) {
        int at = List.copyOf(written.keySet()).indexOf(made.get(index).key());
        return done.entries().get(at);
    }

    /**
     * Do it all in another store, or nothing where a key that was written or looked at for a write has changed there, or
     * an identity that nobody had was written.
     */
    public Outcome into(Store store) {
        Set<Key> keys = keys();
        List<Write> writes = new ArrayList<>(keys.size() + written.size());
        claimed.forEach((inside, identities) -> writes.add(Write.unclaimed(inside, identities, before)));
        keys.forEach(each -> writes.add(Write.expect(each, as(before.find(each)))));
        written.forEach((key, entry) -> writes.add(again(key, entry)));
        return store.write(writes);
    }

    /** Give the keys that were written or looked at for a write. */
    public Set<Key> keys() {
        Set<Key> keys = new LinkedHashSet<>(expected);
        keys.addAll(written.keySet());
        return keys;
    }

    private static Expectation as(@Nullable Entry entry) {
        return entry == null ? Expectation.untouched() : Expectation.version(entry.version());
    }

    /** What is created stands behind all that is there by then; what is changed keeps its place. */
    private Write again(Key key, Entry entry) {
        if (!(entry instanceof Entity entity)) {
            return Write.delete(key, Expectation.anything(), entry.changedMillis());
        }
        boolean created = entity.order() > Birth.CREATED_MIN + before.sequence();
        return created
                ? Write.put(key, Expectation.anything(), entity.value(), entity.changedMillis())
                : Write.put(key, Expectation.anything(), entity.value(), entity.changedMillis(), entity.birth());
    }

    /** Keep what was gathered; there is nothing to end. */
    @Override
    public void close() {}
}
