package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A process from its start to its first complete and correct answer.
 *
 * @param answered nothing where it gave up or took too long
 */
record Starting(Running process, int port, Optional<Up> answered) {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** How long it took, and what the process had used by then. */
    record Up(double millis, Usage usage) {}

    /** Tells how to start something on a port. */
    interface Recipe {
        Launch on(int port) throws IOException;
    }

    /**
     * Start a process and ask it again and again until the answer is right.
     *
     * @param complaint says what is wrong with an answer
     */
    static Starting of(
            Recipe recipe, Path folder, Ask ask, Function<Answer, Optional<String>> complaint, int limitSeconds)
            throws IOException {
        Files.createDirectories(folder);
        int port = Running.freePort();
        Launch launch = recipe.on(port);
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(limitSeconds);
        Running process = Running.start(launch, folder);
        while (System.nanoTime() < end && process.isAlive()) {
            if (isRight(ask, complaint, port, end)) {
                double millis = (System.nanoTime() - begin) / 1e6;
                return new Starting(process, port, Optional.of(new Up(millis, process.usage())));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return new Starting(process, port, Optional.empty());
    }

    private static boolean isRight(Ask ask, Function<Answer, Optional<String>> complaint, int port, long end) {
        try {
            int patience = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            return complaint.apply(Client.send(ask, port, patience)).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
