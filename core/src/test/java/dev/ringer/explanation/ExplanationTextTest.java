package dev.ringer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import org.junit.jupiter.api.Test;

/** What people read in five usual cases, word for word. */
class ExplanationTextTest {

    private final Explained shop = Explained.shop("""
            - name: slow order
              operation: getOrder
              when: {header: {X-Mode: slow}, query: {debug: {present: true}}}
              reply: {status: 404}
            - name: sold out
              operation: createOrder
              scenario: stock
              when: {step: started, body: {pointer: {/qty: {atLeast: 50}}}}
              then: {step: empty}
              reply: {status: 409, delay: 300ms}
            """);

    @Test
    void a_path_with_a_letter_too_few() {
        Explanation it = shop.explain(shop.pass(Request.of("GET", "/v1/order/7")));
        assertThat(it.text()).isEqualTo("""
                Exchange 1: GET /v1/order/7
                  was answered 404 by refusal
                  There is no path '/v1/order/7' in the contract. Did you mean '/v1/orders/7'?

                What to change
                  1. Change the path to '/v1/orders/7' to come to getOrder.

                Rungs
                  refusal    answered
                  forced     not reached
                  stub       passed       none of 2 stubs answers
                  resource   not reached
                  example    not reached
                  generated  not reached

                Operations
                  - GET /v1/orders/{id} (getOrder)
                      'order' is not 'orders'
                  - GET /v1/orders (listOrders)
                      'order' is not 'orders', '7' is too much
                  - GET /v1/orders/latest (latestOrder)
                      'order' is not 'orders', '7' is not 'latest'

                A stub that answers it
                  contract: none
                  stubs:
                    - method: GET
                      path: /v1/order/7
                      reply:
                        status: 200
                        body: {}
                """);
    }

    @Test
    void a_stub_that_comes_close() {
        Explanation it = shop.explain(
                Request.of("GET", "/v1/orders/7").withHeader("X-Mode", "fast").withHeader("Prefer", "seed=mine"));
        assertThat(it.text()).isEqualTo("""
                GET /v1/orders/7
                  would be answered 200 by generated for getOrder
                  made from the schema of the response 200

                What to change
                  1. For the stub 'slow order': Change the header 'X-Mode' from 'fast' to 'slow'. The query 'debug' must be
                     there, and is nothing.

                Rungs
                  refusal    passed       path and method are those of an operation, and the request keeps the contract
                  forced     passed       the caller asks for no particular answer (Prefer: code, example, dynamic)
                  stub       passed       none of 2 stubs answers; the nearest is 'slow order'
                  resource   passed       the caller asks for a made value (Prefer: seed, shape)
                  example    passed       the response 200 has no example in application/json
                  generated  answered

                Operations
                  * GET /v1/orders/{id} (getOrder)
                      method and path fit

                Stubs (2 in all)
                  - 'slow order' at getOrder (GET /v1/orders/{id})
                      no   the header 'X-Mode' must be 'slow', and is 'fast'
                      no   the query 'debug' must be there, and is nothing

                Generated
                  seed mine (the caller)
                  shape typical (the default)

                Check against the contract
                  enforce (the server's settings)

                A stub that answers it
                  stubs:
                    - operation: getOrder
                      when:
                        pathParameters:
                          id: '7'
                      reply:
                        status: 200
                        body:
                          id: 7
                          item: coffee
                          qty: 2
                """);
    }

    @Test
    void a_request_that_breaks_the_contract() {
        Explanation it = shop.explain(Request.of("POST", "/v1/orders").withBody("application/json", "{\"id\": \"x\"}"));
        assertThat(it.text()).isEqualTo("""
                POST /v1/orders
                  would be answered 422 by refusal for createOrder
                  The body at /item is missing, it is required. There is 1 more violation.

                What to change
                  1. The body at /item is missing, it is required.
                  2. The body at /id is "x", must be an integer.
                  3. For the stub 'sold out': The body at '/qty' must be a number at least 50, and is nothing. Send a request
                     that keeps the contract, or give the stub 'requests: any'.

                Rungs
                  refusal    answered
                  forced     not reached
                  stub       passed       none of 2 stubs answers; the nearest is 'sold out'
                  resource   not reached
                  example    not reached
                  generated  not reached

                Operations
                  * POST /v1/orders (createOrder)
                      method and path fit

                Stubs (2 in all)
                  - 'sold out' at createOrder (POST /v1/orders)
                      yes  the step must be 'started', and is 'started'
                      no   the body at '/qty' must be a number at least 50, and is nothing
                      no   Send a request that keeps the contract, or give the stub 'requests: any'.

                Check against the contract
                  enforce (the server's settings): 2 violations

                A stub that answers it
                  stubs:
                    - operation: createOrder
                      requests: any
                      reply:
                        status: 201
                        body:
                          id: 9677
                          item: tea
                          qty: 5
                """);
    }

    @Test
    void an_exchange_of_a_scenario_that_has_moved_on() {
        Explanation it = shop.explain(shop.pass(Request.of("POST", "/v1/orders")
                .withBody("application/json", "{\"id\": 1, \"item\": \"tea\", \"qty\": 100}")));
        assertThat(it.text()).isEqualTo("""
                Exchange 1: POST /v1/orders
                  was answered 409 by stub 'sold out' for createOrder

                Rungs
                  refusal    passed       path and method are those of an operation, and the request keeps the contract
                  forced     passed       the caller asks for no particular answer (Prefer: code, example, dynamic)
                  stub       answered
                  resource   not reached
                  example    not reached
                  generated  not reached

                Operations
                  * POST /v1/orders (createOrder)
                      method and path fit

                Stubs (2 in all)
                  * 'sold out' at createOrder (POST /v1/orders)
                      now no   the step must be 'started', and is 'empty'
                      yes      the body at '/qty' must be a number at least 50, and is number 100

                Check against the contract
                  enforce (the server's settings)

                Sending
                  delay 300 ms (the stub)

                Notes
                  - Today it would be answered otherwise: 201, resource, the order 1, which was made of the request.
                    Contracts, stubs, steps, counts or settings have changed since, or what is masked counts.
                """);
    }

    @Test
    void an_example_among_others() {
        Explanation it = shop.explain("GET", "/v1/orders");
        assertThat(it.text()).isEqualTo("""
                GET /v1/orders
                  would be answered 200 by example for listOrders
                  the example 'none' of the contract

                Rungs
                  refusal    passed       path and method are those of an operation, and the request keeps the contract
                  forced     passed       the caller asks for no particular answer (Prefer: code, example, dynamic)
                  stub       passed       none of 2 stubs answers
                  resource   passed       nothing was changed of 'orders' that this shows
                  example    answered
                  generated  not reached

                Operations
                  * GET /v1/orders (listOrders)
                      method and path fit

                Examples of 200 application/json
                  * none: of the contract
                  - wrong: violates its schema
                  - few: ask for it with 'Prefer: example=few'

                Check against the contract
                  enforce (the server's settings)

                A stub that answers it
                  stubs:
                    - operation: listOrders
                      reply:
                        status: 200
                        body: []
                """);
    }
}
