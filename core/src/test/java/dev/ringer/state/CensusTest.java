package dev.ringer.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CensusTest {

    private static final Scope DEPLOYS = Scope.of("mine", "/", "deploys");

    private final Store store = new MemoryStore(Bounds.STANDARD);
    private final Census census = new Census(DEPLOYS);

    private static Key deploy(String site, String identity) {
        return new Key(DEPLOYS.at(site), identity);
    }

    private static void put(Store store, String site, String identity) {
        store.write(Write.put(deploy(site, identity), Expectation.anything(), Json.of(site), 1));
    }

    private List<Scope> scopes(String identity) {
        return census.at(store.now()).scopes(identity);
    }

    @Test
    void an_identity_is_found_in_whatever_scopes_it_is() {
        put(store, "a", "7");
        put(store, "b", "7");
        put(store, "b", "71");
        assertThat(scopes("7")).containsExactly(DEPLOYS.at("a"), DEPLOYS.at("b"));
        assertThat(census.at(store.now()).has("71")).isTrue();
        assertThat(census.at(store.now()).has("8")).isFalse();
    }

    @Test
    void what_was_deleted_is_found_and_what_was_forgotten_is_not() {
        put(store, "a", "7");
        put(store, "a", "8");
        assertThat(scopes("8")).hasSize(1);
        store.write(Write.delete(deploy("a", "7"), Expectation.anything(), 1));
        store.write(Write.forget(deploy("a", "8"), Expectation.anything()));
        assertThat(scopes("7")).containsExactly(DEPLOYS.at("a"));
        assertThat(scopes("8")).isEmpty();
        store.write(Write.drop(Scope.of("mine")));
        assertThat(scopes("7")).isEmpty();
    }

    @Test
    void what_is_only_gathered_is_not_counted_elsewhere() {
        put(store, "a", "7");
        Gathering gathering = new Gathering(store.now());
        put(gathering, "a", "8");
        assertThat(census.at(gathering.now()).has("8")).isTrue();
        put(store, "b", "9");
        assertThat(census.at(store.now()).has("8")).isFalse();
        assertThat(census.at(gathering.now()).has("9")).isFalse();
    }

    @Test
    void identities_with_any_characters_are_told_apart() {
        put(store, "b", "7\0b");
        put(store, "\0", "7");
        assertThat(scopes("7")).containsExactly(DEPLOYS.at("\0"));
        assertThat(scopes("7\0b")).containsExactly(DEPLOYS.at("b"));
        assertThat(scopes("")).isEmpty();
    }

    @Test
    void what_was_made_last_is_known() {
        put(store, "b", "z");
        put(store, "a", "m");
        Entities all = census.at(store.now()).entities();
        assertThat(Census.Count.identity(all.page(1, 1).get(0))).isEqualTo("m");
    }

    @Test
    void a_count_that_goes_on_is_as_one_that_begins() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Key key = deploy("s" + random.nextInt(9), "i" + random.nextInt(40));
            int what = random.nextInt(4);
            store.write(
                    what == 0
                            ? Write.forget(key, Expectation.anything())
                            : what == 1
                                    ? Write.delete(key, Expectation.anything(), 1)
                                    : Write.put(key, Expectation.anything(), Json.of(i), 1));
            if (i % 7 == 0) {
                assertThat(census.at(store.now()).entities().entries(9_999))
                        .isEqualTo(
                                new Census(DEPLOYS).at(store.now()).entities().entries(9_999));
            }
        }
    }
}
