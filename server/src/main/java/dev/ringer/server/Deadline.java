package dev.ringer.server;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time by which something must have happened on a connection. Moving it later, which each request does, costs no
 * timer: the one that runs finds on waking that it is too early and sleeps again.
 */
final class Deadline {

    private static final long NEVER = Long.MAX_VALUE;

    private final EventExecutor loop;
    private final Runnable onMissed;
    private @Nullable Future<?> timer;
    private long wakesAt = NEVER;
    private long dueAt = NEVER;
    private boolean over;

    /** Make one that is never due; {@code onMissed} runs on the loop. */
    Deadline(EventExecutor loop, Runnable onMissed) {
        this.loop = loop;
        this.onMissed = onMissed;
    }

    /** Move the deadline, earlier or later. */
    void in(int millis) {
        if (over) {
            return;
        }
        long now = System.nanoTime();
        dueAt = now + TimeUnit.MILLISECONDS.toNanos(millis);
        if (timer == null || wakesAt - dueAt > 0) {
            sleep(now);
        }
    }

    /** Have no deadline until the next one is set. */
    void never() {
        dueAt = NEVER;
    }

    /** Have none any more, whatever is set. */
    void cancel() {
        over = true;
        dueAt = NEVER;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void sleep(long now) {
        if (timer != null) {
            timer.cancel(false);
        }
        wakesAt = dueAt;
        timer = loop.schedule(this::wake, dueAt - now, TimeUnit.NANOSECONDS);
    }

    private void wake() {
        timer = null;
        if (dueAt == NEVER) {
            return;
        }
        long now = System.nanoTime();
        if (dueAt - now > 0) {
            sleep(now);
        } else {
            dueAt = NEVER;
            onMissed.run();
        }
    }
}
