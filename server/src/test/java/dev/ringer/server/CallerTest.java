package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static Server server() {
        return Server.start(
                ServerConfig.STANDARD,
                request -> Delivery.of(Response.of(200)
                        .withBody(Body.of(request.caller().address() + " "
                                + request.caller().protocol()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1", "HTTP/1.0"})
    void a_handler_knows_address_and_protocol(String protocol) {
        try (Server server = server();
                RawClient client = RawClient.connect(server)) {
            Answer answer =
                    client.send("GET / " + protocol + "\r\nHost: x\r\n\r\n").read();
            assertThat(answer.body()).isEqualTo("127.0.0.1 " + protocol);
        }
    }

    @Test
    void a_handler_knows_them_over_http_2() {
        try (Server server = server();
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            assertThat(client.get("/").body()).isEqualTo("127.0.0.1 HTTP/2");
        }
    }
}
