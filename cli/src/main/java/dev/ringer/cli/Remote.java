package dev.ringer.cli;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.launch.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The control API of a mock that runs, as commands speak to it. */
final class Remote {

    private static final Option URL = Option.of("url", "URL", "Where the mock runs (http://127.0.0.1:4010).");
    private static final Option TOKEN = Option.of("token", "TOKEN", "What its control API asks for (RINGER_TOKEN).");
    private static final Option SESSION = Option.of("session", "NAME", "Whose exchanges are meant (the server's own).");

    private static final String USUAL_URL = "http://127.0.0.1:4010";
    private static final String TOKEN_VARIABLE = "RINGER_TOKEN";
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);

    /** Verifications wait for a minute at the most. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(90);

    private final String url;
    private final Optional<String> token;
    private final Optional<String> session;

    private Remote(String url, Optional<String> token, Optional<String> session) {
        this.url = url;
        this.token = token;
        this.session = session;
    }

    /** What the mock answered. */
    record Answer(int status, String body) {

        boolean isFine() {
            return status / 100 == 2;
        }
    }

    static Usage withOptions(Usage usage) {
        return usage.withOption(URL).withOption(TOKEN).withOption(SESSION);
    }

    static Remote of(Arguments arguments, Surroundings surroundings) {
        String url = arguments.value(URL.name()).orElse(USUAL_URL);
        if (!url.matches("https?://[^/?#\\s]+/?")) {
            throw new WrongUseException("--url is '" + url + "', must be such as " + USUAL_URL);
        }
        Optional<String> token = arguments
                .value(TOKEN.name())
                .or(() -> Optional.ofNullable(surroundings.environment().get(TOKEN_VARIABLE)));
        return new Remote(
                url.endsWith("/") ? url.substring(0, url.length() - 1) : url, token, arguments.value("session"));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(new URI(url + "/__ringer/" + path)).timeout(ANSWER_MAX);
            token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
            session.ifPresent(each -> request.header("Ringer-Session", each));
            return request;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new WrongUseException("the mock cannot be asked: " + e.getMessage());
        }
    }

    private Answer send(HttpRequest.Builder request) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_MAX)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new LaunchException("no mock answers at " + url + "; is it running? (--url says where)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("the command was interrupted before " + url + " answered");
        }
    }

    /** Say why the mock did not do what was asked; gives the exit code. */
    int refused(Answer answer, Terminal terminal) {
        Optional<JsonObject> problem = problem(answer.body());
        terminal.err()
                .println("ringer: "
                        + problem.map(each -> each.string("detail"))
                                .orElse(url + " answers with " + answer.status()
                                        + ", and is no mock of Ringer that can do this"));
        problem.map(each -> each.array("diagnostics"))
                .ifPresent(all -> all.forEach(each -> terminal.err().println("  " + line(each))));
        return answer.status() == 422 ? Exit.WRONG_USE : Exit.NOT_STARTED;
    }

    private static Optional<JsonObject> problem(String body) {
        try {
            return Json.parse(body) instanceof JsonObject object && object.string("detail") != null
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String line(Json diagnostic) {
        return diagnostic instanceof JsonObject object
                ? object.string("place") + " " + object.string("severity") + ": " + object.string("message")
                : diagnostic.text();
    }
}
