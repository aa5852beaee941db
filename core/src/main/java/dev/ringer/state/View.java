package dev.ringer.state;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that was in a store at one moment. A view never changes, so that reads of it agree with each other; it keeps in
 * memory what has gone since, so do not hold it for long.
 */
public final class View {

    public static final View EMPTY = new View(null, 0);

    /** An entry and where it is. */
    public record Held(Scope scope, Entry entry) {

        public Key key() {
            return new Key(scope, entry.identity());
        }
    }

    private final @Nullable Tree<Scope, Entities> scopes;
    private final long sequence;

    private View(@Nullable Tree<Scope, Entities> scopes, long sequence) {
        this.scopes = scopes;
        this.sequence = sequence;
    }

    /** Find the entity or the tombstone of the key. */
    public Optional<Entry> get(Key key) {
        return Optional.ofNullable(find(key));
    }

    @Nullable
    Entry find(Key key) {
        Entities entities = Tree.get(scopes, key.scope());
        return entities == null ? null : entities.find(key.identity());
    }

    /** Give what the scope itself holds. */
    public Entities entities(Scope scope) {
        Entities found = Tree.get(scopes, scope);
        return found == null ? Entities.NONE : found;
    }

    /** Count what the scope and those inside it hold; takes the logarithm of the number of scopes. */
    public Tally tally(Scope scope) {
        if (scope.equals(Scope.ROOT)) {
            return Tree.tally(scopes);
        }
        return Tree.tallyBefore(scopes, scope.end()).minus(Tree.tallyBefore(scopes, scope));
    }

    /** Give the version of the last write. */
    public long sequence() {
        return sequence;
    }

    /** Give the scopes that hold entries, of the scope and those inside it, in order. */
    public Iterator<Scope> scopes(Scope scope) {
        Walk<Scope, Entities> walk = Walk.from(part(scope), scope);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return walk.hasNext();
            }

            @Override
            public Scope next() {
                return walk.next().key;
            }
        };
    }

    /** Give the first entries of the scope and those inside it, in the order of keys, tombstones included. */
    public List<Held> scan(Scope scope, int limit) {
        return scan(Walk.from(part(scope), scope), new ArrayList<>(), limit);
    }

    /** Give those behind the key, which may have gone since. */
    public List<Held> scanAfter(Scope scope, Key key, int limit) {
        List<Held> found = new ArrayList<>();
        if (scope.holds(key.scope())) {
            for (Entry each : entities(key.scope()).entriesAfter(key.identity(), limit)) {
                found.add(new Held(key.scope(), each));
            }
        }
        return scan(Walk.after(part(scope), key.scope()), found, limit);
    }

    private static List<Held> scan(Walk<Scope, Entities> walk, List<Held> found, int limit) {
        while (found.size() < limit && walk.hasNext()) {
            Tree<Scope, Entities> next = walk.next();
            for (Entry each : next.value.entries(limit - found.size())) {
                found.add(new Held(next.key, each));
            }
        }
        return List.copyOf(found);
    }

    /** Keep what the scope and those inside it hold, to go back to it later. */
    public Snapshot snapshot(Scope scope) {
        return new Snapshot(scope, new View(part(scope), sequence));
    }

    View with(Scope scope, Entry entry) {
        Entities entities = entities(scope).with(entry);
        return new View(Tree.put(scopes, scope, entities), Math.max(sequence, entry.version()));
    }

    /** Give the same with a later sequence, as when versions were used by what has gone since. */
    public View since(long version) {
        return new View(scopes, Math.max(sequence, version));
    }

    View without(Key key) {
        Entities entities = entities(key.scope()).without(key.identity());
        boolean last = entities.tally().entries() == 0;
        return new View(last ? Tree.remove(scopes, key.scope()) : Tree.put(scopes, key.scope(), entities), sequence);
    }

    View without(Scope scope) {
        if (scope.equals(Scope.ROOT)) {
            return new View(null, sequence);
        }
        return new View(Tree.join(Tree.before(scopes, scope), behind(scope)), sequence);
    }

    private @Nullable Tree<Scope, Entities> behind(Scope scope) {
        Scope end = scope.end();
        Tree<Scope, Entities> behind = Tree.behind(scopes, end);
        Entities at = Tree.get(scopes, end);
        return at == null ? behind : Tree.put(behind, end, at);
    }

    /** Give the scope and those inside it. */
    private @Nullable Tree<Scope, Entities> part(Scope scope) {
        if (scope.equals(Scope.ROOT)) {
            return scopes;
        }
        Tree<Scope, Entities> inside = Tree.before(Tree.behind(scopes, scope), scope.end());
        Entities own = Tree.get(scopes, scope);
        return own == null ? inside : Tree.put(inside, scope, own);
    }

    /** List what has to change so that this part becomes that of the snapshot. */
    List<Change> changesTo(Snapshot snapshot) {
        List<Change> changes = new ArrayList<>();
        Difference.of(part(snapshot.scope()), snapshot.view().scopes, (scope, before, after) -> {
            Entities old = before == null ? Entities.NONE : before;
            Entities wanted = after == null ? Entities.NONE : after;
            old.compare(
                    wanted,
                    (identity, gone, entry) -> changes.add(
                            entry == null
                                    ? new Change.Forgotten(new Key(scope, identity))
                                    : new Change.Set(scope, entry)));
        });
        return changes;
    }
}
