package dev.ringer.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Makes room in a session that is full: what was created first is forgotten first, then what was deleted first. */
final class Room {

    /** Entities of one place that are forgotten at once, so that nobody waits for it. */
    private static final int FEW = 64;

    /** Of all places together a larger part, as it takes a look at everything to find the oldest. */
    private static final int PART = 8;

    private Room() {}

    /**
     * Forget the oldest entities that were created in a place, else in all places of the session; else the oldest
     * tombstones of the session.
     *
     * @param session what may be forgotten of
     * @param place a scope of the session
     * @param full what there is too much of
     * @param spared what is not forgotten, as the write is about it
     * @return how many entries were forgotten; 0 where the session has not as much as is too much
     */
    static int make(Store store, Scope session, Scope place, Outcome.Full full, Set<Key> spared) {
        View view = store.now();
        long over = full.found() - full.allowed();
        boolean entries = full.bound() == Bound.SESSION_ENTRIES;
        Tally held = view.tally(session);
        if (over > (entries ? held.entries() : held.bytes())) {
            return 0;
        }
        int few = entries ? (int) Math.max(FEW, over) : FEW;
        List<View.Held> oldest = view.entities(place).pageFrom(Birth.CREATED_MIN, few + spared.size()).stream()
                .map(each -> new View.Held(place, each))
                .filter(each -> !spared.contains(each.key()))
                .limit(few)
                .toList();
        if (oldest.isEmpty()) {
            oldest = created(view, session, spared);
        }
        if (oldest.isEmpty()) {
            oldest = deleted(view, session, spared);
        }
        List<Write> writes = oldest.stream()
                .map(each -> Write.forget(
                        each.key(), Expectation.version(each.entry().version())))
                .toList();
        boolean done = !writes.isEmpty() && store.write(writes) instanceof Outcome.Done;
        return done ? writes.size() : 0;
    }

    private static List<View.Held> created(View view, Scope session, Set<Key> spared) {
        List<View.Held> found = new ArrayList<>();
        for (Iterator<Scope> scopes = view.scopes(session); scopes.hasNext(); ) {
            Scope scope = scopes.next();
            Entities entities = view.entities(scope);
            int count = entities.count() - entities.countBefore(Birth.CREATED_MIN);
            entities.pageFrom(Birth.CREATED_MIN, count).forEach(each -> found.add(new View.Held(scope, each)));
        }
        return oldest(found, spared, Comparator.comparingLong(each -> ((Entity) each.entry()).order()));
    }

    private static List<View.Held> deleted(View view, Scope session, Set<Key> spared) {
        List<View.Held> found = new ArrayList<>();
        for (Iterator<Scope> scopes = view.scopes(session); scopes.hasNext(); ) {
            Scope scope = scopes.next();
            view.entities(scope).all().forEachRemaining(each -> {
                if (each instanceof Tombstone) {
                    found.add(new View.Held(scope, each));
                }
            });
        }
        return oldest(
                found, spared, Comparator.comparingLong(each -> each.entry().version()));
    }

    private static List<View.Held> oldest(List<View.Held> all, Set<Key> spared, Comparator<View.Held> order) {
        all.removeIf(each -> spared.contains(each.key()));
        all.sort(order);
        return all.subList(0, (all.size() + PART - 1) / PART);
    }
}
