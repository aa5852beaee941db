package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.state.Bounds;
import org.junit.jupiter.api.Test;

/** A load that makes things without end. */
class FullTest {

    private static final String ORDER = "{\"qty\": 2, \"customerName\": \"Ann\"}";

    private static Shop shop(int entries) {
        Bounds bounds = new Bounds(1_000, entries, 1 << 20, 1 << 20);
        return new Shop(Shop.CONTRACT, ResourcePolicy.STANDARD, bounds);
    }

    @Test
    void what_was_made_first_is_forgotten_first() {
        Shop shop = shop(100);
        String last = "";
        for (int i = 0; i < 300; i++) {
            Shop.Answer made = shop.send("POST", "/orders", ORDER);
            assertThat(made.status()).as("%s", i).isEqualTo(201);
            last = String.valueOf(made.at("/id"));
        }
        assertThat(shop.send("GET", "/orders/" + last).origin()).isEqualTo("resource");
        assertThat(shop.send("GET", "/orders/21").text())
                .as("nothing is known of it any more")
                .isEqualTo(new Shop().send("GET", "/orders/21").text());
    }

    @Test
    void deleting_without_end_forgets_the_oldest_deletions() {
        Shop shop = shop(100);
        for (int i = 1; i <= 300; i++) {
            assertThat(shop.send("DELETE", "/orders/" + i).status()).as("%s", i).isLessThan(300);
        }
        assertThat(shop.send("GET", "/orders/300").status()).isEqualTo(404);
        assertThat(shop.send("GET", "/orders/1").status()).isEqualTo(200);
    }

    @Test
    void things_of_other_places_make_room_too() {
        Shop shop = shop(20);
        for (int i = 0; i < 20; i++) {
            shop.send("POST", "/orders", ORDER);
        }
        assertThat(shop.send("PUT", "/settings", "{\"theme\": \"dark\"}").status())
                .isEqualTo(200);
        assertThat(shop.send("GET", "/settings").text()).contains("dark");
    }

    @Test
    void thing_that_is_too_large_alone_is_refused_and_nothing_is_forgotten() {
        Shop shop = shop(100);
        shop.send("POST", "/orders", ORDER);
        String large = "{\"qty\": 2, \"customerName\": \"" + "n".repeat(2_000) + "\"}";
        assertThat(shop.send("POST", "/orders", large).status()).isEqualTo(507);
        assertThat(shop.send("GET", "/orders/21").origin()).isEqualTo("resource");
    }

    @Test
    void what_is_changed_is_not_forgotten_for_its_own_change() {
        Bounds bounds = new Bounds(2_000, 1_000, 150_000, 1 << 20);
        Shop shop = new Shop(Shop.CONTRACT, ResourcePolicy.STANDARD, bounds);
        for (int i = 0; i < 100; i++) {
            shop.send("POST", "/orders", ORDER);
        }
        String note = "{\"note\": \"" + "n".repeat(1_000) + "\"}";
        for (int id = 21; id <= 120; id++) {
            if (shop.send("GET", "/orders/" + id).origin().equals("resource")) {
                Shop.Answer patched = shop.send("PATCH", "/orders/" + id, "application/merge-patch+json", note);
                assertThat(patched.at("/customerName")).as("%s", id).isEqualTo(Json.of("Ann"));
            }
        }
        assertThat(shop.send("GET", "/orders/21").origin()).as("room was made").isEqualTo("generated");
    }
}
