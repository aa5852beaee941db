package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.session.Session;
import dev.ringer.session.Sessions;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What sessions change about stubs, and what stays as it is for others. */
class SessionStubTest {

    private final Stubbed shop = Stubbed.shop("""
            - {name: open, operation: getOrder, reply: {body: {id: 1, total: 1}}}
            - {name: queue, operation: listOrders, sequence: [{body: []}, {body: [{id: 1, total: 1}]}]}
            - {name: pay, method: POST, path: /pay, scenario: checkout, then: {step: paid}, reply: {status: 204}}
            - {name: paid, method: GET, path: /step, scenario: checkout, when: {step: paid}, reply: {text: paid}}
            - {name: now, method: GET, path: /now, reply: {text: "{{now}}"}}
            - {name: slow, method: GET, path: /slow, reply: {text: slow, delay: 5s}}
            """);

    private Session session(String name) {
        return ((Sessions.Begun.Running) shop.engine().sessions().begin(name)).session();
    }

    private Session server() {
        return shop.engine().sessions().server();
    }

    private Exchange ask(String session, String method, String path) {
        Request request = Request.of(method, path);
        return shop.answer(session.isEmpty() ? request : request.withHeader("Ringer-Session", session));
    }

    private String body(String session, String path) {
        return ask(session, "GET", path).response().body().text();
    }

    private void put(Session session, String stub) {
        Document document =
                Document.of(URI.create("stub:/" + stub.hashCode()), Json.parse("{\"stubs\":[" + stub + "]}"));
        Documents documents = new Documents(address -> {
            throw new IOException("none");
        });
        documents.add(document);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Stub each : new StubReader(documents, diagnostics).read(document).stubs()) {
            session.overlay().put(session.stubsBelow(shop.engine().world().stubs()), each);
        }
        assertThat(diagnostics).isEmpty();
    }

    private static String order(String name, int total) {
        return "{\"name\":\"%s\",\"operation\":\"getOrder\",\"reply\":{\"body\":{\"id\":1,\"total\":%d}}}"
                .formatted(name, total);
    }

    private boolean remove(Session session, String name) {
        return session.overlay().remove(session.stubsBelow(shop.engine().world().stubs()), name);
    }

    // --- stubs

    @Test
    void a_session_s_stub_answers_in_the_session_alone() {
        put(session("a"), order("mine", 7));
        assertThat(body("a", "/orders/1")).contains("\"total\":7");
        assertThat(body("b", "/orders/1")).contains("\"total\":1");
        assertThat(body("", "/orders/1")).contains("\"total\":1");
        assertThat(ask("a", "GET", "/orders/1").session()).isEqualTo("a");
    }

    @Test
    void many_changes_one_by_one_are_the_same_as_all_at_once() {
        Session session = session("a");
        StubSet files = shop.engine().world().stubs();
        List<String> expected = new ArrayList<>(names(files));
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String name = i % 97 == 0 ? "open" : "s" + random.nextInt(60);
            boolean wasThere = expected.remove(name);
            if (random.nextInt(3) == 0) {
                assertThat(remove(session, name)).isEqualTo(wasThere);
            } else {
                put(session, order(name, i));
                expected.add(name);
            }
            if (i % 50 == 0) {
                assertThat(names(session.stubs(files))).isEqualTo(expected);
            }
        }
        assertThat(names(session.stubs(files))).isEqualTo(expected);
        assertThat(session.stubs(files).stub(expected.get(expected.size() - 1)).orElseThrow())
                .isSameAs(session.overlay()
                        .own()
                        .get(session.overlay().own().size() - 1)
                        .stubs()
                        .get(0));
    }

    private static List<String> names(StubSet stubs) {
        return stubs.stubs().stream().map(Stub::name).toList();
    }

    @Test
    void a_stub_of_the_same_name_takes_the_place_of_the_other() {
        put(session("a"), order("open", 8));
        assertThat(body("a", "/orders/1")).contains("\"total\":8");
        assertThat(remove(session("a"), "open")).isTrue();
        assertThat(ask("a", "GET", "/orders/1").origin().word()).isEqualTo("generated");
        assertThat(body("", "/orders/1")).contains("\"total\":1");
    }

    @Test
    void a_stub_that_the_server_gets_later_is_seen_by_sessions() {
        put(session("a"), order("other", 7).replace("getOrder", "listOrders").replace("{\"id\":1,\"total\":7}", "[]"));
        put(server(), order("late", 9));
        assertThat(body("a", "/orders/1")).contains("\"total\":9");
        assertThat(body("", "/orders/1")).contains("\"total\":9");
    }

    @Test
    void a_removed_stub_comes_back_with_a_reset() {
        assertThat(remove(session("a"), "open")).isTrue();
        assertThat(remove(session("a"), "open")).isFalse();
        assertThat(ask("a", "GET", "/orders/1").stub()).isEmpty();
        session("a").reset();
        assertThat(ask("a", "GET", "/orders/1").stub()).contains("open");
    }

    @Test
    void a_more_specific_stub_below_beats_a_plain_one_on_top() {
        put(
                server(),
                order("seven", 70).replace("\"reply\"", "\"when\":{\"pathParameters\":{\"orderId\":7}},\"reply\""));
        put(session("a"), order("plain", 5));
        assertThat(body("a", "/orders/7")).contains("\"total\":70");
        assertThat(body("a", "/orders/8")).contains("\"total\":5");
    }

    @Test
    void stubs_that_are_put_one_by_one_all_answer() {
        for (int i = 0; i < 300; i++) {
            put(
                    session("a"),
                    order("s" + i, i)
                            .replace("\"reply\"", "\"when\":{\"pathParameters\":{\"orderId\":" + i + "}},\"reply\""));
        }
        for (int i = 0; i < 300; i++) {
            assertThat(body("a", "/orders/" + i)).contains("\"total\":" + i + "}");
        }
    }

    private void replace(Session session, String stub) {
        Document document =
                Document.of(URI.create("stub:/" + stub.hashCode()), Json.parse("{\"stubs\":[" + stub + "]}"));
        Documents documents = new Documents(address -> {
            throw new IOException("none");
        });
        documents.add(document);
        Stub read = new StubReader(documents, new ArrayList<>())
                .read(document)
                .stubs()
                .get(0);
        session.overlay().replace(session.stubsBelow(shop.engine().world().stubs()), read);
    }

    @Test
    void a_replaced_stub_stays_as_old_as_it_was() {
        put(session("a"), order("old", 1));
        put(session("a"), order("new", 2));
        assertThat(body("a", "/orders/1")).contains("\"total\":2");
        replace(session("a"), order("old", 3));
        assertThat(body("a", "/orders/1")).contains("\"total\":2");
        remove(session("a"), "new");
        assertThat(body("a", "/orders/1")).contains("\"total\":3");
        assertThat(session("a")
                        .stubs(shop.engine().world().stubs())
                        .stub("old")
                        .orElseThrow()
                        .source()
                        .text())
                .contains("\"total\":3");
    }

    @Test
    void a_session_s_stub_is_newer_than_one_that_the_server_gets_later() {
        put(session("a"), order("mine", 1));
        put(server(), order("late", 2));
        assertThat(body("a", "/orders/1")).contains("\"total\":1");
    }

    @Test
    void stubs_that_come_and_go_in_any_order_are_those_that_are_left() {
        for (int i = 0; i < 300; i++) {
            put(
                    session("a"),
                    order("s" + i, i)
                            .replace("\"reply\"", "\"when\":{\"pathParameters\":{\"orderId\":" + i + "}},\"reply\""));
            if (i % 3 != 0) {
                assertThat(remove(session("a"), "s" + (i * 7) % (i + 1))).isIn(true, false);
            }
        }
        List<String> left = session("a").overlay().own().stream()
                .map(each -> each.stubs().get(0).name())
                .toList();
        assertThat(left).hasSize(session("a").overlay().count()).hasSizeBetween(100, 299);
        StubSet stubs = session("a").stubs(shop.engine().world().stubs());
        assertThat(stubs.stubs().stream().map(Stub::name).filter(each -> each.matches("s[0-9]+")))
                .containsExactlyElementsOf(left);
        for (int i = 0; i < 300; i++) {
            boolean isLeft = left.contains("s" + i);
            assertThat(ask("a", "GET", "/orders/" + i).stub()).contains(isLeft ? "s" + i : "open");
            assertThat(stubs.withId(StubId.of("s" + i)).isPresent()).isEqualTo(isLeft);
        }
    }

    @Test
    void a_replaced_world_keeps_what_sessions_changed() {
        put(session("a"), order("mine", 7));
        remove(session("a"), "queue");
        shop.engine()
                .replace(Stubbed.shop("- {name: new, operation: listOrders, reply: {body: []}}")
                        .engine()
                        .world());
        assertThat(body("a", "/orders/1")).contains("\"total\":7");
        assertThat(ask("a", "GET", "/orders").stub()).contains("new");
        assertThat(ask("", "GET", "/orders/1").stub()).isEmpty();
    }

    // --- steps and counters

    @Test
    void each_session_has_a_sequence_of_its_own() {
        assertThat(body("a", "/orders")).isEqualTo("[]");
        assertThat(body("a", "/orders")).isNotEqualTo("[]");
        assertThat(body("b", "/orders")).isEqualTo("[]");
        assertThat(body("", "/orders")).isEqualTo("[]");
    }

    @Test
    void a_scenario_stands_where_the_server_s_stands_until_the_session_moves_it() {
        ask("", "POST", "/pay");
        assertThat(body("a", "/step")).isEqualTo("paid");
        session("a").state().move("checkout", "started");
        assertThat(ask("a", "GET", "/step").response().status()).isEqualTo(404);
        assertThat(body("", "/step")).isEqualTo("paid");
        ask("b", "POST", "/pay");
        server().state().reset();
        assertThat(body("b", "/step")).isEqualTo("paid");
        assertThat(ask("", "GET", "/step").response().status()).isEqualTo(404);
    }

    @Test
    void sixty_four_threads_in_as_many_sessions_do_not_meet() {
        AtomicInteger threads = new AtomicInteger();
        ThreadLocal<String> own = ThreadLocal.withInitial(() -> "s" + threads.incrementAndGet());
        List<Boolean> right = Threads.all(64, 30, () -> {
            String name = own.get();
            session(name).state().reset();
            boolean first = body(name, "/orders").equals("[]");
            boolean second = !body(name, "/orders").equals("[]");
            put(session(name), order("mine", name.hashCode() & 0xFFFF));
            return first && second && body(name, "/orders/1").contains("\"total\":" + (name.hashCode() & 0xFFFF));
        });
        assertThat(right).hasSize(64 * 30).doesNotContain(false);
        assertThat(body("", "/orders/1")).contains("\"total\":1");
    }

    // --- clock, delay, seed, validation

    @Test
    void templates_see_the_session_s_clock() {
        session("a").clock().advance(Duration.ofDays(1));
        assertThat(body("a", "/now")).startsWith("2026-06-16T12:00:00");
        assertThat(body("", "/now")).startsWith("2026-06-15T12:00:00");
    }

    @Test
    void delays_may_be_skipped_and_are_told() {
        assertThat(ask("a", "GET", "/slow").delivery().pace().delayMillis()).isEqualTo(5_000);
        session("a").skipDelays(true);
        Exchange exchange = ask("a", "GET", "/slow");
        assertThat(exchange.delivery().pace().isNone()).isTrue();
        assertThat(exchange.response().headers().get("Ringer-Delay-Skipped")).isEqualTo("5000");
    }

    @Test
    void a_session_has_its_own_seed_which_nobody_asked_for() {
        remove(server(), "queue");
        String before = body("a", "/orders");
        session("a").reseed(Optional.of("other"));
        Exchange exchange = ask("a", "GET", "/orders");
        assertThat(exchange.response().body().text()).isNotEqualTo(before);
        assertThat(exchange.response().headers().get("Ringer-Seed")).isEqualTo("other");
        assertThat(exchange.response().headers().has("Preference-Applied")).isFalse();
        assertThat(body("", "/orders")).isEqualTo(before);
    }

    @Test
    void a_session_may_take_invalid_requests() {
        session("a").validate(Optional.of(ValidationMode.REPORT));
        assertThat(ask("a", "GET", "/orders?limit=0").response().status()).isEqualTo(200);
        assertThat(ask("b", "GET", "/orders?limit=0").response().status()).isEqualTo(422);
    }
}
