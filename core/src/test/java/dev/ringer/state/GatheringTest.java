package dev.ringer.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Scope PETS = Scope.of("/shop", "pets");

    private final Store store = new MemoryStore(Bounds.STANDARD);
    private final Layers layers = new Layers(Scope.of("mine"), Scope.of("default"));
    private final Layers server = new Layers(Scope.of("default"), Scope.of("nobody"));

    private static Key pet(String identity) {
        return new Key(PETS, identity);
    }

    private static void put(Layers layers, Store into, String identity, int value) {
        layers.put(into, pet(identity), Expectation.anything(), Json.of(value), 1);
    }

    private List<String> listed() {
        return layers.entities(store.now(), PETS).page(0, 99).stream()
                .map(each -> each.identity() + "=" + each.value())
                .toList();
    }

    @Test
    void nobody_sees_what_is_gathered_before_it_is_done() {
        put(layers, store, "a", 1);
        Gathering gathering = new Gathering(store.now());
        put(layers, gathering, "a", 2);
        put(layers, gathering, "b", 3);
        assertThat(listed()).containsExactly("a=1");
        assertThat(layers.get(gathering.now(), pet("b"))).isPresent();
        assertThat(gathering.into(store)).isInstanceOf(Outcome.Done.class);
        assertThat(listed()).containsExactly("a=2", "b=3");
    }

    @Test
    void nothing_is_done_where_one_of_the_keys_has_changed() {
        put(layers, store, "a", 1);
        Gathering gathering = new Gathering(store.now());
        put(layers, gathering, "b", 3);
        put(layers, gathering, "a", 2);
        put(layers, store, "a", 9);
        assertThat(gathering.into(store)).isInstanceOf(Outcome.Stale.class);
        assertThat(listed()).containsExactly("a=9");
    }

    @Test
    void nothing_is_done_where_what_lies_below_has_changed() {
        Gathering gathering = new Gathering(store.now());
        put(layers, gathering, "a", 2);
        put(server, store, "a", 9);
        assertThat(gathering.into(store)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void changes_of_other_keys_do_not_matter() {
        Gathering gathering = new Gathering(store.now());
        put(layers, gathering, "a", 2);
        put(layers, store, "b", 9);
        assertThat(gathering.into(store)).isInstanceOf(Outcome.Done.class);
        assertThat(listed()).containsExactly("b=9", "a=2");
    }

    @Test
    void what_lies_below_keeps_its_place_when_it_is_changed() {
        put(server, store, "a", 1);
        put(server, store, "b", 1);
        Gathering gathering = new Gathering(store.now());
        put(layers, gathering, "a", 2);
        gathering.into(store);
        assertThat(listed()).containsExactly("a=2", "b=1");
    }

    @Test
    void the_last_write_of_a_key_counts() {
        Gathering gathering = new Gathering(store.now());
        put(layers, gathering, "a", 1);
        put(layers, gathering, "a", 2);
        layers.delete(gathering, pet("a"), Expectation.present(), 1);
        put(layers, gathering, "b", 3);
        assertThat(gathering.size()).isEqualTo(4);
        assertThat(gathering.into(store)).isInstanceOf(Outcome.Done.class);
        assertThat(listed()).containsExactly("b=3");
    }

    @Test
    void bounds_are_those_of_the_store_that_does_it() {
        Store small = new MemoryStore(new Bounds(100, 1, 10_000, 10_000));
        Gathering gathering = new Gathering(small.now());
        put(layers, gathering, "a", 1);
        put(layers, gathering, "b", 1);
        assertThat(gathering.into(small)).isInstanceOf(Outcome.Full.class);
        assertThat(small.now().sequence()).isZero();
    }

    @Test
    void what_is_neither_put_nor_deleted_is_not_gathered() {
        put(layers, store, "a", 1);
        Gathering gathering = new Gathering(store.now());
        assertThatThrownBy(() -> gathering.write(Write.drop(Scope.of("mine"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome create(Layers layers, Store into, View since, String owner, String identity) {
        Key key = new Key(PETS.at(owner), identity);
        return layers.create(into, key, Json.of(owner), 1, PETS, since);
    }

    @Test
    void an_identity_that_somebody_took_in_another_scope_is_not_created() {
        View before = store.now();
        assertThat(create(layers, store, before, "ann", "7")).isInstanceOf(Outcome.Done.class);
        assertThat(create(layers, store, before, "bob", "7")).isInstanceOf(Outcome.Stale.class);
        assertThat(create(layers, store, before, "bob", "8")).isInstanceOf(Outcome.Done.class);
        assertThat(create(server, store, before, "bob", "7")).isInstanceOf(Outcome.Done.class);
        assertThat(create(layers, store, store.now(), "cat", "9")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_identity_that_somebody_took_below_is_not_created() {
        View before = store.now();
        create(server, store, before, "ann", "7");
        assertThat(create(layers, store, before, "bob", "7")).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void nothing_is_done_where_somebody_took_an_identity_meanwhile() {
        Gathering gathering = new Gathering(store.now());
        create(layers, gathering, gathering.now(), "ann", "7");
        create(layers, gathering, gathering.now(), "ann", "8");
        create(layers, store, store.now(), "bob", "8");
        assertThat(gathering.into(store)).isInstanceOf(Outcome.Stale.class);
        assertThat(layers.get(store.now(), new Key(PETS.at("ann"), "7"))).isEmpty();
    }
}
