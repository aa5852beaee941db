package dev.ringer.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What a command printed, and its exit code. */
record Captured(int code, String out, String err) {

    /** Run a command where nobody looks on. */
    static Captured run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Captured run(Map<String, String> environment, String... arguments) {
        return run(new Surroundings(Path.of(""), environment), arguments);
    }

    static Captured run(Surroundings surroundings, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int code = new Main(terminal, surroundings).run(arguments);
        return new Captured(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
