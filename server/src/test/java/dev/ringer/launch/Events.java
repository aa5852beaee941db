package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a mock tells of its contracts, to be waited for. */
class Events implements MockServer.Listener {

    private static final int PATIENCE_SECONDS = 30;

    private static final int QUIET_MILLIS = 1_000;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    private record Reloaded(List<String> changes, List<String> messages) {}

    private record Restart(List<String> settings) {}

    private record Failed(String reason) {}

    @Override
    public void reloaded(Loaded loaded, List<String> changes) {
        events.add(new Reloaded(
                changes, loaded.diagnostics().stream().map(Diagnostic::message).toList()));
    }

    @Override
    public void reloadFailed(String reason) {
        events.add(new Failed(reason));
    }

    @Override
    public void needsRestart(List<String> settings) {
        events.add(new Restart(settings));
    }

    @Override
    public void failed(String doing, Throwable error) {
        events.add(new AssertionError("failed " + doing, error));
    }

    private <T> T next(Class<T> type) {
        try {
            Object event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(event).isInstanceOf(type);
            return type.cast(event);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Tell whether nothing happens for longer than it takes to look at all files a few times. */
    boolean quiet() {
        try {
            return events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) == null;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Wait for the next event, which must be a reload; gives what changed. */
    List<String> changes() {
        return next(Reloaded.class).changes();
    }

    /** Wait for the next event, which must be a reload; gives the messages of its diagnostics. */
    List<String> reloadedWith() {
        return next(Reloaded.class).messages();
    }

    /** Wait for the next event, which must be a reload that failed; gives the reason. */
    String reason() {
        return next(Failed.class).reason();
    }

    /** Wait for the next event, which must say that settings need a restart; gives them. */
    List<String> restart() {
        return next(Restart.class).settings();
    }
}
