package dev.ringer.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does. */
public abstract class StateContract {

    private static final Scope SHOP = Scope.of("default", "/shop");
    private static final Scope ORDERS = SHOP.at("orders");

    private final List<Store> opened = new ArrayList<>();

    /** Make an empty store. */
    protected abstract Store make(Bounds bounds);

    /** Give the content as it is found when the store is opened again; a store that forgets gives itself. */
    protected abstract Store reopened(Store store, Bounds bounds);

    private Store store;

    @BeforeEach
    void open() {
        store = open(Bounds.STANDARD);
    }

    private Store open(Bounds bounds) {
        Store made = make(bounds);
        opened.add(made);
        return made;
    }

    @AfterEach
    void close() {
        opened.forEach(Store::close);
    }

    private static Key order(String identity) {
        return new Key(ORDERS, identity);
    }

    private Outcome put(Key key, Expectation expected, String json) {
        return store.write(Write.put(key, expected, Json.parse(json), 1_000));
    }

    private Entity put(Key key, String json) {
        return (Entity) done(put(key, Expectation.anything(), json)).get(0);
    }

    private static List<Entry> done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).entries();
    }

    private List<String> listed(Scope scope) {
        return identities(store.now().entities(scope).page(0, 1_000));
    }

    private static List<String> identities(List<? extends Entry> entries) {
        return entries.stream().map(Entry::identity).toList();
    }

    @Test
    void what_was_put_is_read() {
        Entity put = put(order("7"), "{\"total\": 3}");
        assertThat(store.now().get(order("7"))).contains(put);
        assertThat(put.value()).isEqualTo(Json.parse("{\"total\": 3}"));
        assertThat(put.createdMillis()).isEqualTo(1_000);
    }

    @Test
    void nothing_is_read_where_nothing_was_put() {
        assertThat(store.now().get(order("7"))).isEmpty();
        assertThat(store.now().entities(ORDERS).count()).isZero();
    }

    @Test
    void replaced_entity_keeps_its_birth_and_gets_a_later_version() {
        Entity first = put(order("7"), "1");
        Outcome outcome = store.write(Write.put(order("7"), Expectation.version(first.version()), Json.of(2), 5_000));
        Entity second = (Entity) done(outcome).get(0);
        assertThat(second.birth()).isEqualTo(first.birth());
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(second.changedMillis()).isEqualTo(5_000);
    }

    @Test
    void write_with_an_old_version_changes_nothing() {
        long old = put(order("7"), "1").version();
        Entity now = put(order("7"), "2");
        assertThat(put(order("7"), Expectation.version(old), "3")).isEqualTo(new Outcome.Stale(order("7"), now));
        assertThat(store.now().get(order("7"))).contains(now);
    }

    @Test
    void absent_holds_for_nothing_and_for_a_tombstone() {
        done(put(order("7"), Expectation.absent(), "1"));
        assertThat(put(order("7"), Expectation.absent(), "2")).isInstanceOf(Outcome.Stale.class);
        done(store.write(Write.delete(order("7"), Expectation.present(), 2_000)));
        done(put(order("7"), Expectation.absent(), "3"));
    }

    @Test
    void untouched_does_not_hold_for_a_tombstone() {
        done(store.write(Write.delete(order("7"), Expectation.untouched(), 2_000)));
        assertThat(put(order("7"), Expectation.untouched(), "1")).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void present_does_not_hold_for_nothing() {
        assertThat(put(order("7"), Expectation.present(), "1")).isEqualTo(new Outcome.Stale(order("7"), null));
    }

    @Test
    void deleted_entity_leaves_a_tombstone_and_no_place_in_lists() {
        put(order("7"), "1");
        Entry tombstone = done(store.write(Write.delete(order("7"), Expectation.present(), 2_000)))
                .get(0);
        assertThat(store.now().get(order("7"))).contains(tombstone);
        assertThat(tombstone).isInstanceOf(Tombstone.class);
        assertThat(listed(ORDERS)).isEmpty();
    }

    @Test
    void forgotten_key_is_as_if_never_written() {
        put(order("7"), "1");
        done(store.write(Write.forget(order("7"), Expectation.present())));
        assertThat(store.now().get(order("7"))).isEmpty();
        assertThat(store.now().tally(Scope.ROOT)).isEqualTo(Tally.NONE);
    }

    @Test
    void versions_are_never_used_twice() {
        Set<Long> seen = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            assertThat(seen.add(put(order("7"), "1").version())).isTrue();
            store.write(Write.forget(order("7"), Expectation.anything()));
            assertThat(seen.add(put(order("7"), "1").version())).isTrue();
            store.write(Write.drop(Scope.ROOT));
            store = reopened(store, Bounds.STANDARD);
            opened.add(store);
        }
    }

    @Test
    void lists_have_the_order_of_creation() {
        for (String each : List.of("9", "10", "b", "a")) {
            put(order(each), "1");
        }
        put(order("10"), "2");
        assertThat(listed(ORDERS)).containsExactly("9", "10", "b", "a");
    }

    @Test
    void entity_created_again_goes_last() {
        put(order("1"), "1");
        put(order("2"), "1");
        store.write(Write.delete(order("1"), Expectation.anything(), 2_000));
        put(order("1"), "1");
        assertThat(listed(ORDERS)).containsExactly("2", "1");
    }

    @Test
    void positions_come_before_what_was_created() {
        put(order("new"), "1");
        for (int position : List.of(3, 1)) {
            Key key = order("base" + position);
            store.write(Write.put(key, Expectation.anything(), Json.of(1), 1_000, Birth.at(position, 0)));
        }
        assertThat(listed(ORDERS)).containsExactly("base1", "base3", "new");
        Entities orders = store.now().entities(ORDERS);
        assertThat(identities(orders.pageFrom(Birth.CREATED_MIN, 10))).containsExactly("new");
        assertThat(orders.countBefore(Birth.CREATED_MIN)).isEqualTo(2);
    }

    @Test
    void pages_by_offset_and_by_cursor_agree() {
        for (int i = 0; i < 100; i++) {
            put(order("o" + i), "1");
        }
        Entities orders = store.now().entities(ORDERS);
        List<Entity> page = orders.page(40, 10);
        assertThat(identities(page)).startsWith("o40").hasSize(10);
        assertThat(orders.pageAfter(page.get(9), 10)).isEqualTo(orders.page(50, 10));
        assertThat(orders.page(95, 10)).hasSize(5);
        assertThat(orders.page(200, 10)).isEmpty();
    }

    @Test
    void view_stays_as_it_was() {
        put(order("1"), "1");
        View view = store.now();
        put(order("2"), "1");
        store.write(Write.drop(Scope.ROOT));
        assertThat(identities(view.entities(ORDERS).page(0, 9))).containsExactly("1");
        assertThat(view.tally(Scope.ROOT).entries()).isEqualTo(1);
    }

    @Test
    void scan_gives_all_inside_a_scope_in_the_order_of_keys() {
        Scope lines = ORDERS.at("7").at("lines");
        for (Key each : List.of(
                new Key(lines, "a"), order("7"), order("10"), new Key(SHOP.at("ordersX"), "x"), new Key(SHOP, "z"))) {
            put(each, "1");
        }
        store.write(Write.delete(order("gone"), Expectation.anything(), 1));
        List<String> found = new ArrayList<>();
        List<View.Held> page = store.now().scan(ORDERS, 2);
        while (!page.isEmpty()) {
            page.forEach(each -> found.add(each.key().toString()));
            page = store.now().scanAfter(ORDERS, page.get(page.size() - 1).key(), 2);
        }
        assertThat(found)
                .containsExactly(
                        "default//shop/orders/10",
                        "default//shop/orders/7",
                        "default//shop/orders/gone",
                        "default//shop/orders/7/lines/a");
    }

    @Test
    void tally_counts_a_scope_with_those_inside() {
        put(order("7"), "1");
        put(new Key(ORDERS.at("7").at("lines"), "a"), "1");
        put(new Key(SHOP.at("pets"), "p"), "1");
        store.write(Write.delete(order("8"), Expectation.anything(), 1));
        Tally tally = store.now().tally(ORDERS);
        assertThat(tally.entries()).isEqualTo(3);
        assertThat(tally.entities()).isEqualTo(2);
        assertThat(store.now().tally(Scope.ROOT).entries()).isEqualTo(4);
    }

    @Test
    void dropped_scope_is_empty_and_others_are_as_before() {
        put(order("7"), "1");
        put(new Key(ORDERS.at("7").at("lines"), "a"), "1");
        put(new Key(SHOP.at("ordersX"), "x"), "1");
        put(new Key(Scope.of("other", "/shop", "orders"), "7"), "1");
        done(store.write(Write.drop(ORDERS)));
        assertThat(store.now().tally(ORDERS)).isEqualTo(Tally.NONE);
        assertThat(store.now().tally(Scope.ROOT).entries()).isEqualTo(2);
        assertThat(listed(SHOP.at("ordersX"))).containsExactly("x");
    }

    @Test
    void restored_scope_is_as_it_was() {
        put(order("1"), "1");
        put(order("2"), "2");
        store.write(Write.delete(order("3"), Expectation.anything(), 1));
        View before = store.now();
        Snapshot snapshot = before.snapshot(Scope.of("default"));
        put(order("1"), "9");
        store.write(Write.delete(order("2"), Expectation.anything(), 1));
        put(order("3"), "3");
        put(new Key(SHOP.at("pets"), "p"), "1");
        Entity other = put(new Key(Scope.of("other"), "x"), "1");

        done(store.write(Write.restore(snapshot)));

        assertThat(store.now().scan(Scope.of("default"), 99)).isEqualTo(before.scan(Scope.ROOT, 99));
        assertThat(store.now().tally(Scope.of("default"))).isEqualTo(before.tally(Scope.ROOT));
        assertThat(store.now().get(new Key(Scope.of("other"), "x"))).contains(other);
    }

    @Test
    void writes_of_one_call_happen_together_or_not_at_all() {
        put(order("1"), "1");
        Outcome outcome = store.write(
                Write.delete(order("1"), Expectation.present(), 1),
                Write.put(order("2"), Expectation.anything(), Json.of(1), 1),
                Write.expect(order("3"), Expectation.present()));
        assertThat(outcome).isEqualTo(new Outcome.Stale(order("3"), null));
        assertThat(listed(ORDERS)).containsExactly("1");
    }

    @Test
    void later_write_of_a_call_sees_the_earlier_ones() {
        List<Entry> entries = done(store.write(
                Write.put(order("1"), Expectation.absent(), Json.of(1), 1),
                Write.put(order("1"), Expectation.present(), Json.of(2), 2)));
        assertThat(store.now().get(order("1"))).contains(entries.get(1));
    }

    @Test
    void session_takes_so_many_entries_and_no_more() {
        store = open(new Bounds(1_000, 2, 10_000, 100_000));
        put(order("1"), "1");
        put(order("2"), "1");
        Outcome third = put(order("3"), Expectation.anything(), "1");
        assertThat(third).isEqualTo(new Outcome.Full(Bound.SESSION_ENTRIES, 3, 2));
        assertThat(((Outcome.Full) third).message()).isEqualTo("3 entries of one session, at most 2 are kept");
        put(order("2"), "22");
        put(new Key(Scope.of("other"), "x"), "1");
    }

    @Test
    void large_values_and_full_stores_are_refused() {
        store = open(new Bounds(100, 99, 1_300, 1_800));
        assertThat(full(order("1"), 200)).isEqualTo(Bound.VALUE_BYTES);
        put(order("1"), text(80));
        put(order("2"), text(80));
        assertThat(full(order("3"), 80)).isEqualTo(Bound.SESSION_BYTES);
        assertThat(full(new Key(Scope.of("other"), "x"), 95)).isEqualTo(Bound.BYTES);
    }

    private Bound full(Key key, int length) {
        Outcome outcome = put(key, Expectation.anything(), text(length));
        assertThat(outcome).isInstanceOf(Outcome.Full.class);
        return ((Outcome.Full) outcome).bound();
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }

    @Test
    void full_store_takes_what_makes_it_smaller() {
        store = open(new Bounds(1_000, 1, 10_000, 100_000));
        put(order("1"), "1");
        done(store.write(Write.put(order("1"), Expectation.anything(), JsonNull.NULL, 1)));
        done(store.write(Write.delete(order("1"), Expectation.anything(), 1)));
        done(store.write(Write.forget(order("1"), Expectation.anything())));
    }

    @Test
    void what_no_reader_would_take_is_refused() {
        Json deep = JsonArray.EMPTY;
        for (int i = 1; i < Bounds.DEPTH_MAX; i++) {
            deep = JsonArray.of(deep);
        }
        done(store.write(Write.put(order("deep"), Expectation.anything(), deep, 1)));
        Json deeper = JsonArray.of(deep);
        assertThat(store.write(Write.put(order("1"), Expectation.anything(), deeper, 1)))
                .isEqualTo(new Outcome.Full(Bound.VALUE_DEPTH, Bounds.DEPTH_MAX + 1L, Bounds.DEPTH_MAX));
        Json longer = JsonNumber.of(new BigDecimal("1".repeat(Bounds.DIGITS_MAX + 1)));
        assertThat(store.write(Write.put(order("1"), Expectation.anything(), longer, 1)))
                .isInstanceOf(Outcome.Full.class);
        Json longest = JsonNumber.of(new BigDecimal("1".repeat(Bounds.DIGITS_MAX)));
        done(store.write(Write.put(order("long"), Expectation.anything(), longest, 1)));
        store = reopened(store, Bounds.STANDARD);
        opened.add(store);
        assertThat(((Entity) store.now().get(order("deep")).orElseThrow()).value())
                .isEqualTo(deep);
        assertThat(((Entity) store.now().get(order("long")).orElseThrow()).value())
                .isEqualTo(longest);
    }

    @Test
    void everything_is_there_when_opened_again() {
        put(order("\0\ud800\uffffä"), "{\"a\": [1.10, \"\\ud800\\u0000\", null, true, {}], \"b\": -0.5e-9}");
        put(new Key(Scope.ROOT, ""), "\"\"");
        store.write(Write.delete(order("gone"), Expectation.anything(), Long.MIN_VALUE));
        put(order("forgotten"), "1");
        store.write(Write.forget(order("forgotten"), Expectation.anything()));
        put(new Key(Scope.of("dropped", "x"), "1"), "1");
        store.write(Write.drop(Scope.of("dropped")));
        store.write(Write.put(order("base"), Expectation.anything(), Json.of(1), -5, Birth.at(7, -9)));
        View before = store.now();

        store = reopened(store, Bounds.STANDARD);
        opened.add(store);

        assertThat(store.now().scan(Scope.ROOT, 99)).isEqualTo(before.scan(Scope.ROOT, 99));
        assertThat(store.now().entities(ORDERS).page(0, 99))
                .isEqualTo(before.entities(ORDERS).page(0, 99));
        assertThat(store.now().tally(Scope.ROOT)).isEqualTo(before.tally(Scope.ROOT));
        assertThat(put(order("next"), "1").version()).isGreaterThan(before.sequence());
    }

    @Test
    void closed_store_takes_no_more() {
        put(order("1"), "1");
        store.close();
        assertThat(put(order("2"), Expectation.anything(), "1")).isInstanceOf(Outcome.Unwritten.class);
        assertThat(listed(ORDERS)).containsExactly("1");
    }
}
