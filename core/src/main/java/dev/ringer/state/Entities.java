package dev.ringer.state;

import dev.ringer.json.JsonNull;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one scope as they were at one moment, without those of scopes inside it. What looks at all of them can
 * take its time; they never change.
 */
public final class Entities implements Tree.Counted {

    public static final Entities NONE = new Entities(null, null, Tally.NONE);

    private final @Nullable Tree<String, Entry> byIdentity;
    private final @Nullable Tree<Entity, Entity> byOrder;
    private final Tally tally;

    private Entities(@Nullable Tree<String, Entry> byIdentity, @Nullable Tree<Entity, Entity> byOrder, Tally tally) {
        this.byIdentity = byIdentity;
        this.byOrder = byOrder;
        this.tally = tally;
    }

    /** Make what a scope would hold that has these entities. */
    public static Entities of(Iterable<Entity> entities) {
        Entities all = NONE;
        for (Entity each : entities) {
            all = all.with(each);
        }
        return all;
    }

    /** Find the entity or the tombstone of the identity. */
    public Optional<Entry> get(String identity) {
        return Optional.ofNullable(find(identity));
    }

    @Nullable
    Entry find(String identity) {
        return Tree.get(byIdentity, identity);
    }

    /** Give the number of entities; takes no time. */
    public int count() {
        return Tree.size(byOrder);
    }

    @Override
    public Tally tally() {
        return tally;
    }

    /**
     * Give entities in the order in which they stand in lists, see {@link Birth#order()}.
     *
     * @param offset how many to leave out before; takes no time, whatever it is
     */
    public List<Entity> page(long offset, int limit) {
        return Walk.skipping(byOrder, offset).take(limit);
    }

    /**
     * Give the entities that stand behind the other in lists. It may have gone or changed since: a cursor that knows
     * order and identity neither repeats nor leaves out what was there all the time.
     */
    public List<Entity> pageAfter(Entity other, int limit) {
        return Walk.after(byOrder, other).take(limit);
    }

    /** Give entities from the order on, such as {@link Birth#CREATED_MIN} for those that were created. */
    public List<Entity> pageFrom(long order, int limit) {
        return Walk.from(byOrder, least(order)).take(limit);
    }

    /** Count entities whose order is less; takes the logarithm of the count. */
    public int countBefore(long order) {
        int before = 0;
        Entity least = least(order);
        Tree<Entity, Entity> at = byOrder;
        while (at != null) {
            if (at.key.compareTo(least) < 0) {
                before += Tree.size(at.left) + 1;
                at = at.right;
            } else {
                at = at.left;
            }
        }
        return before;
    }

    private static Entity least(long order) {
        return new Entity("", JsonNull.NULL, 0, order, 0, 0, 0);
    }

    /** Go through all entities in the order of lists. */
    public Iterator<Entity> iterator() {
        return values(Walk.skipping(byOrder, 0));
    }

    /** Give entries in the order of identities, tombstones included. */
    public List<Entry> entriesAfter(String identity, int limit) {
        return Walk.after(byIdentity, identity).take(limit);
    }

    /** Give the first entries in the order of identities, tombstones included. */
    public List<Entry> entries(int limit) {
        return Walk.skipping(byIdentity, 0).take(limit);
    }

    Iterator<Entry> allAfter(String identity) {
        return values(Walk.after(byIdentity, identity));
    }

    Iterator<Entry> all() {
        return values(Walk.skipping(byIdentity, 0));
    }

    private static <K extends Comparable<K>, V> Iterator<V> values(Walk<K, V> walk) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return walk.hasNext();
            }

            @Override
            public V next() {
                return walk.next().value;
            }
        };
    }

    /** Give these with the others below: an entry of these hides that of the others. */
    public Entities over(Entities below) {
        if (byIdentity == null) {
            return below;
        }
        boolean few = Tree.size(byIdentity) <= Tree.size(below.byIdentity);
        Entities all = few ? below : this;
        for (Iterator<Entry> each = few ? all() : below.all(); each.hasNext(); ) {
            Entry entry = each.next();
            if (few || find(entry.identity()) == null) {
                all = all.with(entry);
            }
        }
        return all;
    }

    Entities with(Entry entry) {
        Entry old = find(entry.identity());
        Tree<Entity, Entity> order = old instanceof Entity entity ? Tree.remove(byOrder, entity) : byOrder;
        if (entry instanceof Entity entity) {
            order = Tree.put(order, entity, entity);
        }
        Tally rest = old == null ? tally : tally.minus(Tally.of(old));
        return new Entities(Tree.put(byIdentity, entry.identity(), entry), order, rest.plus(Tally.of(entry)));
    }

    Entities without(String identity) {
        Entry old = find(identity);
        if (old == null) {
            return this;
        }
        return new Entities(
                Tree.remove(byIdentity, identity),
                old instanceof Entity entity ? Tree.remove(byOrder, entity) : byOrder,
                tally.minus(Tally.of(old)));
    }

    /** Tell of each entry that is not the same here and there. */
    void compare(Entities other, Difference.Listener<String, Entry> listener) {
        Difference.of(byIdentity, other.byIdentity, listener);
    }
}
