package dev.ringer.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final Scope PETS = Scope.of("/shop", "pets");

    private final Store store = new MemoryStore(Bounds.STANDARD);
    private final Layers layers = new Layers(Scope.of("mine"), Scope.of("default"));
    private final Layers server = new Layers(Scope.of("default"), Scope.of("nobody"));

    private static Key pet(String identity) {
        return new Key(PETS, identity);
    }

    private static Entry put(Store store, Layers into, String identity, int value) {
        Outcome outcome = into.put(store, pet(identity), Expectation.anything(), Json.of(value), 1);
        return ((Outcome.Done) outcome).entries().get(0);
    }

    private Entry put(Layers into, String identity, int value) {
        return put(store, into, identity, value);
    }

    private List<String> listed(Layers layers) {
        return layers.entities(store.now(), PETS).page(0, 99).stream()
                .map(each -> each.identity() + "=" + each.value())
                .toList();
    }

    @Test
    void session_sees_what_is_below_until_it_writes_itself() {
        put(server, "a", 1);
        assertThat(listed(layers)).containsExactly("a=1");
        put(server, "a", 2);
        assertThat(listed(layers)).containsExactly("a=2");
        put(layers, "a", 3);
        put(server, "a", 4);
        assertThat(listed(layers)).containsExactly("a=3");
        assertThat(listed(server)).containsExactly("a=4");
    }

    @Test
    void what_a_session_deletes_stays_for_others() {
        put(server, "a", 1);
        layers.delete(store, pet("a"), Expectation.present(), 1);
        assertThat(listed(layers)).isEmpty();
        assertThat(layers.get(store.now(), pet("a")).orElseThrow()).isInstanceOf(Tombstone.class);
        assertThat(listed(server)).containsExactly("a=1");
    }

    @Test
    void changed_entity_keeps_its_place_in_lists() {
        put(server, "a", 1);
        put(server, "b", 1);
        put(layers, "c", 1);
        put(layers, "a", 2);
        assertThat(listed(layers)).containsExactly("a=2", "b=1", "c=1");
    }

    @Test
    void version_that_is_seen_below_is_the_one_to_expect() {
        long seen = put(server, "a", 1).version();
        put(server, "a", 2);
        assertThat(layers.put(store, pet("a"), Expectation.version(seen), Json.of(3), 1))
                .isInstanceOf(Outcome.Stale.class);
        long now = layers.get(store.now(), pet("a")).orElseThrow().version();
        assertThat(layers.put(store, pet("a"), Expectation.version(now), Json.of(3), 1))
                .isInstanceOf(Outcome.Done.class);
        assertThat(layers.put(store, pet("a"), Expectation.absent(), Json.of(4), 1))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void position_is_taken_where_nothing_was_seen() {
        put(server, "new", 1);
        layers.put(store, pet("base"), Expectation.untouched(), Json.of(2), 1, Birth.at(0, 0));
        layers.put(store, pet("new"), Expectation.present(), Json.of(2), 1, Birth.at(1, 0));
        assertThat(listed(layers)).containsExactly("base=2", "new=2");
        assertThat(layers.entities(store.now(), PETS).countBefore(Birth.CREATED_MIN))
                .isEqualTo(1);
    }

    /** The write below comes right between the look and the write, as another thread's may. */
    @Test
    void write_below_in_between_is_noticed() {
        long seen = put(server, "a", 1).version();
        Store crossed = new CrossedStore(store, () -> put(server, "a", 2));
        Outcome outcome = layers.put(crossed, pet("a"), Expectation.version(seen), Json.of(3), 1);
        assertThat(outcome).isInstanceOf(Outcome.Stale.class);
        assertThat(listed(layers)).containsExactly("a=2");
    }

    @Test
    void write_without_expectation_is_tried_again() {
        put(server, "a", 1);
        Store crossed = new CrossedStore(store, () -> put(server, "a", 2));
        assertThat(put(crossed, layers, "a", 3)).isInstanceOf(Entity.class);
        assertThat(listed(layers)).containsExactly("a=3");
    }

    /** Lets something else happen before the first write. */
    private static final class CrossedStore implements Store {

        private final Store store;
        private Runnable first;

        CrossedStore(Store store, Runnable first) {
            this.store = store;
            this.first = first;
        }

        @Override
        public View now() {
            return store.now();
        }

        @Override
        public Outcome write(List<Write> writes) {
            first.run();
            first = () -> {};
            return store.write(writes);
        }

        @Override
        public void close() {}
    }

    @Test
    void layers_are_one_however_much_each_holds() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            store.write(Write.drop(Scope.ROOT));
            int own = random.nextInt(30);
            int below = random.nextInt(30);
            for (int i = 0; i < own + below; i++) {
                Layers into = random.nextInt(own + below) < own ? layers : server;
                String identity = "p" + random.nextInt(20);
                if (random.nextInt(4) == 0) {
                    into.delete(store, pet(identity), Expectation.anything(), 1);
                } else {
                    put(into, identity, i);
                }
            }
            Entities both = layers.entities(store.now(), PETS);
            int seen = 0;
            for (int i = 0; i < 20; i++) {
                assertThat(both.get("p" + i)).isEqualTo(layers.get(store.now(), pet("p" + i)));
                seen += layers.get(store.now(), pet("p" + i)).orElse(null) instanceof Entity ? 1 : 0;
            }
            assertThat(both.count()).isEqualTo(seen);
            assertThat(both.page(0, 99)).hasSize(seen).isSorted();
        }
    }
}
