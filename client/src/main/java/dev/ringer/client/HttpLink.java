package dev.ringer.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The way to a mock that runs elsewhere. */
final class HttpLink implements Link {

    /** The longest that an answer may take: a verification may wait for 60 s before it is told. */
    static final int SECONDS_MAX = 90;

    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX)
            .build();
    private final String base;
    private final Optional<String> token;

    /**
     * Make one.
     *
     * @param base of the control API, without a slash at the end
     */
    HttpLink(String base, Optional<String> token) {
        this.base = base;
        this.token = token;
    }

    @Override
    public Answer ask(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + question.path()))
                .timeout(Duration.ofSeconds(SECONDS_MAX))
                .header("Accept", question.accept())
                .method(
                        question.method(),
                        question.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(question.body()));
        if (question.body() != null) {
            request.header("Content-Type", question.type());
        }
        if (!question.session().isEmpty()) {
            request.header(SESSION, question.session());
        }
        token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new RingerException("no answer from " + base + " to " + question + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RingerException("interrupted while waiting for " + question, e);
        }
    }
}
