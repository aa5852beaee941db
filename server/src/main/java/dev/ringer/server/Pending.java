package dev.ringer.server;

import dev.ringer.http.Delivery;
import dev.ringer.http.Later;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The answer of one request that is not there yet. Used on its event loop only, for one answer at a time. */
final class Pending {

    private final EventExecutor loop;
    private @Nullable Later awaited;
    private boolean over;

    Pending(EventExecutor loop) {
        this.loop = loop;
    }

    boolean isRunning() {
        return awaited != null;
    }

    /** Run the action on the loop with the delivery, or with why there is none, unless given up before. */
    void await(Later later, BiConsumer<@Nullable Delivery, @Nullable Throwable> whenHere) {
        if (over) {
            later.abandon().run();
            return;
        }
        awaited = later;
        var unused = later.coming()
                .whenComplete((delivery, error) -> onLoop(() -> {
                    if (later.equals(awaited)) {
                        awaited = null;
                        whenHere.accept(delivery, error);
                    }
                }));
    }

    private void onLoop(Runnable action) {
        try {
            loop.execute(action);
        } catch (RejectedExecutionException e) {
            // The server was closed, and nobody waits any more.
        }
    }

    /** Give up on the answer, and on those to come. */
    void abandon() {
        over = true;
        Later later = awaited;
        awaited = null;
        if (later != null) {
            later.abandon().run();
        }
    }
}
