package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Verifications over sockets, while requests come. */
@Timeout(120)
class VerificationTest {

    private static final int THREADS = 8;
    private static final int CALLS = 500;

    private final HttpClient client = HttpClient.newHttpClient();

    @RegisterExtension
    private final Tides tides = new Tides();

    private CompletableFuture<String> verify(String yaml) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(tides.server().controlUri() + "/__ringer/verifications"))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(yaml))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    private void call() {
        client.sendAsync(
                        HttpRequest.newBuilder(URI.create(tides.url() + "/tide"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .join();
    }

    @Test
    void a_call_that_comes_later_makes_it_pass() {
        CompletableFuture<String> verdict = verify("{operation: getTide, times: {atLeast: 2}, within: 60s}");
        call();
        call();
        assertThat(verdict.join()).startsWith("{\"passed\":true");
    }

    @Test
    void a_client_that_leaves_frees_its_wait() throws IOException {
        byte[] body = "{operation: getTide, within: 60s}".getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), tides.server().port()));
            OutputStream out = socket.getOutputStream();
            out.write(("POST /__ringer/verifications HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/yaml\r\n"
                            + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            awaitWaiting(1);
        }
        awaitWaiting(0);
    }

    private void awaitWaiting(int wanted) {
        while (tides.server().verifier().orElseThrow().waiting() != wanted) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void as_many_are_counted_as_were_sent() {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        CompletableFuture<String> eventually =
                verify("{operation: getTide, times: {atLeast: " + THREADS * CALLS + "}, within: 60s}");
        for (int i = 0; i < THREADS; i++) {
            all.add(CompletableFuture.runAsync(
                    () -> {
                        for (int j = 0; j < CALLS; j++) {
                            call();
                        }
                    },
                    callers));
        }
        all.forEach(CompletableFuture::join);
        callers.shutdown();
        assertThat(verify("{operation: getTide, times: " + THREADS * CALLS + ", nothingElse: true}")
                        .join())
                .startsWith("{\"passed\":true");
        assertThat(eventually.join()).startsWith("{\"passed\":true");
    }
}
