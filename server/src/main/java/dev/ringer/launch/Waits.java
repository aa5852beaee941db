package dev.ringer.launch;

import dev.ringer.http.Delivery;
import dev.ringer.http.Later;
import dev.ringer.http.Pace;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds answers back for their delay, and lets those of a session go sooner by what its clock is moved forward. One thread
 * for all of them, which there is while any wait. Safe for use by several threads.
 */
final class Waits {

    private static final int IDLE_SECONDS = 5;

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;

    Waits() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "ringer-delays");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Give the delivery when its delay is over. */
    Later later(String session, Delivery delivery) {
        Pace pace = delivery.pace();
        Waiting one = new Waiting(session, delivery.withPace(pace.withDelayMillis(0)));
        waiting.add(one);
        one.start(pace.delayMillis());
        return new Later(one.coming, one::end);
    }

    /**
     * Let answers of a session that wait go so much sooner.
     *
     * @param session its name; empty for the server itself
     */
    void moved(String session, Duration by) {
        for (Waiting each : waiting) {
            if (each.session.equals(session)) {
                each.hurry(by.toMillis());
            }
        }
    }

    /** One answer that is held back. */
    private final class Waiting {

        private final String session;
        private final Delivery delivery;
        private final CompletableFuture<Delivery> coming = new CompletableFuture<>();
        private @Nullable ScheduledFuture<?> turn;

        Waiting(String session, Delivery delivery) {
            this.session = session;
            this.delivery = delivery;
        }

        synchronized void start(long millis) {
            turn = timer.schedule(this::over, millis, TimeUnit.MILLISECONDS);
        }

        synchronized void hurry(long millis) {
            if (turn != null && turn.cancel(false)) {
                start(Math.max(0, turn.getDelay(TimeUnit.MILLISECONDS) - millis));
            }
        }

        private void over() {
            waiting.remove(this);
            coming.complete(delivery);
        }

        synchronized void end() {
            waiting.remove(this);
            Future<?> running = turn;
            turn = null;
            if (running != null) {
                running.cancel(false);
            }
        }
    }
}
