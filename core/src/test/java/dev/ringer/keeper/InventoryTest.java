package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Seed;
import dev.ringer.resource.Seeds;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static final String ORDER =
            "{\"id\": %s, \"status\": \"shipped\", \"qty\": 3, \"createdAt\": \"2026-01-01T00:00:00Z\"}";

    private static final OptionalLong ANY = OptionalLong.empty();

    private Shop shop = new Shop();

    private Inventory inventory() {
        return shop.engine().world().resources().inventory();
    }

    private Owner owner() {
        return owner("");
    }

    private Owner owner(String session) {
        shop.engine().sessions().begin(session.isEmpty() ? "other" : session);
        return shop.engine().sessions().get(session).orElseThrow().owner();
    }

    private Shelf orders() throws RefusedException {
        return inventory().shelf(Address.of("orders"), owner());
    }

    private Shelf notes(String order) throws RefusedException {
        return inventory().shelf(Address.of("notes").within(Map.of("orderId", order)), owner());
    }

    private static Json order(String id) {
        return Json.parse(ORDER.formatted(id));
    }

    private Json read(String target) {
        return shop.send("GET", target).json();
    }

    // --- looking

    @Test
    void resources_are_listed_with_what_was_changed_of_them() throws RefusedException {
        orders().put("21", order("21"), ANY);
        orders().put("3", order("3"), ANY);
        orders().delete("4", ANY);
        assertThat(inventory().list(owner().holdings()))
                .extracting(each -> each.resource().name() + " " + each.own().entities() + " "
                        + each.own().entries())
                .containsExactly("orders 2 3", "notes 0 0", "settings 0 0");
    }

    @Test
    void places_of_a_resource_are_listed_where_something_was_changed() throws RefusedException {
        notes("5").put("6ba7b810-9dad-11d1-80b4-00c04fd430c8", Json.parse("{\"text\": \"soon\"}"), ANY);
        assertThat(inventory().listed(Address.of("notes"), owner().holdings()).parts())
                .extracting(Listed.Part::within)
                .containsExactly(Map.of("orderId", "5"));
    }

    @Test
    void things_are_those_of_the_api() throws RefusedException {
        Shelf.Page page = orders().page(0, 200);
        assertThat(page.total()).isEqualTo(20);
        assertThat(page.things()).extracting(Thing::state).containsOnly(Thing.State.GIVEN);
        Thing third = page.things().get(2);
        assertThat(read("/orders/" + third.identity())).isEqualTo(third.value());
    }

    @Test
    void pages_go_on_and_end() throws RefusedException {
        orders().put("21", order("21"), ANY);
        assertThat(orders().page(19, 5).things()).extracting(Thing::identity).containsExactly("20", "21");
        assertThat(orders().page(21, 5).things()).isEmpty();
        assertThat(orders().page(0, 5).total()).isEqualTo(21);
    }

    @Test
    void one_page_is_no_longer_than_the_bound() throws RefusedException {
        for (int i = 21; i < 21 + Shelf.PAGE_MAX; i++) {
            orders().put(String.valueOf(i), order(String.valueOf(i)), ANY);
        }
        assertThat(orders().page(0, Integer.MAX_VALUE).things()).hasSize(Shelf.PAGE_MAX);
    }

    @Test
    void a_thing_says_what_has_happened_to_it() throws RefusedException {
        shop.send("PUT", "/orders/3", "{\"qty\": 9}");
        shop.send("POST", "/orders", "{\"qty\": 9}");
        shop.send("DELETE", "/orders/5");
        assertThat(orders().get("1").orElseThrow().state()).isEqualTo(Thing.State.GIVEN);
        assertThat(orders().get("3").orElseThrow().state()).isEqualTo(Thing.State.CHANGED);
        assertThat(orders().get("21").orElseThrow().state()).isEqualTo(Thing.State.MADE);
        assertThat(orders().get("5").orElseThrow().state()).isEqualTo(Thing.State.DELETED);
        assertThat(orders().get("x")).isEmpty();
    }

    @Test
    void changes_are_listed_with_deleted_things() throws RefusedException {
        orders().put("3", order("3"), ANY);
        orders().delete("4", ANY);
        assertThat(orders().changes(0, 10).things())
                .extracting(Thing::identity, Thing::state)
                .containsExactly(tuple("3", Thing.State.CHANGED), tuple("4", Thing.State.DELETED));
        assertThat(orders().changes(1, 10).things()).extracting(Thing::identity).containsExactly("4");
    }

    // --- changing

    @Test
    void what_is_put_is_read() throws RefusedException {
        orders().put("7", order("7"), ANY);
        assertThat(read("/orders/7")).isEqualTo(order("7"));
        assertThat(shop.send("GET", "/orders?page=1&size=7").text()).contains("\"id\":7,\"status\":\"shipped\"");
    }

    @Test
    void identity_and_place_are_those_of_the_address() throws RefusedException {
        Thing put = orders().put("7", ((JsonObject) order("7")).without("id"), ANY);
        assertThat(Pointer.parse("/id").find(put.value())).isEqualTo(Json.of(7));
        assertThatThrownBy(() -> orders().put("7", order("8"), ANY))
                .hasMessageContaining("The order 7 would not be valid: The body at /id is 8, must be 7");
    }

    @Test
    void what_the_schema_refuses_is_told_with_its_place() {
        Json wrong = Json.parse("{\"status\": \"lost\", \"qty\": 0}");
        assertThatThrownBy(() -> orders().put("7", wrong, ANY))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().more().toString())
                            .contains("\"pointer\":\"/status\"")
                            .contains("\"pointer\":\"/qty\"")
                            .doesNotContain("createdAt");
                });
        assertThat(shop.send("GET", "/orders/7").origin()).isEqualTo("generated");
    }

    @Test
    void members_that_are_missing_are_as_they_are_from_the_start() throws RefusedException {
        JsonObject before = (JsonObject) read("/orders/7");
        JsonObject put =
                (JsonObject) orders().put("7", Json.parse("{\"qty\": 5}"), ANY).value();
        assertThat(put).isEqualTo(read("/orders/7"));
        assertThat(put.get("qty")).isEqualTo(Json.of(5));
        assertThat(put.get("createdAt")).isEqualTo(before.get("createdAt"));
        assertThat(put.get("status")).isEqualTo(before.get("status"));
    }

    @Test
    void a_put_that_knows_an_older_state_is_refused() throws RefusedException {
        Thing first = orders().put("7", order("7"), OptionalLong.of(0));
        orders().put("7", order("7"), OptionalLong.of(first.version()));
        assertThatThrownBy(() -> orders().put("7", order("7"), OptionalLong.of(first.version())))
                .hasMessage("The order 7 has changed in the meantime.");
        assertThatThrownBy(() -> orders().put("7", order("7"), OptionalLong.of(0)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void what_is_deleted_is_gone_and_forgotten_it_is_back() throws RefusedException {
        Json before = read("/orders/7");
        orders().delete("7", ANY);
        assertThat(shop.send("GET", "/orders/7").status()).isEqualTo(404);
        assertThatThrownBy(() -> orders().delete("7", ANY)).hasMessage("There is no order 7.");
        orders().forget("7");
        assertThat(read("/orders/7")).isEqualTo(before);
    }

    @Test
    void a_resource_is_forgotten_as_a_whole_or_within_one_thing() throws RefusedException {
        Json note = Json.parse("{\"text\": \"soon\"}");
        String id = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
        orders().put("7", order("7"), ANY);
        notes("5").put(id, note, ANY);
        notes("6").put(id, note, ANY);
        Address five = Address.of("notes").within(Map.of("orderId", "5"));
        inventory().forget(five, owner().holdings());
        assertThat(notes("5").changes(0, 9).total()).isZero();
        assertThat(notes("6").changes(0, 9).total()).isEqualTo(1);
        inventory().forget(Address.of("notes"), owner().holdings());
        assertThat(notes("6").changes(0, 9).total()).isZero();
        assertThat(orders().changes(0, 9).total()).isEqualTo(1);
    }

    @Test
    void the_one_thing_of_a_resource_has_no_identity() throws RefusedException {
        Shelf settings = inventory().shelf(Address.of("settings"), owner());
        assertThat(settings.page(0, 10).things()).extracting(Thing::identity).containsExactly("");
        settings.put("", Json.parse("{\"theme\": \"dark\", \"pageSize\": 7}"), ANY);
        assertThat(read("/settings")).isEqualTo(Json.parse("{\"theme\": \"dark\", \"pageSize\": 7}"));
        assertThat(settings.get("").orElseThrow().state()).isEqualTo(Thing.State.CHANGED);
    }

    @Test
    void sessions_see_their_own_over_those_of_the_server() throws RefusedException {
        orders().put("7", order("7"), ANY);
        Shelf mine = inventory().shelf(Address.of("orders"), owner("mine"));
        assertThat(mine.get("7").orElseThrow().value()).isEqualTo(order("7"));
        mine.delete("7", ANY);
        assertThat(orders().get("7").orElseThrow().value()).isEqualTo(order("7"));
        mine.forget("7");
        assertThat(mine.get("7").orElseThrow().value()).isEqualTo(order("7"));
    }

    // --- addresses

    @Test
    void unknown_names_are_told_with_the_nearest() {
        assertThatThrownBy(() -> inventory().shelf(Address.of("order"), owner()))
                .hasMessageContaining("There is no resource 'order'")
                .hasMessageContaining("'orders'");
    }

    @Test
    void things_within_others_need_to_be_told_within_which() {
        assertThatThrownBy(() -> inventory().shelf(Address.of("notes"), owner()))
                .hasMessage("Things of 'notes' are kept within others; say within which: orderId=….");
    }

    @Test
    void a_resource_of_two_mounts_needs_its_mount() throws RefusedException {
        shop.engine().replace(Shop.world(Shop.CONTRACT, ResourcePolicy.STANDARD, "", "/v2"));
        assertThatThrownBy(this::orders)
                .hasMessage("There are 2 resources 'orders'; say which with mount=/ or mount=/v2.");
        Address second = new Address("orders", Optional.of("/v2"), Map.of());
        inventory().shelf(second, owner()).put("7", order("7"), ANY);
        assertThat(shop.send("GET", "/orders/7").origin()).isEqualTo("generated");
        assertThat(read("/v2/orders/7")).isEqualTo(order("7"));
    }

    @Test
    void nothing_is_there_where_nothing_is_kept() {
        shop = new Shop(Shop.CONTRACT, ResourcePolicy.STANDARD.withoutAny());
        assertThat(inventory().list(owner().holdings())).isEmpty();
        assertThatThrownBy(this::orders).hasMessageContaining("state: off");
    }

    @Test
    void given_things_are_the_only_ones() throws RefusedException {
        Seed seed = new Seed(order("900"), new Location(URI.create("file:///data.json"), Pointer.ROOT));
        shop = new Shop(Shop.CONTRACT, ResourcePolicy.STANDARD.withSeeds(Seeds.NONE.with("orders", List.of(seed))));
        assertThat(orders().page(0, 9).things()).extracting(Thing::value).containsExactly(order("900"));
        assertThat(orders().get("1")).isEmpty();
        orders().put("1", order("1"), ANY);
        assertThat(orders().page(0, 9).things()).extracting(Thing::identity).containsExactly("900", "1");
    }
}
