package dev.ringer.outbound;

import dev.ringer.exchange.Callback;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends requests over HTTP/1.1, and follows no redirect: it could lead where nobody allowed. */
final class Client {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final int ANSWER_BYTES_MAX = 1 << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /**
     * Send a callback once. Cancelling the future cancels the exchange.
     *
     * @throws IllegalArgumentException when a header cannot be sent
     */
    CompletableFuture<HttpResponse<byte[]>> send(Callback callback) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(callback.url()))
                .method(
                        callback.method(),
                        callback.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(
                                        callback.body().bytes()));
        if (!callback.headers().has("User-Agent")) {
            request.header("User-Agent", "ringer");
        }
        callback.headers().forEach(request::header);
        return client.sendAsync(request.build(), info -> new BoundedBody(ANSWER_BYTES_MAX));
    }

    static Response response(HttpResponse<byte[]> answer) {
        Headers.Builder headers = Headers.builder();
        answer.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return new Response(answer.statusCode(), headers.build(), Body.of(answer.body()));
    }
}
