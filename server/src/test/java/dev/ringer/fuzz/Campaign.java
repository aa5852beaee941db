package dev.ringer.fuzz;

import dev.ringer.admin.ControlPlane;
import dev.ringer.admin.Guard;
import dev.ringer.admin.Managed;
import dev.ringer.engine.Cors;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import dev.ringer.launch.MockServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Fires shots at a server from a few threads and judges each answer. */
final class Campaign {

    private static final int THREADS = 8;
    private static final int HEALTH_EVERY = 200;
    private static final int IN_MEMORY_EVERY = 4;
    private static final int FAILURES_MAX = 5;

    private final MockServer server;
    private final Shots shots;
    private final Queue<String> errors;
    private final Handler inMemory;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong slowestNanos = new AtomicLong();

    /**
     * Make a campaign.
     *
     * @param errors what the server reported to have failed inside of it
     */
    Campaign(MockServer server, Shots shots, Queue<String> errors) {
        this.server = server;
        this.shots = shots;
        this.errors = errors;
        this.inMemory = new ControlPlane(
                Managed.of(server.engine()),
                Guard.LOOPBACK,
                request -> new Cors(server.engine()).answer(request).delivery());
    }

    /** Fire the shots of these numbers. */
    void run(long first, long count) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        fire(first + thread, first + count);
                        return null;
                    }))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdown();
            var unused = threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private void fire(long first, long end) throws IOException {
        try (Wire wire = new Wire(server.port())) {
            for (long number = first; number < end && failures.size() < FAILURES_MAX; number += THREADS) {
                Shot shot = shots.of(number);
                long start = System.nanoTime();
                Optional<String> failure = judge(wire, shot, number);
                slowestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
                if (failure.isPresent()) {
                    failures.add(describe(number, shot, failure.get()));
                }
                if (number / THREADS % HEALTH_EVERY == 0) {
                    Health.check(server.port());
                }
            }
        }
    }

    private Optional<String> judge(Wire wire, Shot shot, long number) {
        int errorsBefore = errors.size();
        try {
            List<Seen> answers = wire.fire(shot);
            count(shot, answers);
            for (Seen seen : answers) {
                if (!seen.isExplained()) {
                    return Optional.of("status " + seen.status() + " without reason: " + seen.text());
                }
            }
            if (errors.size() > errorsBefore) {
                return Optional.of("error reported: " + errors);
            }
            requests.addAndGet(shot.requests());
            return number % IN_MEMORY_EVERY == 0 ? compare(shot, answers) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /**
     * The same request in memory has the same status; what the server itself refused never came so far, and what keeps
     * state answers otherwise the second time.
     */
    private Optional<String> compare(Shot shot, List<Seen> answers) {
        for (int i = 0; i < Math.min(answers.size(), shot.drafts().size()); i++) {
            Optional<String> difference = compare(shot.drafts().get(i), answers.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> compare(Draft draft, Seen seen) {
        if (!seen.isOfEngine() || draft.has("Content-Encoding")) {
            return Optional.empty();
        }
        Response again = ((Delivery) inMemory.handle(draft.inMemory())).response();
        boolean same = again.status() == seen.status() || keepsState(seen.headers()) || keepsState(again.headers());
        return same
                ? Optional.empty()
                : Optional.of("status " + seen.status() + " over the socket, " + again.status() + " in memory: "
                        + Shrinker.escape(draft.http1()));
    }

    private static boolean keepsState(Headers headers) {
        return "resource".equals(headers.get("Ringer-Origin"));
    }

    private void count(Shot shot, List<Seen> answers) {
        counts.computeIfAbsent(shot.kind() + " " + shot.ending(), each -> new AtomicLong())
                .incrementAndGet();
        answers.forEach(seen -> counts.computeIfAbsent("status " + seen.status(), each -> new AtomicLong())
                .incrementAndGet());
        if (answers.isEmpty()) {
            counts.computeIfAbsent("no answer", each -> new AtomicLong()).incrementAndGet();
        }
    }

    private String describe(long number, Shot shot, String reason) {
        String kind = reason.replaceAll("[:(].*", "");
        byte[] least = Shrinker.shrink(shot.bytes(), bytes -> {
            Shot again = new Shot(shot.kind(), bytes, 0, Shot.Ending.SHUT, List.of());
            try (Wire wire = new Wire(server.port())) {
                return judge(wire, again, 1).map(why -> why.startsWith(kind)).orElse(false);
            } catch (IOException e) {
                return false;
            }
        });
        return "case " + number + " (" + shot.kind() + ", " + shot.ending() + "): " + reason + "\n  \""
                + Shrinker.escape(least) + "\"";
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    Map<String, AtomicLong> counts() {
        return new TreeMap<>(counts);
    }

    long requests() {
        return requests.get();
    }

    long slowestMillis() {
        return slowestNanos.get() / 1_000_000;
    }
}
