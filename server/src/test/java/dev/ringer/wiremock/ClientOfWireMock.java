package dev.ringer.wiremock;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A server with WireMock's admin API, its official client, and a plain one. */
@Timeout(60)
abstract class ClientOfWireMock {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Give where the server is, without a slash at the end. */
    abstract String baseUri();

    WireMock client() {
        URI base = URI.create(baseUri());
        return WireMock.create().host(base.getHost()).port(base.getPort()).build();
    }

    WireMock client;

    @BeforeEach
    void begin() {
        client = client();
        client.resetToDefaultMappings();
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUri() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String get(String path, String... headers) {
        HttpResponse<String> response = send("GET", path, "", headers);
        return response.statusCode() == 200 ? response.body() : Integer.toString(response.statusCode());
    }

    String post(String path, String body) {
        HttpResponse<String> response = send("POST", path, body);
        return response.statusCode() == 200 ? response.body() : Integer.toString(response.statusCode());
    }
}
