package dev.ringer.client;

import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Delivery;
import dev.ringer.http.Feed;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Later;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The way to a mock in this process, without a socket. */
final class HandlerLink implements Link {

    private final Handler control;

    HandlerLink(Handler control) {
        this.control = control;
    }

    @Override
    public Answer ask(Question question) {
        Headers.Builder headers = Headers.builder().add("Accept", question.accept());
        if (!question.session().isEmpty()) {
            headers.add(SESSION, question.session());
        }
        Body body = Body.EMPTY;
        if (question.body() != null) {
            headers.add("Content-Type", question.type());
            body = Body.of(question.body());
        }
        Outcome outcome = control.handle(new Request(
                question.method(),
                Target.parse(question.path()),
                headers.build(),
                body,
                "http://localhost",
                Caller.UNKNOWN));
        Response response = delivery(question, outcome).response();
        return new Answer(response.status(), response.body().text());
    }

    private static Delivery delivery(Question question, Outcome outcome) {
        if (outcome instanceof Feed feed) {
            feed.source().close();
            throw new IllegalArgumentException(question + " has no end, and cannot be read as a whole");
        }
        return outcome instanceof Later later ? waited(question, later) : (Delivery) outcome;
    }

    private static Delivery waited(Question question, Later later) {
        try {
            return later.coming().toCompletableFuture().get(HttpLink.SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            later.abandon().run();
            throw new RingerException("interrupted while waiting for " + question, e);
        } catch (TimeoutException e) {
            later.abandon().run();
            throw new RingerException(question + " took more than " + HttpLink.SECONDS_MAX + " s", e);
        } catch (ExecutionException e) {
            throw new RingerException(question + " failed: " + e.getCause(), e);
        }
    }
}
