package dev.ringer.cli;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.launch.LaunchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The control API of a mock that runs, as commands speak to it. */
final class Remote {

    private static final Option URL = Option.of("url", "URL", "Where the mock runs (http://127.0.0.1:4010).");
    private static final Option TOKEN = Option.of("token", "TOKEN", "What its control API asks for (RINGER_TOKEN).");
    private static final Option SESSION =
            Option.of("session", "NAME", "The session that is meant (the server itself).");

    private static final String USUAL_URL = "http://127.0.0.1:4010";
    private static final String TOKEN_VARIABLE = "RINGER_TOKEN";
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);

    /** Verifications wait for a minute at the most. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(90);

    private final String url;
    private final Optional<String> token;
    private final Optional<String> session;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_MAX)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private boolean isKnown;

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

    /** Tell whether something was said of a mock that runs. */
    static boolean isMeant(Arguments arguments) {
        return Stream.of(URL, TOKEN, SESSION).anyMatch(each -> arguments.has(each.name()));
    }

    static Remote of(Arguments arguments, Surroundings surroundings) {
        String given = arguments.value(URL.name()).orElse(USUAL_URL);
        String url = given.contains("://") ? given : "http://" + given;
        if (!url.matches("https?://[^/?#\\s][^?#\\s]*") || host(url).isEmpty()) {
            throw new WrongUseException(
                    "--url is '" + given + "', must be an address such as " + USUAL_URL + " or 127.0.0.1:4010");
        }
        Optional<String> token = arguments
                .value(TOKEN.name())
                .or(() -> Optional.ofNullable(surroundings.environment().get(TOKEN_VARIABLE)));
        return new Remote(
                url.endsWith("/") ? url.substring(0, url.length() - 1) : url, token, arguments.value(SESSION.name()));
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Give the session that is spoken for; nothing for the server itself. */
    Optional<String> session() {
        return session;
    }

    String url() {
        return url;
    }

    /**
     * Ask.
     *
     * @param path below {@code /__ringer/}, with its query
     * @param accept media type of the answer
     */
    Answer get(String path, String accept) {
        return answer(request(path, accept).GET());
    }

    Answer get(String path) {
        return get(path, "*/*");
    }

    /**
     * Ask with a body.
     *
     * @param type media type of the body
     */
    Answer post(String path, String accept, String type, String body) {
        return answer(
                request(path, accept).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Ask with an empty body. */
    Answer post(String path) {
        return answer(request(path, "*/*").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String accept) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(new URI(url + "/__ringer/" + path)).header("Accept", accept);
            token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
            session.ifPresent(each -> request.header("Ringer-Session", each));
            return request;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new WrongUseException("the mock cannot be asked: " + e.getMessage());
        }
    }

    private Answer answer(HttpRequest.Builder request) {
        Answer answer = ask(request);
        if (answer.isFine()) {
            know();
        }
        return answer;
    }

    private Answer ask(HttpRequest.Builder request) {
        HttpResponse<String> response =
                send(request.timeout(ANSWER_MAX).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), response.body());
    }

    /** Make sure that a mock answers, and nothing that answers whatever it is asked. */
    private void know() {
        if (!isKnown) {
            JsonObject health = object(ask(request("health", "*/*").GET()));
            if (!"up".equals(health.string("status")) || !health.has("mounts")) {
                throw stranger();
            }
            isKnown = true;
        }
    }

    private LaunchException stranger() {
        return new LaunchException(url + " answers, and is no mock of Ringer that can do this");
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            boolean isPlain = e instanceof ConnectException || e.getMessage() == null;
            String why = isPlain ? "" : " (" + e.getMessage() + ")";
            throw new LaunchException("no mock answers at " + url + why + "; is it running? (--url says where)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("the command was interrupted before " + url + " answered");
        }
    }

    /**
     * Follow server-sent events until the mock ends them, or nobody wants more.
     *
     * @param events gets the name and the data of each, and says whether to go on
     * @return the answer in their place, where the mock sends none
     */
    Optional<Answer> follow(String path, BiPredicate<String, String> events) {
        HttpResponse<Stream<String>> response =
                send(request(path, "text/event-stream").build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                return Optional.of(new Answer(response.statusCode(), lines.collect(Collectors.joining("\n"))));
            }
            know();
            tell(lines.iterator(), events);
        } catch (UncheckedIOException e) {
            // The mock, or the way to it, is gone, which is the end as well.
        }
        return Optional.empty();
    }

    /** An event of this mock is a line for each of its fields, the data last. */
    private static void tell(Iterator<String> lines, BiPredicate<String, String> events) {
        String name = "message";
        boolean goesOn = true;
        while (goesOn && lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                goesOn = events.test(name, line.substring("data: ".length()));
            }
        }
    }

    /** Give an answer as an object, which a mock's is. */
    JsonObject object(Answer answer) {
        try {
            if (Json.parse(answer.body()) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonSyntaxException e) {
            // Told below.
        }
        throw stranger();
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
        return answer.status() == 422 || answer.status() == 400 ? Exit.WRONG_USE : Exit.NOT_STARTED;
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
