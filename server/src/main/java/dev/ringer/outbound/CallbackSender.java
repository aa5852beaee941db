package dev.ringer.outbound;

import dev.ringer.exchange.Callback;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Response;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends callbacks: those of one exchange one after the other, those of several at the same time. Nothing of it is made
 * before the first callback. Safe for use by several threads.
 */
public final class CallbackSender implements AutoCloseable {

    /** The reply is written after its callbacks are handed over; most clients have taken it in by then. */
    private static final long AFTER_REPLY_MILLIS = 20;

    private static final int ANSWER_BYTES_MAX = 1 << 20;

    /** Names are looked up on these, which may take a while. */
    private static final int THREADS = 2;

    private final Targets targets;
    private final BiFunction<Callback, Response, List<Violation>> check;
    private final Predicate<String> atOnce;
    private final Bounds bounds;

    // Guarded by this object.
    private final Set<Run> runs = new LinkedHashSet<>();
    private final Deque<Run> ready = new ArrayDeque<>();
    private int waiting;
    private int sending;
    private boolean closed;
    private @Nullable ScheduledThreadPoolExecutor timer;
    private @Nullable Client client;

    /**
     * Make a sender.
     *
     * @param check holds the answer of a receiver to the contract
     * @param atOnce tells of a session, by its name, whether its callbacks wait for nothing but the reply
     */
    public CallbackSender(
            Targets targets, BiFunction<Callback, Response, List<Violation>> check, Predicate<String> atOnce) {
        this(targets, check, atOnce, Bounds.STANDARD);
    }

    CallbackSender(
            Targets targets,
            BiFunction<Callback, Response, List<Violation>> check,
            Predicate<String> atOnce,
            Bounds bounds) {
        this.targets = targets;
        this.check = check;
        this.atOnce = atOnce;
        this.bounds = bounds;
    }

    /**
     * Send what follows from an exchange, behind its reply.
     *
     * @param results is told of each callback, once, from any thread
     */
    public void send(Exchange exchange, Consumer<CallbackResult> results) {
        List<Callback> callbacks = exchange.callbacks();
        if (callbacks.isEmpty()) {
            return;
        }
        Optional<String> refusal = Hops.refusal(exchange.request()).or(() -> enter(exchange, results));
        if (refusal.isPresent()) {
            callbacks.forEach(each -> results.accept(CallbackResult.unsent(each, refusal.get())));
        }
    }

    private synchronized Optional<String> enter(Exchange exchange, Consumer<CallbackResult> results) {
        int count = exchange.callbacks().size();
        if (closed) {
            return Optional.of("the mock is closed");
        }
        if (waiting + count > bounds.waitingMax()) {
            return Optional.of("the queue is full: " + waiting + " callbacks wait, " + bounds.waitingMax() + " may");
        }
        waiting += count;
        Run run = new Run(exchange, results);
        runs.add(run);
        later(run.untilReply() + run.waits(run.current().delayMillis()), run);
        return Optional.empty();
    }

    /**
     * Let callbacks of a session that wait go so much sooner, as their replies do, and none before its reply.
     *
     * @param session its name; empty for the server itself
     */
    public synchronized void moved(String session, Duration by) {
        for (Run each : runs) {
            if (each.exchange.session().equals(session)) {
                each.replySooner(by.toMillis());
                hurry(each, by.toMillis());
            }
        }
    }

    private void hurry(Run run, long millis) {
        ScheduledFuture<?> turn = run.turn;
        if (turn != null && turn.cancel(false)) {
            long left = Math.max(0, turn.getDelay(TimeUnit.MILLISECONDS));
            long sooner = Math.min(millis, left);
            run.passedMillis += millis - sooner;
            schedule(Math.max(left - sooner, run.untilReply()), run);
        }
    }

    // --- turns

    private synchronized void later(long millis, Run run) {
        long passed = Math.min(run.passedMillis, millis);
        run.passedMillis -= passed;
        schedule(Math.max(millis - passed, run.untilReply()), run);
    }

    private void schedule(long millis, Run run) {
        if (timer == null) {
            timer = new ScheduledThreadPoolExecutor(THREADS, task -> {
                Thread thread = new Thread(task, "ringer-callbacks");
                thread.setDaemon(true);
                return thread;
            });
        }
        try {
            run.turn = timer.schedule(() -> ready(run), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // It was closed, which tells of all that is left.
        }
    }

    /** Let a run take its next step now, or when another has ended. */
    private void ready(Run run) {
        synchronized (this) {
            run.turn = null;
            if (closed) {
                return;
            }
            if (sending == bounds.atOnceMax()) {
                ready.add(run);
                return;
            }
            sending++;
        }
        run.attempt();
    }

    /** End a step: another run may take its own. */
    private void freed() {
        Run next;
        synchronized (this) {
            sending--;
            notifyAll();
            next = closed ? null : ready.poll();
            if (next != null) {
                sending++;
            }
        }
        if (next != null) {
            onTimer(next);
        }
    }

    /** Runs do not call each other, which would end in a deep stack. */
    private synchronized void onTimer(Run run) {
        if (timer != null && !closed) {
            timer.execute(run::attempt);
        } else {
            sending--;
            notifyAll();
        }
    }

    private synchronized Client client() {
        if (client == null) {
            client = new Client();
        }
        return client;
    }

    private synchronized @Nullable Future<?> alarm(CompletableFuture<?> sent) {
        return timer == null || timer.isShutdown()
                ? null
                : timer.schedule(() -> sent.cancel(true), bounds.answerMillis(), TimeUnit.MILLISECONDS);
    }

    /** Wait for what is being sent, but not for long, and tell of what was not sent any more. */
    @Override
    public void close() {
        List<Run> left;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            await();
            if (timer != null) {
                timer.shutdownNow();
            }
            left = new ArrayList<>(runs);
        }
        left.forEach(Run::drop);
    }

    private synchronized void await() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(bounds.closeMillis());
        try {
            long left = bounds.closeMillis();
            while (sending > 0 && left > 0) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The callbacks of one exchange on their way. */
    private final class Run {

        private final Exchange exchange;
        private final Consumer<CallbackResult> results;

        // Steps come one after the other, through the timer or the client; closing reads the first of these as well.
        private int at;
        private int attempts;

        // Guarded by the sender: when the reply has gone, what it waits for, and the time that has passed on a clock
        // which was moved beyond that.
        private long repliedNanos;
        private @Nullable ScheduledFuture<?> turn;
        private long passedMillis;

        Run(Exchange exchange, Consumer<CallbackResult> results) {
            this.exchange = exchange;
            this.results = results;
            this.repliedNanos = System.nanoTime()
                    + TimeUnit.MILLISECONDS.toNanos(
                            AFTER_REPLY_MILLIS + exchange.delivery().pace().delayMillis());
        }

        /** Give the milliseconds that are left until the reply has gone; 0 when it has. */
        long untilReply() {
            return Math.max(0, TimeUnit.NANOSECONDS.toMillis(repliedNanos - System.nanoTime()));
        }

        void replySooner(long millis) {
            long left = untilReply();
            long now = Math.max(Math.min(left, AFTER_REPLY_MILLIS), left - millis);
            repliedNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(now);
        }

        long waits(long millis) {
            return atOnce.test(exchange.session()) ? 0 : millis;
        }

        Callback current() {
            return exchange.callbacks().get(at);
        }

        void attempt() {
            Callback callback = current();
            long start = System.nanoTime();
            try {
                Optional<String> refusal =
                        callback.defect().or(() -> targets.refusal(URI.create(callback.url()), isStranger()));
                if (refusal.isPresent()) {
                    end(CallbackResult.unsent(callback, refusal.get()));
                    return;
                }
                attempts++;
                CompletableFuture<HttpResponse<byte[]>> sent = client().send(
                                callback.method(),
                                URI.create(callback.url()),
                                Hops.counted(callback.headers(), exchange.request()),
                                callback.body(),
                                ANSWER_BYTES_MAX);
                Future<?> alarm = alarm(sent);
                CompletableFuture<?> unused = sent.whenComplete((answer, error) -> {
                    if (alarm != null) {
                        alarm.cancel(false);
                    }
                    answered(callback, answer, error, System.nanoTime() - start);
                });
            } catch (RuntimeException e) {
                end(CallbackResult.unsent(callback, said(e)));
            }
        }

        private boolean isStranger() {
            String address = exchange.request().caller().address();
            return !address.isEmpty() && !Network.isLoopback(address);
        }

        private void answered(
                Callback callback, @Nullable HttpResponse<byte[]> answer, @Nullable Throwable error, long nanos) {
            boolean again = answer == null || answer.statusCode() >= 500 || answer.statusCode() == 429;
            if (again && attempts <= callback.retries().times()) {
                later(waits(callback.retries().waitMillis(attempts)), this);
                freed();
                return;
            }
            end(result(callback, Optional.ofNullable(answer).map(Client::response), error, nanos));
        }

        private CallbackResult result(
                Callback callback, Optional<Response> answer, @Nullable Throwable error, long nanos) {
            Optional<String> reason = error == null ? Optional.empty() : Optional.of(said(error));
            try {
                List<Violation> violations =
                        answer.map(each -> check.apply(callback, each)).orElse(List.of());
                return new CallbackResult(callback, attempts, answer, reason, violations, nanos);
            } catch (RuntimeException e) {
                return new CallbackResult(
                        callback,
                        attempts,
                        answer,
                        Optional.of("the answer cannot be checked: " + e),
                        List.of(),
                        nanos);
            }
        }

        private String said(Throwable error) {
            Throwable cause =
                    error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
            if (cause instanceof CancellationException) {
                return "there was no whole answer within " + bounds.answerMillis() + " ms";
            }
            return cause.getMessage() == null
                    ? "it cannot be reached (" + cause.getClass().getSimpleName() + ")"
                    : cause.getMessage();
        }

        /** End the current callback, and begin with the next. */
        private void end(CallbackResult result) {
            try {
                if (isFirstEnd()) {
                    results.accept(result);
                }
            } finally {
                next();
                freed();
            }
        }

        /** Closing may have told of the callback already. */
        private boolean isFirstEnd() {
            synchronized (CallbackSender.this) {
                boolean first = runs.contains(this);
                if (first) {
                    waiting--;
                    at++;
                    attempts = 0;
                    if (at == exchange.callbacks().size()) {
                        runs.remove(this);
                    }
                }
                return first;
            }
        }

        private void next() {
            synchronized (CallbackSender.this) {
                if (runs.contains(this)) {
                    later(waits(current().delayMillis()), this);
                }
            }
        }

        /** Tell of what is left. */
        void drop() {
            List<Callback> left;
            synchronized (CallbackSender.this) {
                left = runs.remove(this)
                        ? exchange.callbacks().subList(at, exchange.callbacks().size())
                        : List.of();
                waiting -= left.size();
            }
            left.forEach(each -> results.accept(CallbackResult.unsent(each, "the mock was closed before it was sent")));
        }
    }
}
