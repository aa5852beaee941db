package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Resources;
import dev.ringer.resource.Seed;
import dev.ringer.resource.SeedReader;
import dev.ringer.resource.Seeds;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Things that people give need not say what only a server says. */
class GivenTest {

    private static final Location HERE = new Location(URI.create("file:///orders.json"), Pointer.ROOT);

    private static Shop shop(String given) {
        Resource orders =
                Resources.of(Contracts.of(Shop.CONTRACT)).find("orders").orElseThrow();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Seed> seeds = new SeedReader(orders, Checker.asserting(), diagnostics).read(Json.parse(given), HERE);
        assertThat(diagnostics).isEmpty();
        return new Shop(Shop.CONTRACT, ResourcePolicy.STANDARD.withSeeds(Seeds.NONE.with("orders", seeds)));
    }

    private final Shop shop = shop(
            "[{\"qty\": 3, \"status\": \"shipped\", \"secret\": \"hush\"}, {\"id\": 7, \"qty\": 4, \"status\": \"pending\","
                    + " \"createdAt\": \"2026-01-01T00:00:00Z\"}]");

    @Test
    void what_only_a_server_says_is_made_up_and_stays() {
        Shop.Answer read = shop.send("GET", "/orders/1");
        assertThat(read.at("/qty")).isEqualTo(Json.of(3));
        assertThat(Texts.of(read.at("/createdAt"))).matches("\\d{4}-\\d\\d-\\d\\dT.*");
        assertThat(shop.send("GET", "/orders/1").json()).isEqualTo(read.json());
        assertThat(read.text()).doesNotContain("hush");
        assertThat(shop.send("GET", "/orders/7").at("/createdAt")).isEqualTo(Json.of("2026-01-01T00:00:00Z"));
    }

    @Test
    void it_stays_when_the_thing_is_changed() {
        Json before = shop.send("GET", "/orders/1").at("/createdAt");
        shop.send("PUT", "/orders/1", "{\"qty\": 9}");
        assertThat(shop.send("GET", "/orders/1").at("/createdAt")).isEqualTo(before);
    }

    @Test
    void there_are_no_others() {
        assertThat((JsonArray) shop.send("GET", "/orders").at("/items")).hasSize(2);
        assertThat(shop.send("GET", "/orders/2").status()).isEqualTo(404);
    }
}
