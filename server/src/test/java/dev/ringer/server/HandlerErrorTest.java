package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class HandlerErrorTest {

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ServerConfig config =
            ServerConfig.STANDARD.withErrors((doing, error) -> errors.add(doing + ": " + error.getMessage()));

    private void check(Handler failing, String detail, String error) {
        Handler handler = request ->
                request.target().path().equals("/fail") ? failing.handle(request) : Delivery.of(Response.of(204));
        try (Server server = Server.start(config, handler);
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            Answer answer = client.send("GET /fail HTTP/1.1\r\nHost: a\r\n\r\n").read();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains(detail);
            assertThat(client.send("GET /fine HTTP/1.1\r\nHost: a\r\n\r\n")
                            .read()
                            .status())
                    .isEqualTo(204);
            assertThat(newer.get("/fail").status()).isEqualTo(500);
            assertThat(newer.get("/fine").status()).isEqualTo(204);
        }
        assertThat(errors).hasSize(2).allSatisfy(each -> assertThat(each).isEqualTo(error));
    }

    @Test
    void an_exception_becomes_a_500_and_is_reported() {
        check(
                request -> {
                    throw new IllegalStateException("no luck");
                },
                "The handler failed: IllegalStateException",
                "answering GET /fail: no luck");
    }

    @Test
    void an_error_becomes_a_500_and_is_reported() {
        check(
                request -> {
                    throw new StackOverflowError("too deep");
                },
                "The handler failed: StackOverflowError",
                "answering GET /fail: too deep");
    }

    @Test
    void a_response_that_cannot_be_sent_becomes_a_500_and_is_reported() {
        check(
                request -> Delivery.of(Response.of(200).withHeader("X", "a\nb")),
                "response header",
                "sending the answer to GET /fail: response header \"X\" has a name that is no token,"
                        + " or a control character in its value");
    }

    @Test
    void a_listener_that_fails_changes_nothing() {
        ServerConfig deaf = ServerConfig.STANDARD.withErrors((doing, error) -> {
            throw new IllegalStateException("not listening");
        });
        try (Server server = Server.start(deaf, request -> {
                    throw new IllegalStateException("no luck");
                });
                RawClient client = RawClient.connect(server)) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(500);
        }
    }
}
