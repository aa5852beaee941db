package dev.ringer.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TalliesTest {

    private static final String SHOP = """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                get:
                  operationId: listOrders
                  parameters:
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: X-Team, in: header, schema: {type: string}}
                    - {name: seen, in: cookie, schema: {type: string}}
                  responses:
                    '200': {description: All, content: {application/json: {example: []}}}
                    '4XX': {description: Wrong}
                post:
                  operationId: createOrder
                  requestBody: {content: {application/json: {}, text/*: {}, text/csv: {}}}
                  responses: {'204': {description: Made}}
            """;

    private final Tallies tallies = new Tallies(3);
    private MockEngine engine = new MockEngine(world(SHOP));

    private static World world(String contract) {
        Contract read = Contracts.of(contract);
        return World.of(
                List.of(new Mount("/v1", read, read.operations()), new Mount("/v2", read, read.operations())),
                EngineConfig.STANDARD,
                address -> new byte[0],
                () -> Instant.EPOCH,
                each -> each);
    }

    private void pass(Request request) {
        tallies.add(engine.answer(request));
    }

    private static Request get(String target) {
        return Request.of("GET", target);
    }

    private static Request in(String session, Request request) {
        return request.withHeader("Ringer-Session", session);
    }

    private Coverage coverage(String session) {
        return Coverage.of(engine.world().mounts(), tallies, session);
    }

    private String seen(String session) {
        StringBuilder seen = new StringBuilder();
        for (OperationCoverage each : coverage(session).operations()) {
            if (each.calls() > 0) {
                seen.append(each.id()).append(' ').append(each.calls());
                Stream.of(each.items(), each.undocumented())
                        .flatMap(List::stream)
                        .filter(OperationCoverage.Item::isSeen)
                        .forEach(item -> seen.append(", ")
                                .append(item.name())
                                .append(' ')
                                .append(item.count()));
                seen.append('\n');
            }
        }
        return seen.toString();
    }

    @Test
    void what_a_request_touches_is_counted() {
        pass(get("/v1/orders"));
        pass(get("/v1/orders?limit=1").withHeader("X-Team", "a").withHeader("Cookie", "seen=1"));
        pass(get("/v1/orders?limit=x"));
        pass(Request.of("POST", "/v1/orders").withBody("application/json", "{}"));
        pass(Request.of("POST", "/v1/orders").withBody("text/csv", "a"));
        pass(Request.of("POST", "/v1/orders").withBody("text/plain", "a"));
        pass(get("/v1/nowhere"));
        assertThat(seen("")).isEqualTo("""
                listOrders 3, 200 2, 4XX 1, 200 application/json 2, query limit 2, header X-Team 1, cookie seen 1
                createOrder 3, 204 3, request application/json 1, request text/* 1, request text/csv 1
                """);
        assertThat(coverage("").outside()).isEqualTo(1);
    }

    @Test
    void a_session_has_counts_of_its_own_until_they_are_cleared() {
        pass(get("/v1/orders"));
        pass(in("a", get("/v1/orders?limit=1")));
        assertThat(seen("a")).isEqualTo("listOrders 1, 200 1, 200 application/json 1, query limit 1\n");
        assertThat(seen("")).isEqualTo("listOrders 1, 200 1, 200 application/json 1\n");
        tallies.clear("a");
        assertThat(seen("a")).isEmpty();
        tallies.clear();
        assertThat(seen("")).isEmpty();
    }

    @Test
    void a_contract_that_is_read_anew_goes_on_with_the_counts() {
        pass(get("/v1/orders?limit=1"));
        MockEngine old = engine;
        engine = new MockEngine(world(SHOP.replace("name: limit", "name: size").replace("createOrder", "makeOrder")));
        pass(get("/v1/orders?size=1"));
        tallies.add(old.answer(get("/v1/orders?limit=1")));
        assertThat(seen("")).isEqualTo("listOrders 3, 200 3, 200 application/json 3, query size 1\n");
        engine = old;
        assertThat(seen("")).isEqualTo("listOrders 3, 200 3, 200 application/json 3, query limit 2\n");
    }

    @Test
    void an_operation_that_is_no_more_counts_as_none() {
        pass(Request.of("POST", "/v1/orders").withBody("application/json", "{}"));
        engine = new MockEngine(world(SHOP.replace("createOrder", "makeOrder")));
        assertThat(coverage("").outside()).isEqualTo(1);
        assertThat(coverage("").called()).isZero();
    }

    @Test
    void what_comes_beyond_the_bound_is_told_as_lost() {
        pass(get("/v1/orders"));
        pass(get("/v2/orders"));
        pass(in("a", get("/v1/orders")));
        pass(in("a", get("/v2/orders")));
        pass(in("a", get("/v1/orders")));
        assertThat(coverage("a").lost()).isEqualTo(1);
        assertThat(seen("a")).isEqualTo("listOrders 2, 200 2, 200 application/json 2\n");
        assertThat(coverage("").lost()).isZero();
        tallies.clear("");
        pass(in("a", get("/v2/orders")));
        assertThat(coverage("a").lost()).isEqualTo(1);
        assertThat(coverage("a").called()).isEqualTo(2);
    }

    @Test
    void nothing_is_lost_where_many_count_at_once() {
        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 500; i++) {
                        pass(in("a", get("/v1/orders?limit=1")));
                    }
                }))
                .limit(4)
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(seen("a")).isEqualTo("listOrders 2000, 200 2000, 200 application/json 2000, query limit 2000\n");
    }
}
