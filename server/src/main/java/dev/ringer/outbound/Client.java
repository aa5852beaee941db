package dev.ringer.outbound;

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
    private static final long BYTES_MAX = 256L << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private final Allowance allowance = new Allowance(BYTES_MAX);

    /**
     * Send a request once. Cancelling the future cancels the exchange.
     *
     * @param answerBytesMax most bytes of the answer's body
     * @throws IllegalArgumentException when a header cannot be sent
     */
    CompletableFuture<HttpResponse<byte[]>> send(
            String method, URI url, Headers headers, Body body, int answerBytesMax) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        if (!headers.has("User-Agent")) {
            request.header("User-Agent", "ringer");
        }
        headers.forEach(request::header);
        BoundedBody taken = new BoundedBody(answerBytesMax, allowance);
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request.build(), info -> taken);
        // One that is cancelled may never hear of it.
        var unused = sent.whenComplete((answer, error) -> taken.release());
        return sent;
    }

    /** Give how many bytes of answers that have not ended are held. */
    long bytesTaken() {
        return allowance.taken();
    }

    static Response response(HttpResponse<byte[]> answer) {
        Headers.Builder headers = Headers.builder();
        answer.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        return new Response(answer.statusCode(), headers.build(), Body.of(answer.body()));
    }
}
