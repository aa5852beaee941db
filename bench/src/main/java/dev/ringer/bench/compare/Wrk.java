package dev.ringer.bench.compare;

import dev.ringer.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts load on a server with the program wrk: closed loops on one thread.
 *
 * @param folder for scripts
 */
record Wrk(Path program, Path folder, int connections) {

    /** Prints the figures in one line of our own instead of wrk's, which are rounded. */
    private static final String REPORT = """
            done = function(summary, latency, requests)
              local e = summary.errors
              print(string.format("figures %d %d %d %d %d %d", summary.requests, summary.duration,
                e.connect + e.read + e.write + e.timeout, e.status, latency:percentile(50), latency:percentile(99)))
            end
            """;

    /**
     * What a burst of load gave.
     *
     * @param broken connections and requests that got no answer
     * @param failed answers of status 400 and more
     */
    record Burst(long requests, long micros, long broken, long failed, long p50Micros, long p99Micros) {

        static Burst parse(String output) {
            Optional<String> line =
                    output.lines().filter(each -> each.startsWith("figures ")).findFirst();
            if (line.isEmpty()) {
                throw new IllegalStateException("wrk printed no figures: " + output);
            }
            String[] words = line.get().split(" ");
            return new Burst(
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]),
                    Long.parseLong(words[5]),
                    Long.parseLong(words[6]));
        }

        double perSecond() {
            return requests * 1e6 / micros;
        }

        /** Say what is wrong with the burst; nothing where every answer was of the kind that is meant. */
        Optional<String> complaint(boolean fails) {
            if (requests == 0) {
                return Optional.of("no request was answered before the end");
            }
            if (broken > 0) {
                return Optional.of(requests + " requests were answered, " + broken + " were not");
            }
            long wrong = fails ? requests - failed : failed;
            return wrong == 0
                    ? Optional.empty()
                    : Optional.of(wrong + " of " + requests + " answers had another status");
        }
    }

    Burst run(Ask ask, int port, int seconds) throws IOException, UnavailableException {
        Path script = folder.resolve("ask.lua");
        Files.writeString(script, script(ask) + REPORT);
        Command.Result result = Command.run(
                List.of(
                        program.toString(),
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--latency",
                        "--timeout",
                        "30s",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + port + "/"),
                Map.of());
        return Burst.parse(result.output());
    }

    /** A JSON string without escapes beyond quotes and backslashes is a string of Lua too. */
    static String script(Ask ask) {
        StringBuilder script = new StringBuilder("wrk.method = " + quoted(ask.method()) + "\n");
        ask.headers()
                .forEach((name, value) -> script.append("wrk.headers[" + quoted(name) + "] = " + quoted(value) + "\n"));
        if (!ask.body().isEmpty()) {
            script.append("wrk.body = " + quoted(ask.body()) + "\n");
        }
        if (ask.seeded()) {
            // No burst shares a number with an earlier one.
            script.append("local count = os.time() * 1000000\n");
            script.append("request = function() count = count + 1; return wrk.format(nil, " + quoted(ask.path())
                    + " .. string.format(\"%d\", count)) end\n");
        } else if (ask.paths().size() == 1) {
            script.append("request = function() return wrk.format(nil, " + quoted(ask.path()) + ") end\n");
        } else {
            script.append("local paths = {"
                    + ask.paths().stream().map(Wrk::quoted).collect(Collectors.joining(", ")) + "}\nlocal turn = 0\n");
            script.append("request = function() turn = turn % #paths + 1; return wrk.format(nil, paths[turn]) end\n");
        }
        return script.toString();
    }

    private static String quoted(String text) {
        return Json.of(text).toString();
    }
}
