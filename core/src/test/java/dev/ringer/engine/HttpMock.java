package dev.ringer.engine;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a mock behind a socket, so that {@link EngineContract} can be run against it. */
public final class HttpMock {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String baseUri;

    public HttpMock(String baseUri) {
        this.baseUri = baseUri;
    }

    public Response ask(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(baseUri + request.target()))
                .timeout(Duration.ofSeconds(20))
                .method(
                        request.method(),
                        HttpRequest.BodyPublishers.ofByteArray(request.body().bytes()));
        request.headers().forEach(builder::header);
        try {
            HttpResponse<byte[]> response = client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            Headers.Builder headers = Headers.builder();
            response.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
            return new Response(response.statusCode(), headers.build(), Body.of(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
