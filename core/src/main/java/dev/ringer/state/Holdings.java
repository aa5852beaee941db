package dev.ringer.state;

import dev.ringer.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What one session sees of a store, and where its own changes go.
 *
 * <p>Scopes and keys are given without the session.
 */
public record Holdings(Store store, Layers layers) {

    /** Give all that is there; take one view for reads that shall agree with each other. */
    public View now() {
        return store.now();
    }

    /** Tell whether anything was ever changed inside of a scope, as far as the session sees. */
    public boolean hasChanges(View view, Scope inside) {
        return view.sequence() != 0
                && (view.tally(layers.session().at(inside)).entries() > 0
                        || view.tally(layers.below().at(inside)).entries() > 0);
    }

    public Optional<Entry> get(View view, Key key) {
        return layers.get(view, key);
    }

    public Entities entities(View view, Scope inside) {
        return layers.entities(view, inside);
    }

    /** Give the scopes in which something was written, of the scope and those inside it, each once. */
    public Stream<Scope> scopes(View view, Scope inside) {
        return Stream.of(layers.session(), layers.below())
                .map(each -> view.scopes(each.at(inside)))
                .flatMap(each -> StreamSupport.stream(Spliterators.spliteratorUnknownSize(each, 0), false))
                .map(Scope::inside)
                .distinct();
    }

    /** Put an entity; where none is seen, it is created now. */
    public Outcome put(Key key, Expectation expected, Json value, long millis) {
        return layers.put(store, key, expected, value, millis);
    }

    /** Put an entity; where none is seen, it has this birth. */
    public Outcome put(Key key, Expectation expected, Json value, long millis, Birth birth) {
        return layers.put(store, key, expected, value, millis, birth);
    }

    /** Create an entity whose identity nobody has written since a view, anywhere inside of a scope. */
    public Outcome create(Key key, Json value, long millis, Scope inside, View since) {
        return layers.create(store, key, value, millis, inside, since);
    }

    /** Delete an entity; what lies below is hidden. */
    public Outcome delete(Key key, Expectation expected, long millis) {
        return layers.delete(store, key, expected, millis);
    }

    /**
     * Make room where the session is full: forget the oldest entities that were created in a scope, else those of all
     * the session, else the oldest tombstones.
     *
     * @param full what there is too much of
     * @param spared keys with the session of what is not forgotten, as the write is about it
     * @return how many entries were forgotten; 0 where there are none such, where all of them were not enough, or where
     *     another writer changed them meanwhile
     */
    public int makeRoom(Scope inside, Outcome.Full full, Set<Key> spared) {
        return Room.make(store, layers.session(), layers.session().at(inside), full, spared);
    }

    /** Give a key as the store has it: with the session. */
    public Key own(Key key) {
        return new Key(layers.session().at(key.scope()), key.identity());
    }

    /** Give the same in another store, such as one that gathers writes. */
    public Holdings in(Store other) {
        return new Holdings(other, layers);
    }

    /** Give the same with a store of its own, whose changes nobody else sees. */
    public Holdings aside() {
        return new Holdings(new MemoryStore(Bounds.STANDARD, store.now()), layers);
    }
}
