package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringer.Contracts;
import dev.ringer.contract.Mount;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.World;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.source.Documents;
import dev.ringer.state.Holdings;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecheckTest {

    private final Shop shop = new Shop();

    private Holdings holdings() {
        return shop.engine().sessions().server().holdings();
    }

    private Owner owner() {
        return shop.engine().sessions().server().owner();
    }

    private Inventory inventory() {
        return shop.engine().world().resources().inventory();
    }

    private Shelf orders() throws RefusedException {
        return inventory().shelf(Address.of("orders"), owner());
    }

    private Json put(String identity, String more) throws RefusedException {
        Json order = Json.parse("{\"status\": \"shipped\", \"createdAt\": \"2026-01-01T00:00:00Z\", " + more + "}");
        return orders().put(identity, order, OptionalLong.empty()).value();
    }

    /** Serve another contract from now on. */
    private Rechecked serve(String contract) {
        shop.engine().replace(Shop.world(contract, ResourcePolicy.STANDARD, ""));
        return inventory().recheck(owner());
    }

    private static String changed(String what, String by) {
        assertThat(Shop.CONTRACT).contains(what);
        return Shop.CONTRACT.replace(what, by);
    }

    private List<SetAside> setAside() {
        return inventory().setAside(holdings(), 100);
    }

    @Test
    void what_fits_is_kept() throws RefusedException {
        Json order = put("7", "\"qty\": 2");
        orders().delete("8", OptionalLong.empty());
        assertThat(serve(changed("customerName:", "buyerName:"))).isEqualTo(new Rechecked(2, 0, 0, 0));
        assertThat(shop.send("GET", "/orders/7").json()).isEqualTo(order);
        assertThat(shop.send("GET", "/orders/8").status()).isEqualTo(404);
    }

    @Test
    void missing_members_are_filled_in() throws RefusedException {
        JsonObject order = (JsonObject) put("7", "\"qty\": 2");
        String stricter = changed(
                "required: [id, status, createdAt, qty]", "required: [id, status, createdAt, qty, " + "customerName]");
        assertThat(serve(stricter)).isEqualTo(new Rechecked(0, 1, 0, 0));
        JsonObject filled = (JsonObject) orders().get("7").orElseThrow().value();
        assertThat(filled.without("customerName")).isEqualTo(order);
        assertThat(filled.string("customerName")).isNotBlank();
    }

    @Test
    void what_the_schema_refuses_is_set_aside_with_the_reason() throws RefusedException {
        Json order = put("7", "\"qty\": 50");
        put("8", "\"qty\": 2");
        assertThat(serve(changed("maximum: 99", "maximum: 20"))).isEqualTo(new Rechecked(1, 0, 1, 0));
        assertThat(setAside()).hasSize(1);
        assertThat(setAside().get(0).identity()).isEqualTo("7");
        assertThat(setAside().get(0).reason()).isEqualTo("/qty is 50, must be 20 or less");
        assertThat(setAside().get(0).value()).isEqualTo(order);
        assertThat(shop.send("GET", "/orders/7").origin()).isEqualTo("generated");
    }

    @Test
    void things_of_a_resource_that_has_gone_are_set_aside() throws RefusedException {
        put("7", "\"qty\": 50");
        orders().delete("8", OptionalLong.empty());
        assertThat(serve(Shop.CONTRACT.replace("/orders", "/purchases"))).isEqualTo(new Rechecked(0, 0, 2, 0));
        assertThat(setAside()).extracting(SetAside::resource).containsExactly("orders", "orders");
        assertThat(setAside().get(0).reason()).isEqualTo("the contract has no resource 'orders' any more");
        assertThat(setAside().get(1).value()).isNull();
    }

    @Test
    void what_was_set_aside_comes_back_with_its_contract() throws RefusedException {
        Json order = put("7", "\"qty\": 50");
        orders().delete("8", OptionalLong.empty());
        serve(Shop.CONTRACT.replace("/orders", "/purchases"));
        assertThat(serve(Shop.CONTRACT)).isEqualTo(new Rechecked(0, 0, 0, 2));
        assertThat(shop.send("GET", "/orders/7").json()).isEqualTo(order);
        assertThat(shop.send("GET", "/orders/8").status()).isEqualTo(404);
        assertThat(setAside()).isEmpty();
    }

    @Test
    void what_was_set_aside_does_not_replace_what_was_written_since() throws RefusedException {
        put("7", "\"qty\": 50");
        serve(changed("maximum: 99", "maximum: 20"));
        Json newer = put("7", "\"qty\": 3");
        assertThat(serve(Shop.CONTRACT)).isEqualTo(new Rechecked(1, 0, 0, 0));
        assertThat(orders().get("7").orElseThrow().value()).isEqualTo(newer);
        assertThat(setAside()).hasSize(1);
    }

    @Test
    void what_was_set_aside_is_forgotten_with_the_session() throws RefusedException {
        put("7", "\"qty\": 50");
        serve(changed("maximum: 99", "maximum: 20"));
        shop.engine().sessions().server().forgetResources();
        assertThat(setAside()).isEmpty();
        assertThat(inventory().recheck(owner()).line()).isEmpty();
    }

    @Test
    void what_goes_to_the_server_only_is_kept_through_filling() throws RefusedException {
        put("7", "\"qty\": 2, \"secret\": \"x\"");
        serve(changed(
                "required: [id, status, createdAt, qty]", "required: [id, status, createdAt, qty, customerName]"));
        assertThat(String.valueOf(orders().get("7").orElseThrow().value())).contains("\"secret\":\"x\"");
        assertThat(shop.send("GET", "/orders/7").text()).doesNotContain("secret");
    }

    @Test
    void all_of_many_changes_are_looked_at() throws RefusedException {
        for (int i = 1; i <= 1_001; i++) {
            put(String.valueOf(i), "\"qty\": " + (i % 2 == 0 ? 50 : 1));
        }
        assertThat(serve(changed("maximum: 99", "maximum: 20"))).isEqualTo(new Rechecked(501, 0, 500, 0));
        assertThat(inventory().setAsideCount(holdings())).isEqualTo(500);
    }

    @Test
    void what_was_set_aside_of_one_of_several_contracts_says_its_mount_and_its_contract() throws RefusedException {
        shop.engine().replace(world(Shop.CONTRACT));
        put("7", "\"qty\": 50");
        shop.engine().replace(world(changed("maximum: 99", "maximum: 20")));
        assertThat(inventory().recheck(owner()).setAside()).isEqualTo(1);
        assertThat(setAside())
                .extracting(SetAside::mount, SetAside::contract, SetAside::resource)
                .containsExactly(tuple("/", "shop.yaml", "orders"));
    }

    /** Serve another contract beside the shop at the same place. */
    private static World world(String shop) {
        String tags = """
                openapi: 3.1.1
                info: {title: Tags, version: '1'}
                paths: {/tags: {get: {responses: {'200': {description: d}}}}}
                """;
        Documents documents =
                new Documents(Contracts.files(Map.of("file:///shop.yaml", shop, "file:///tags.yaml", tags)));
        return World.of(
                Stream.of("file:///shop.yaml", "file:///tags.yaml")
                        .map(each -> OpenApiReader.read(URI.create(each), documents))
                        .map(each -> ((OpenApiReader.Result.Read) each).contract())
                        .map(each -> new Mount("", each, each.operations()))
                        .toList(),
                EngineConfig.STANDARD,
                address -> {
                    throw new IOException("there is no " + address);
                },
                () -> Shop.NOW,
                diagnostic -> diagnostic);
    }
}
