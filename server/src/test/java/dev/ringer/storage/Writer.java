package dev.ringer.storage;

import dev.ringer.json.Json;
import dev.ringer.state.Bounds;
import dev.ringer.state.Entity;
import dev.ringer.state.Expectation;
import dev.ringer.state.Key;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import dev.ringer.state.View;
import dev.ringer.state.Write;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that writes as fast as it can, and says on its output what was acknowledged: a line {@code thread
 * round} for each. It ends when it is refused, with that as its last lines. Thread t puts in round r its keys 0 and r % 50 + 1 in one call, with the round as their value.
 */
final class Writer {

    static final int THREADS = 4;
    static final int KEYS = 50;

    private Writer() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(Bounds.STANDARD).withGarbageBytesMin(Long.parseLong(arguments[1]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
        try (FileStore store = FileStore.open(Path.of(arguments[0]), options)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                threads.add(new Thread(() -> write(store, thread, out)));
            }
            threads.forEach(Thread::start);
            for (Thread each : threads) {
                each.join();
            }
        }
    }

    static Key key(int thread, long number) {
        return new Key(Scope.of("default", "/shop", "t" + thread), "k" + number);
    }

    static long round(View view, Key key) {
        return view.get(key)
                .map(each -> Long.parseLong(((Entity) each).value().text().split("[\\[,]")[1]))
                .orElse(-1L);
    }

    private static void write(FileStore store, int thread, PrintStream out) {
        for (long round = round(store.now(), key(thread, 0)) + 1; ; round++) {
            Json value = Json.parse("[" + round + ",\"" + "x".repeat((int) (round * 31 % 400)) + "\"]");
            Outcome outcome = store.write(
                    Write.put(key(thread, 0), Expectation.anything(), value, round),
                    Write.put(key(thread, round % KEYS + 1), Expectation.anything(), value, round));
            if (!(outcome instanceof Outcome.Done)) {
                say(outcome.toString(), out);
                return;
            }
            say(thread + " " + round, out);
        }
    }

    /** One write of the whole line, which the pipe takes as a whole. */
    private static void say(String words, PrintStream out) {
        byte[] line = (words + "\n").getBytes(StandardCharsets.US_ASCII);
        out.write(line, 0, line.length);
        out.flush();
    }
}
