package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Feed;
import dev.ringer.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of a feed, which takes as much as a test wants. */
final class Followed implements Feed.Sink, AutoCloseable {

    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final Feed feed;
    private volatile boolean full;

    Followed(Feed feed) {
        this.feed = feed;
    }

    Followed start() {
        feed.source().start(this);
        assertThat(next()).isEqualTo(":\n\n");
        return this;
    }

    Response head() {
        return feed.response();
    }

    /** Wait for the next event. */
    String next() {
        try {
            String next = sent.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("the next event").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Have no room for more than the next event. */
    void fill() {
        full = true;
    }

    void empty() {
        full = false;
        feed.source().resume();
    }

    @Override
    public boolean send(byte[] bytes) {
        sent.add(new String(bytes, StandardCharsets.UTF_8));
        return !full;
    }

    @Override
    public void end() {}

    @Override
    public void close() {
        feed.source().close();
    }
}
