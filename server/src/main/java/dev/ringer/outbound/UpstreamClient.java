package dev.ringer.outbound;

import dev.ringer.exchange.Fetch;
import dev.ringer.exchange.FetchResult;
import dev.ringer.http.Caller;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what upstreams answer. Nothing of it is made before the first fetch. Safe for use by several threads, and holds
 * none while an upstream takes its time.
 */
public final class UpstreamClient implements AutoCloseable {

    /** Fetches that are under way, at most. */
    static final int FETCHES_MAX = 512;

    private static final int ANSWER_BYTES_MAX = 16 << 20;

    /** Names are looked up on these, which may take a while. */
    private static final int THREADS = 4;

    private static final int IDLE_SECONDS = 30;

    private final Targets targets;
    private final int fetchesMax;
    private final AtomicInteger running = new AtomicInteger();

    // Guarded by this object.
    private @Nullable ThreadPoolExecutor threads;
    private @Nullable Client client;
    private boolean closed;

    public UpstreamClient(Targets targets) {
        this(targets, FETCHES_MAX);
    }

    UpstreamClient(Targets targets, int fetchesMax) {
        this.targets = targets;
        this.fetchesMax = fetchesMax;
    }

    /** Give how many fetches are under way. */
    int running() {
        return running.get();
    }

    /** Give how many bytes of answers that have not ended are held. */
    long bytesTaken() {
        return client().bytesTaken();
    }

    /**
     * Fetch an answer. Whoever wants it no more completes the future, which ends what is under way.
     *
     * @param caller who asked for it; what listens on loopback only is not meant for one on another machine
     * @return comes to its end in the patience of the fetch, and never exceptionally
     */
    public CompletableFuture<FetchResult> fetch(Fetch fetch, Caller caller) {
        if (running.incrementAndGet() > fetchesMax) {
            running.decrementAndGet();
            return CompletableFuture.completedFuture(
                    new FetchResult.Failed(503, fetchesMax + " requests to upstreams are under way already"));
        }
        CompletableFuture<FetchResult> result = new CompletableFuture<>();
        var unused = result.whenComplete((ended, error) -> running.decrementAndGet());
        result.completeOnTimeout(late(fetch), fetch.patienceMillis(), TimeUnit.MILLISECONDS);
        try {
            boolean stranger = isStranger(caller);
            threads().execute(() -> begin(fetch, stranger, result));
        } catch (RejectedExecutionException e) {
            result.complete(new FetchResult.Failed(
                    503, "The mock is closed, or too many names of upstreams wait to be looked up"));
        }
        return result;
    }

    private static boolean isStranger(Caller caller) {
        return !caller.address().isEmpty() && !Network.isLoopback(caller.address());
    }

    private synchronized ThreadPoolExecutor threads() {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        if (threads == null) {
            // What was given up stays in the queue until its turn, so that this needs a bound of its own.
            threads = new ThreadPoolExecutor(
                    THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(fetchesMax), task -> {
                        Thread thread = new Thread(task, "ringer-upstreams");
                        thread.setDaemon(true);
                        return thread;
                    });
            threads.allowCoreThreadTimeOut(true);
        }
        return threads;
    }

    private synchronized Client client() {
        if (client == null) {
            client = new Client();
        }
        return client;
    }

    private void begin(Fetch fetch, boolean stranger, CompletableFuture<FetchResult> result) {
        if (result.isDone()) {
            return;
        }
        try {
            URI url = URI.create(fetch.url());
            Optional<String> refusal = targets.refusal(url, stranger);
            if (refusal.isPresent()) {
                result.complete(failed(502, fetch, refusal.get()));
                return;
            }
            CompletableFuture<HttpResponse<byte[]>> sent =
                    client().send(fetch.method(), url, fetch.headers(), fetch.body(), ANSWER_BYTES_MAX);
            var unused = result.whenComplete((ended, error) -> sent.cancel(true));
            var ignored = sent.whenComplete((answer, error) -> result.complete(result(fetch, answer, error)));
        } catch (RuntimeException e) {
            result.complete(failed(502, fetch, String.valueOf(e.getMessage())));
        }
    }

    private static FetchResult result(Fetch fetch, @Nullable HttpResponse<byte[]> answer, @Nullable Throwable error) {
        if (answer != null && answer.statusCode() >= 200) {
            return new FetchResult.Answered(Client.response(answer));
        }
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause == null) {
            return failed(502, fetch, "it ended its answer with an informational status");
        }
        int status = cause instanceof HttpConnectTimeoutException ? 504 : 502;
        return failed(status, fetch, said(cause));
    }

    private static String said(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return "it does not take the connection";
        }
        if (cause instanceof ConnectException) {
            return "it refuses the connection";
        }
        String message = cause.getMessage();
        return message == null || !(cause instanceof IOException)
                ? "the exchange failed (" + cause.getClass().getSimpleName() + ")"
                : message;
    }

    private static FetchResult late(Fetch fetch) {
        return failed(504, fetch, "there was no whole answer within " + fetch.patienceMillis() + " ms");
    }

    private static FetchResult failed(int status, Fetch fetch, String reason) {
        return new FetchResult.Failed(status, "The upstream " + fetch.url() + " gave no answer: " + reason);
    }

    /** Take no more; what is under way ends with those who wait for it. */
    @Override
    public synchronized void close() {
        closed = true;
        if (threads != null) {
            threads.shutdown();
        }
    }
}
