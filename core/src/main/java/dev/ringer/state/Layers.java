package dev.ringer.state;

import dev.ringer.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a session sees: its own entries, and below them those of another scope, such as the server's own session, for
 * whatever the session did not write itself. Changes below show through until the session writes the same key; writes go
 * to the session alone.
 *
 * <p>Scopes and keys are given without the session, as both layers have the same inside.
 */
public record Layers(Scope session, Scope below) {

    /** Nobody writes here; no session has a name like this. */
    private static final Scope NOTHING = Scope.of("\u0001");

    /** Give the layers of a session that nothing lies below. */
    public static Layers of(Scope session) {
        return new Layers(session, NOTHING);
    }

    /** Find the session's entry, else that below. */
    public Optional<Entry> get(View view, Key key) {
        return Optional.ofNullable(find(view, key));
    }

    private @Nullable Entry find(View view, Key key) {
        Entry own = view.find(own(key));
        return own != null ? own : view.find(under(key));
    }

    /**
     * Give what a scope holds in both layers as one. Takes time by what the smaller of the two holds; when that is
     * nothing it takes none.
     */
    public Entities entities(View view, Scope inside) {
        return view.entities(session.at(inside)).over(view.entities(below.at(inside)));
    }

    /** Put an entity into the session; it keeps the birth of what it replaces, below too. */
    public Outcome put(Store store, Key key, Expectation expected, Json value, long millis) {
        return write(
                store,
                key,
                expected,
                (own, seen) -> seen instanceof Entity entity
                        ? Write.put(own, Expectation.anything(), value, millis, entity.birth())
                        : Write.put(own, Expectation.anything(), value, millis));
    }

    /** Put an entity into the session; where none is seen, it has this birth. */
    public Outcome put(Store store, Key key, Expectation expected, Json value, long millis, Birth birth) {
        return write(
                store,
                key,
                expected,
                (own, seen) -> Write.put(
                        own,
                        Expectation.anything(),
                        value,
                        millis,
                        seen instanceof Entity entity ? entity.birth() : birth));
    }

    /**
     * Create an entity, if its key is free and nobody has written its identity since a view, in either layer.
     *
     * @param inside where nobody may have written it, in this scope and those inside it
     */
    public Outcome create(Store store, Key key, Json value, long millis, Scope inside, View since) {
        Set<String> identity = Set.of(key.identity());
        return store.write(
                Write.unclaimed(session.at(inside), identity, since),
                Write.unclaimed(below.at(inside), identity, since),
                Write.expect(under(key), Expectation.untouched()),
                Write.put(own(key), Expectation.untouched(), value, millis));
    }

    /** Delete an entity for the session; that below stays for others. */
    public Outcome delete(Store store, Key key, Expectation expected, long millis) {
        return write(store, key, expected, (own, seen) -> Write.delete(own, Expectation.anything(), millis));
    }

    /** Write if what is seen is as expected and has not changed in either layer when it comes to writing. */
    private Outcome write(Store store, Key key, Expectation expected, BiFunction<Key, @Nullable Entry, Write> write) {
        Key own = own(key);
        Key under = under(key);
        while (true) {
            View view = store.now();
            Entry seen = find(view, key);
            if (!expected.holds(seen)) {
                return new Outcome.Stale(own, seen);
            }
            Outcome outcome = store.write(
                    Write.expect(own, as(view.find(own))),
                    Write.expect(under, as(view.find(under))),
                    write.apply(own, seen));
            // Each further turn means that another writer came first, so that somebody always gets on.
            if (!(outcome instanceof Outcome.Stale)) {
                return outcome;
            }
        }
    }

    private static Expectation as(@Nullable Entry entry) {
        return entry == null ? Expectation.untouched() : Expectation.version(entry.version());
    }

    private Key own(Key key) {
        return new Key(session.at(key.scope()), key.identity());
    }

    private Key under(Key key) {
        return new Key(below.at(key.scope()), key.identity());
    }
}
