package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Named state machines over stubs. */
class ScenarioTest {

    private static final String CHECKOUT = """
            - name: unpaid
              operation: getOrder
              scenario: checkout
              when: {step: started}
              reply: {body: {id: 1, total: 5, status: open}}
            - name: pay
              method: POST
              path: /orders/{id}/pay
              scenario: checkout
              when: {step: started}
              then: {step: paid}
              reply: {status: 204}
            - name: paid
              operation: getOrder
              scenario: checkout
              when: {step: paid}
              reply: {body: {id: 1, total: 5, status: paid}}
            """;

    private static Stubbed checkout() {
        return Stubbed.shop(Map.of("file:///a.stubs.yaml", "contract: none\nstubs:\n" + CHECKOUT.indent(2)));
    }

    @Test
    void a_scenario_goes_from_step_to_step() {
        Stubbed shop = checkout();
        assertThat(shop.findings()).isEmpty();
        assertThat(Stubbed.shown(shop.get("/orders/1"))).contains("\"status\":\"open\"");
        assertThat(shop.answer(Request.of("POST", "/orders/1/pay")).response().status())
                .isEqualTo(204);
        assertThat(Stubbed.shown(shop.get("/orders/1"))).contains("\"status\":\"paid\"");
        assertThat(shop.answer(Request.of("POST", "/orders/1/pay")).response().status())
                .isEqualTo(404);
    }

    @Test
    void scenarios_are_listed_moved_and_reset() {
        Stubbed shop = checkout();
        StubState state = shop.engine().sessions().server().state();
        assertThat(shop.engine().world().stubs().scenarios()).isEqualTo(Map.of("checkout", List.of("started", "paid")));
        shop.answer(Request.of("POST", "/orders/1/pay"));
        assertThat(state.step("checkout")).isEqualTo("paid");
        state.move("checkout", "started");
        assertThat(Stubbed.shown(shop.get("/orders/1"))).contains("\"status\":\"open\"");
        shop.answer(Request.of("POST", "/orders/1/pay"));
        state.reset();
        assertThat(state.step("checkout")).isEqualTo("started");
    }

    @Test
    void one_of_many_threads_makes_each_step() {
        int steps = 3_200;
        StringBuilder stubs = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            String from = i == 0 ? "started" : "s" + i;
            stubs.append(
                    "- {method: GET, path: /next, scenario: count, when: {step: %s}, then: {step: s%d}, reply: {text: '%d'}}%n"
                            .formatted(from, i + 1, i));
        }
        Stubbed alone = Stubbed.alone(stubs.toString());
        assertThat(alone.findings()).isEmpty();
        List<String> bodies = Threads.all(
                64, steps / 64, () -> alone.get("/next").response().body().text());
        assertThat(bodies).doesNotHaveDuplicates().hasSize(steps);
        assertThat(alone.engine().sessions().server().state().step("count")).isEqualTo("s" + steps);
        assertThat(alone.get("/next").response().status()).isEqualTo(404);
    }

    @Test
    void a_stub_that_has_answered_its_times_does_not_move_its_scenario() {
        Stubbed alone = Stubbed.alone("""
                - {method: GET, path: /a, scenario: s, times: 1, then: {step: one}, reply: {status: 201}}
                - {method: GET, path: /b, scenario: s, then: {step: two}, reply: {status: 202}}
                """);
        assertThat(alone.get("/a").response().status()).isEqualTo(201);
        assertThat(alone.get("/b").response().status()).isEqualTo(202);
        assertThat(alone.get("/a").response().status()).isEqualTo(404);
        assertThat(alone.engine().sessions().server().state().step("s")).isEqualTo("two");
    }
}
