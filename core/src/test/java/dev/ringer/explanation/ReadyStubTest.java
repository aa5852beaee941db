package dev.ringer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.http.Request;
import dev.ringer.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyStubTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/orders/7, 200",
        "GET, /v1/orders/a%2Fb%20c, 200",
        "GET, /v1/orders?limit=3&__seed=x, 200",
        "GET, /v1/orders?limit=300, 200",
        "HEAD, /v1/orders/7, 200",
        "GET, /v1/orders/latest, 204",
        "POST, /v1/orders, 201",
        "GET, /v1/order/7, 200",
        "PATCH, /v1/orders/7, 200",
        "GET, '/else/{where}/%7Bx%7D', 200"
    })
    void a_stub_to_be_pasted_reads_passes_the_check_and_answers_the_request(String method, String target, int status) {
        Explained shop = Explained.shop();
        Request request = Request.of(method, target);
        String file = shop.explain(request).stub().orElseThrow();
        assertThat(shop.replaceStubs(file)).extracting(Diagnostic::toString).isEmpty();
        Exchange exchange = shop.engine().answer(request);
        assertThat(exchange.origin()).isEqualTo(Origin.STUB);
        assertThat(exchange.response().status()).isEqualTo(status);
        assertThat(exchange.replyViolations()).isEmpty();
    }

    @Test
    void a_stub_for_an_operation_is_in_its_words() {
        assertThat(Explained.shop().explain("GET", "/v1/orders/7").stub()).contains("""
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
    void a_request_that_a_stub_answers_needs_none() {
        Explained shop = Explained.shop("- {operation: getOrder, reply: {status: 404}}");
        assertThat(shop.explain("GET", "/v1/orders/7").stub()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=404", "dynamic=true", "shape=odd"})
    void where_the_caller_s_own_wish_comes_before_stubs_there_is_none(String prefer) {
        Request request = Request.of("GET", "/v1/orders/7").withHeader("Prefer", prefer);
        assertThat(Explained.shop().explain(request).stub()).isEmpty();
    }

    @Test
    void a_path_that_is_too_long_to_be_pasted_gets_no_stub() {
        assertThat(Explained.shop().explain("GET", "/" + "x".repeat(200)).stub())
                .isEmpty();
    }
}
