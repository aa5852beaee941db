package dev.ringer.verification;

import dev.ringer.journal.Journal;
import dev.ringer.journal.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A scan that goes on as exchanges come. Who adds one only leaves word; one thread at a time looks at what has come, and
 * looks again when there was word meanwhile.
 */
final class Wait {

    private final Scan scan;
    private final Executor executor;
    private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    /** The verdict, when there is room for another wait again. */
    private final CompletableFuture<Verdict> told;

    private final CompletableFuture<Void> due = new CompletableFuture<>();
    private final AtomicInteger words = new AtomicInteger();

    /**
     * Make a wait that has not begun.
     *
     * @param ended run once, when it is over
     */
    Wait(Scan scan, Executor executor, Runnable ended) {
        this.scan = scan;
        this.executor = executor;
        this.told = verdict.whenComplete((value, error) -> {
            due.cancel(false);
            ended.run();
        });
    }

    void begin(Journal journal, String session, Optional<Duration> within) {
        if (within.isEmpty()) {
            executor.execute(this::end);
            return;
        }
        Watch watch = journal.watch(session, id -> word());
        CompletableFuture<Verdict> closing = verdict.whenComplete((value, error) -> watch.close());
        CompletableFuture<Void> ending = due.completeOnTimeout(
                        null, within.get().toMillis(), TimeUnit.MILLISECONDS)
                .thenRunAsync(this::end, executor);
        if (!closing.isDone() && !ending.isDone()) {
            word();
        }
    }

    CompletableFuture<Verdict> verdict() {
        return told;
    }

    void abandon() {
        verdict.cancel(false);
    }

    private void word() {
        if (words.getAndIncrement() == 0) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        int heard;
        do {
            heard = words.get();
            look();
        } while (words.addAndGet(-heard) > 0 && !verdict.isDone());
    }

    private void look() {
        finish(() -> scan.advance());
    }

    private void end() {
        finish(() -> {
            scan.advance();
            return true;
        });
    }

    private interface Look {
        boolean isOver();
    }

    private void finish(Look look) {
        if (verdict.isDone()) {
            return;
        }
        try {
            if (look.isOver()) {
                verdict.complete(scan.verdict());
            }
        } catch (RuntimeException e) {
            verdict.completeExceptionally(e);
        }
    }
}
