package dev.ringer.cli;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.launch.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks the control API of a mock that runs elsewhere. */
final class ControlClient {

    static final Option URL = Option.of("url", "URL", "Address of the mock that runs (http://127.0.0.1:4010).");
    static final Option TOKEN = Option.of("token", "TEXT", "Token that its control API asks for (RINGER_TOKEN).");
    static final Option SESSION = Option.of("session", "NAME", "Session to speak for (the server itself).");

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final URI base;
    private final Optional<String> token;
    private final Optional<String> session;
    private final HttpClient client;

    private ControlClient(URI base, Optional<String> token, Optional<String> session) {
        this.base = base;
        this.token = token;
        this.session = session;
        this.client = HttpClient.newBuilder().connectTimeout(WAIT).build();
    }

    /** Add the options that say which mock is asked. */
    static Usage withOptions(Usage usage) {
        return usage.withOption(URL).withOption(TOKEN).withOption(SESSION);
    }

    static ControlClient of(Arguments arguments, Map<String, String> environment) {
        String url = arguments.value(URL.name()).orElse("http://127.0.0.1:4010");
        String whole = url.contains("://") ? url : "http://" + url;
        URI base;
        try {
            base = URI.create(whole.endsWith("/") ? whole : whole + "/");
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--url is '" + url + "', must be an address such as http://127.0.0.1:4010");
        }
        if (base.getHost() == null) {
            throw new WrongUseException("--url is '" + url + "', must be an address such as http://127.0.0.1:4010");
        }
        Optional<String> token =
                arguments.value(TOKEN.name()).or(() -> Optional.ofNullable(environment.get("RINGER_TOKEN")));
        return new ControlClient(base, token, arguments.value(SESSION.name()));
    }

    /**
     * Ask.
     *
     * @param path below {@code /__ringer/}, with its query
     * @param accept media type of the answer
     * @throws LaunchException when there is no answer, or one that says what went wrong
     */
    String get(String path, String accept) {
        return send(request(path, accept).GET().build());
    }

    /** Ask with a body. */
    String post(String path, String accept, Json body) {
        return send(request(path, accept)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.text()))
                .build());
    }

    private HttpRequest.Builder request(String path, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("__ringer/" + path))
                .timeout(WAIT)
                .header("Accept", accept);
        token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
        session.ifPresent(each -> request.header("Ringer-Session", each));
        return request;
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new LaunchException(base + " says: " + problem(response));
            }
            return response.body();
        } catch (IOException e) {
            String why = e.getMessage() == null ? "" : ": " + e.getMessage();
            throw new LaunchException("there is no mock at " + base + why + " (--url names another)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("the answer of " + base + " was not waited for");
        }
    }

    private static String problem(HttpResponse<String> response) {
        String plain = "status " + response.statusCode();
        try {
            String detail = Json.parse(response.body()) instanceof JsonObject problem ? problem.string("detail") : null;
            return detail == null ? plain : detail;
        } catch (JsonSyntaxException e) {
            return plain;
        }
    }
}
