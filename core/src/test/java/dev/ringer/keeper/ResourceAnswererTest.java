package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.ResourcePolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceAnswererTest {

    private static final String MERGE = "application/merge-patch+json";
    private static final String PATCH = "application/json-patch+json";
    private static final Pattern NEXT = Pattern.compile("<https?://[^/]*(/[^>]*)>; rel=\"next\"");

    private final Shop shop = new Shop();

    private Shop.Answer made() {
        return shop.send("POST", "/orders", "{\"qty\": 2, \"customerName\": \"Ann\"}");
    }

    private List<String> identities(String target) {
        List<String> found = new ArrayList<>();
        Json items = shop.send("GET", target).at("/items");
        ((JsonArray) items).forEach(each -> found.add(String.valueOf(((JsonObject) each).get("id"))));
        return found;
    }

    // --- as long as nothing is changed

    @ParameterizedTest
    @ValueSource(strings = {"/orders/3", "/orders/99", "/orders/3/notes", "/settings"})
    void what_nobody_changed_is_answered_as_ever(String target) {
        assertThat(shop.send("GET", target).origin()).isEqualTo("generated");
    }

    @Test
    void what_nobody_changed_is_answered_as_ever_beside_changes() {
        String before = shop.send("GET", "/orders/3").text();
        made();
        assertThat(shop.send("GET", "/orders/3").text()).isEqualTo(before);
        assertThat(shop.send("GET", "/orders/3").origin()).isEqualTo("generated");
    }

    @Test
    void nothing_is_kept_where_the_rung_is_off() {
        Shop off = new Shop(Shop.CONTRACT, ResourcePolicy.STANDARD.withoutAny());
        assertThat(off.send("POST", "/orders", "{\"qty\": 2}").origin()).isEqualTo("generated");
        assertThat(off.send("DELETE", "/orders/3").origin()).isEqualTo("generated");
        assertThat(off.send("GET", "/orders/3").status()).isEqualTo(200);
    }

    @Test
    void a_forced_answer_changes_nothing() {
        Shop.Answer answer = shop.send(Request.of("DELETE", "/orders/3").withHeader("Prefer", "code=404"));
        assertThat(answer.origin()).isEqualTo("forced");
        assertThat(shop.send("GET", "/orders/3").status()).isEqualTo(200);
    }

    // --- making

    @Test
    void what_was_made_is_read() {
        Shop.Answer made = made();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.origin()).isEqualTo("resource");
        assertThat(made.response().headers().get("Location")).isEqualTo("http://localhost/orders/21");
        assertThat(shop.send("GET", "/orders/21").json()).isEqualTo(made.json());
    }

    @Test
    void a_new_thing_has_what_was_sent_and_what_a_server_says() {
        assertThat(made().json()).isEqualTo(Json.parse("""
                        {"id": 21, "status": "pending", "customerName": "Ann", "qty": 2,
                         "createdAt": "2026-06-15T12:00:00Z", "updatedAt": "2026-06-15T12:00:00Z"}"""));
    }

    @Test
    void identities_go_on_and_do_not_come_back() {
        made();
        made();
        assertThat(shop.send("DELETE", "/orders/22").status()).isEqualTo(204);
        assertThat(made().at("/id")).isEqualTo(Json.of(23));
        shop.send("PATCH", "/orders/3", MERGE, "{\"qty\": 9}");
        assertThat(made().at("/id")).isEqualTo(Json.of(24));
    }

    @Test
    void an_identity_has_the_format_of_its_schema() {
        Shop.Answer note = shop.send("POST", "/orders/2/notes", "{\"text\": \"hi\"}");
        String id = Texts.of(note.at("/id"));
        assertThat(id).matches("[0-9a-f]{8}-.*");
        assertThat(shop.send("GET", "/orders/2/notes/" + id).json()).isEqualTo(note.json());
    }

    @Test
    void what_goes_to_the_server_only_is_not_shown() {
        Shop.Answer made = shop.send("POST", "/orders", "{\"qty\": 2, \"secret\": \"hush\"}");
        assertThat(made.text()).doesNotContain("hush");
        assertThat(shop.send("GET", "/orders/21").text()).doesNotContain("hush");
    }

    @Test
    void what_the_client_may_not_say_is_not_taken() {
        Shop.Answer made =
                shop.send("POST", "/orders", "{\"qty\": 2, \"id\": 7, \"createdAt\": \"2001-01-01T00:00:00Z\"}");
        assertThat(made.at("/id")).isEqualTo(Json.of(21));
        assertThat(made.at("/createdAt")).isEqualTo(Json.of("2026-06-15T12:00:00Z"));
    }

    @Test
    void what_is_made_at_once_has_different_identities() throws InterruptedException {
        Set<Json> seen = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Thread thread = new Thread(() -> {
                for (int each = 0; each < 25; each++) {
                    seen.add(made().at("/id"));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread each : threads) {
            each.join();
        }
        assertThat(seen).hasSize(400);
        assertThat(shop.send("GET", "/orders?size=100").at("/total")).isEqualTo(Json.of(420));
    }

    // --- changing

    @Test
    void a_patch_changes_what_it_says_and_the_time() {
        shop.send("PATCH", "/orders/3", MERGE, "{\"qty\": 9}");
        Shop.Answer read = shop.send("GET", "/orders/3");
        assertThat(read.at("/qty")).isEqualTo(Json.of(9));
        assertThat(read.at("/customerName")).isEqualTo(Json.of("Ravi Smith"));
        assertThat(read.at("/updatedAt")).isEqualTo(Json.of("2026-06-15T12:00:00Z"));
        assertThat(read.origin()).isEqualTo("resource");
    }

    @Test
    void null_takes_a_member_away_unless_its_schema_knows_null() {
        Shop.Answer patched = shop.send("PATCH", "/orders/3", MERGE, "{\"customerName\": null, \"note\": null}");
        assertThat(patched.at("/customerName")).isNull();
        assertThat(patched.at("/note")).isEqualTo(Json.parse("null"));
    }

    @Test
    void a_patch_that_leaves_no_valid_thing_is_refused_as_the_contract_says() {
        Shop.Answer answer = shop.send("PATCH", "/orders/3", MERGE, "{\"qty\": null}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The order would no longer be valid");
        assertThat(shop.send("GET", "/orders/3").origin()).isEqualTo("generated");
    }

    @Test
    void a_patch_with_a_value_that_the_thing_cannot_have_is_refused_rather_than_given_another() {
        for (String sent :
                List.of("{\"qty\": 100}", "{\"status\": \"lost\"}", "{\"customerName\": \"\", \"qty\": 9}")) {
            assertThat(shop.send("PATCH", "/orders/3", MERGE, sent).status())
                    .as(sent)
                    .isEqualTo(422);
        }
        assertThat(shop.send("GET", "/orders/3").origin()).isEqualTo("generated");
    }

    @Test
    void links_of_a_list_that_nobody_changed_lead_to_its_end() {
        Set<Json> seen = new LinkedHashSet<>();
        int pages = 0;
        for (String next = "/orders?page=1&size=8"; next != null && pages < 9; pages++) {
            Shop.Answer page = shop.send("GET", next);
            seen.addAll(((JsonArray) page.at("/items")).items());
            assertThat(page.at("/total")).isEqualTo(Json.of(20));
            Matcher link = NEXT.matcher(String.valueOf(page.response().headers().get("Link")));
            next = link.find() ? link.group(1) : null;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(20);
    }

    @Test
    void a_json_patch_happens_as_a_whole_or_not() {
        String good = "{\"op\": \"replace\", \"path\": \"/qty\", \"value\": 8}";
        String bad = "{\"op\": \"test\", \"path\": \"/qty\", \"value\": 7}";
        assertThat(shop.send("PATCH", "/orders/3", PATCH, "[" + good + "," + bad + "]")
                        .status())
                .isEqualTo(422);
        assertThat(shop.send("GET", "/orders/3").origin()).isEqualTo("generated");
        assertThat(shop.send("PATCH", "/orders/3", PATCH, "[" + good + "]").at("/qty"))
                .isEqualTo(Json.of(8));
    }

    @Test
    void a_json_patch_does_not_change_what_names_the_thing() {
        String patch = "[{\"op\": \"replace\", \"path\": \"/id\", \"value\": 8}]";
        assertThat(shop.send("PATCH", "/orders/3", PATCH, patch).status()).isEqualTo(422);
    }

    @Test
    void replacing_keeps_what_the_server_says_and_drops_what_is_not_sent() {
        made();
        Shop.Answer put = shop.send("PUT", "/orders/21", "{\"qty\": 5}");
        assertThat(put.at("/qty")).isEqualTo(Json.of(5));
        assertThat(put.at("/customerName")).isNull();
        assertThat(put.at("/createdAt")).isEqualTo(Json.of("2026-06-15T12:00:00Z"));
    }

    @Test
    void an_older_state_is_not_replaced() {
        Request put = Request.of("PUT", "/orders/3").withBody("application/json", "{\"qty\": 5}");
        String first = shop.send(put).response().headers().get("ETag");
        assertThat(shop.send(put.withHeader("If-Match", first)).status()).isEqualTo(200);
        Shop.Answer stale = shop.send(put.withHeader("If-Match", first));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("has changed since");
    }

    @Test
    void an_action_makes_the_state_that_it_names() {
        Shop.Answer cancelled = shop.send("POST", "/orders/1/cancel");
        assertThat(cancelled.at("/status")).isEqualTo(Json.of("cancelled"));
        assertThat(shop.send("GET", "/orders/1").at("/status")).isEqualTo(Json.of("cancelled"));
        assertThat(((JsonArray) shop.send("GET", "/orders").at("/items")).get(0).toString())
                .contains("cancelled");
    }

    @Test
    void a_single_thing_is_replaced() {
        shop.send("PUT", "/settings", "{\"theme\": \"dark\"}");
        assertThat(shop.send("GET", "/settings").json()).isEqualTo(Json.parse("{\"theme\": \"dark\"}"));
    }

    // --- deleting

    @Test
    void what_was_deleted_is_gone() {
        assertThat(shop.send("DELETE", "/orders/3").status()).isEqualTo(204);
        Shop.Answer read = shop.send("GET", "/orders/3");
        assertThat(read.status()).isEqualTo(404);
        assertThat(read.at("/message")).isEqualTo(Json.of("There is no order 3 any more."));
        assertThat(shop.send("DELETE", "/orders/3").status()).isEqualTo(404);
        assertThat(shop.send("PUT", "/orders/3", "{\"qty\": 1}").status()).isEqualTo(404);
        assertThat(shop.send("PATCH", "/orders/3", MERGE, "{\"qty\": 1}").status())
                .isEqualTo(404);
        assertThat(shop.send("POST", "/orders/3/cancel").status()).isEqualTo(404);
        assertThat(identities("/orders")).doesNotContain("3").hasSize(5);
        assertThat(shop.send("GET", "/orders").at("/total")).isEqualTo(Json.of(19));
    }

    @Test
    void what_belongs_to_something_deleted_is_gone_too() {
        shop.send("DELETE", "/orders/3");
        assertThat(shop.send("GET", "/orders/3/notes").status()).isEqualTo(404);
        assertThat(shop.send("POST", "/orders/3/notes", "{\"text\": \"hi\"}").status())
                .isEqualTo(404);
        assertThat(shop.send("GET", "/orders/4/notes").status()).isEqualTo(200);
    }

    @Test
    void things_of_one_parent_are_not_those_of_another() {
        shop.send("POST", "/orders/2/notes", "{\"text\": \"hi\"}");
        assertThat(shop.send("GET", "/orders/2/notes").text()).contains("\"hi\"");
        assertThat(shop.send("GET", "/orders/4/notes").text()).doesNotContain("\"hi\"");
    }

    // --- lists

    @Test
    void a_list_shows_what_was_made_and_changed() {
        made();
        shop.send("PATCH", "/orders/1", MERGE, "{\"customerName\": \"Zoe\"}");
        assertThat(identities("/orders")).hasSize(21).endsWith("20", "21");
        assertThat(shop.send("GET", "/orders").at("/items/0/customerName")).isEqualTo(Json.of("Zoe"));
        assertThat(shop.send("GET", "/orders").at("/items/20"))
                .isEqualTo(Json.parse("{\"id\": 21, \"status\": \"pending\", \"customerName\": \"Ann\"}"));
    }

    @Test
    void pages_together_are_the_whole_and_say_so() {
        made();
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            all.addAll(identities("/orders?size=10&page=" + page));
        }
        assertThat(all).hasSize(21).doesNotHaveDuplicates().endsWith("21");
        Shop.Answer second = shop.send("GET", "/orders?size=10&page=2");
        assertThat(second.at("/total")).isEqualTo(Json.of(21));
        assertThat(second.at("/hasMore")).isEqualTo(Json.of(true));
        assertThat(second.response().headers().get("Link"))
                .isEqualTo("<http://localhost/orders?size=10&page=3>; rel=\"next\","
                        + " <http://localhost/orders?size=10&page=3>; rel=\"last\","
                        + " <http://localhost/orders?size=10&page=1>; rel=\"prev\","
                        + " <http://localhost/orders?size=10&page=1>; rel=\"first\"");
        assertThat(shop.send("GET", "/orders?size=10&page=3").at("/hasMore")).isEqualTo(Json.of(false));
    }

    @Test
    void a_list_is_filtered_sorted_searched_and_shortened() {
        shop.send("POST", "/orders", "{\"qty\": 2, \"customerName\": \"Aaron\", \"status\": \"cancelled\"}");
        shop.send("POST", "/orders", "{\"qty\": 2, \"customerName\": \"Zora\", \"status\": \"cancelled\"}");
        assertThat(identities("/orders?q=zora")).containsExactly("22");
        List<String> cancelled = identities("/orders?status=cancelled&size=50&sort=customerName");
        assertThat(cancelled).startsWith("21").endsWith("22").hasSizeBetween(3, 21);
        assertThat(identities("/orders?status=cancelled&size=50&sort=-customerName"))
                .startsWith("22");
        assertThat(shop.send("GET", "/orders?q=zora&fields=id,status").at("/items/0"))
                .isEqualTo(Json.parse("{\"id\": 22, \"status\": \"cancelled\"}"));
    }

    // --- sessions

    @Test
    void what_one_session_changes_another_does_not_see() {
        Request post = Request.of("POST", "/orders").withBody("application/json", "{\"qty\": 2}");
        shop.send(post.withHeader("Ringer-Session", "a"));
        Request get = Request.of("GET", "/orders/21");
        assertThat(shop.send(get.withHeader("Ringer-Session", "a")).origin()).isEqualTo("resource");
        assertThat(shop.send(get.withHeader("Ringer-Session", "b")).origin()).isEqualTo("generated");
        assertThat(shop.send(get).origin()).isEqualTo("generated");
    }

    @Test
    void a_session_sees_what_the_server_has_until_it_changes_it() {
        made();
        Request get = Request.of("GET", "/orders/21").withHeader("Ringer-Session", "a");
        assertThat(shop.send(get).at("/qty")).isEqualTo(Json.of(2));
        shop.send(Request.of("DELETE", "/orders/21").withHeader("Ringer-Session", "a"));
        assertThat(shop.send(get).status()).isEqualTo(404);
        assertThat(shop.send("GET", "/orders/21").status()).isEqualTo(200);
    }

    @Test
    void what_a_session_changed_goes_with_it() {
        Request delete = Request.of("DELETE", "/orders/3").withHeader("Ringer-Session", "a");
        Request get = Request.of("GET", "/orders/3").withHeader("Ringer-Session", "a");
        shop.send(delete);
        assertThat(shop.send(get).status()).isEqualTo(404);
        shop.engine().sessions().get("a").orElseThrow().reset();
        assertThat(shop.send(get).status()).isEqualTo(200);
        shop.send(delete);
        shop.engine().sessions().drop("a");
        assertThat(shop.send(get).status()).isEqualTo(200);
    }

    @Test
    void a_rehearsal_changes_nothing() {
        Request delete = Request.of("DELETE", "/orders/3");
        shop.engine().rehearse(shop.engine().sessions().server(), delete);
        assertThat(shop.send("GET", "/orders/3").status()).isEqualTo(200);
    }
}
