package dev.ringer.server;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A wait of one answer: a timer of the event loop and no thread. Used on the loop only, for one thing at a time. */
final class Wait {

    private final EventExecutor loop;
    private @Nullable Future<?> timer;
    private boolean over;

    Wait(EventExecutor loop) {
        this.loop = loop;
    }

    boolean isRunning() {
        return timer != null;
    }

    /** Run the action on the loop after this time, unless cancelled before. */
    void start(long nanos, Runnable action) {
        if (over) {
            return;
        }
        timer = loop.schedule(
                () -> {
                    timer = null;
                    action.run();
                },
                nanos,
                TimeUnit.NANOSECONDS);
    }

    void startMillis(long millis, Runnable action) {
        start(TimeUnit.MILLISECONDS.toNanos(millis), action);
    }

    /** Forget the action, and those to come. */
    void cancel() {
        over = true;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
