package dev.ringer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import org.junit.jupiter.api.Test;

class CorsTest {

    private static final ExchangeHandler MOCK = request -> Exchange.ofServer(
            request,
            "",
            Delivery.of(new Response(
                    200, Headers.of("Content-Type", "text/plain", "X-Total", "9"), Body.of(request.method()))));

    private static final String PAGE = "https://page.example";

    private static Response ask(Request request) {
        return new Cors(MOCK).answer(request).response();
    }

    private static Request preflight() {
        return Request.of("OPTIONS", "/pets")
                .withHeader("Origin", PAGE)
                .withHeader("Access-Control-Request-Method", "PUT");
    }

    @Test
    void a_request_from_no_page_is_left_alone() {
        Response response = ask(Request.of("GET", "/pets"));
        assertThat(response.headers()).isEqualTo(Headers.of("Content-Type", "text/plain", "X-Total", "9"));
    }

    @Test
    void a_page_is_let_in_by_name_and_with_credentials() {
        Headers headers =
                ask(Request.of("GET", "/pets").withHeader("Origin", PAGE)).headers();
        assertThat(headers.get("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(headers.get("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(headers.get("Vary")).isEqualTo("Origin");
    }

    @Test
    void a_page_may_see_every_header() {
        Headers headers =
                ask(Request.of("GET", "/pets").withHeader("Origin", PAGE)).headers();
        assertThat(headers.get("Access-Control-Expose-Headers")).isEqualTo("Content-Type, X-Total");
    }

    @Test
    void a_preflight_is_answered_without_the_mock() {
        Response response = ask(preflight());
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body().isEmpty()).isTrue();
        assertThat(response.headers().get("Access-Control-Allow-Methods")).isEqualTo("PUT");
        assertThat(response.headers().get("Access-Control-Allow-Origin")).isEqualTo(PAGE);
    }

    @Test
    void a_preflight_is_granted_the_headers_it_asks_for() {
        Request request = preflight().withHeader("Access-Control-Request-Headers", "authorization,x-trace");
        assertThat(ask(request).headers().get("Access-Control-Allow-Headers")).isEqualTo("authorization,x-trace");
    }

    @Test
    void a_preflight_to_a_private_network_is_granted() {
        Request request = preflight().withHeader("Access-Control-Request-Private-Network", "true");
        assertThat(ask(request).headers().get("Access-Control-Allow-Private-Network"))
                .isEqualTo("true");
    }

    @Test
    void a_method_that_is_none_is_not_repeated() {
        Request request = preflight().withHeader("Access-Control-Request-Method", "PUT, *");
        assertThat(ask(request).headers().get("Access-Control-Allow-Methods")).isEqualTo("GET");
    }

    @Test
    void options_from_a_page_that_is_no_preflight_goes_to_the_mock() {
        Response response = ask(Request.of("OPTIONS", "/pets").withHeader("Origin", PAGE));
        assertThat(response.body().text()).isEqualTo("OPTIONS");
    }

    @Test
    void pace_and_fault_stay() {
        Exchange answer = MOCK.answer(Request.of("GET", "/pets"));
        Delivery slow = answer.delivery().withPace(Pace.delay(5)).withFault(Fault.CUT);
        Delivery seen = new Cors(request -> answer.mapDelivery(each -> slow))
                .answer(Request.of("GET", "/pets").withHeader("Origin", PAGE))
                .delivery();
        assertThat(seen.pace()).isEqualTo(slow.pace());
        assertThat(seen.fault()).isEqualTo(Fault.CUT);
    }
}
