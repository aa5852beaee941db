package dev.ringer.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that begin together. */
final class Threads {

    private Threads() {}

    /** Call from many threads, each so many times; give all results. */
    static <T> List<T> all(int threads, int calls, Callable<T> call) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch ready = new CountDownLatch(threads);
        try {
            List<Future<List<T>>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    List<T> results = new ArrayList<>();
                    for (int j = 0; j < calls; j++) {
                        results.add(call.call());
                    }
                    return results;
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<List<T>> each : futures) {
                results.addAll(each.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
