package dev.ringer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.state.Bounds;
import dev.ringer.state.View;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Another process writes and is killed at any moment; what it said to be written is there, and nothing half. */
class CrashTest {

    @TempDir
    Path folder;

    private final long[] acknowledged = {-1, -1, -1, -1};
    private final Random random = new Random(11);

    @Test
    void what_was_acknowledged_survives_the_end_of_the_process() throws Exception {
        killAgainAndAgain(5, 20_000);
    }

    @Test
    @Tag("fuzz")
    void what_was_acknowledged_survives_hundreds_of_ends() throws Exception {
        killAgainAndAgain(Integer.getInteger("fuzz.kills", 60), 20_000);
        killAgainAndAgain(Integer.getInteger("fuzz.kills", 60), 1 << 20);
    }

    private void killAgainAndAgain(int times, long garbageBytesMin) throws Exception {
        for (int i = 0; i < times; i++) {
            long before = acknowledged[0];
            kill(garbageBytesMin, 200 + random.nextInt(4_000));
            check();
            assertThat(acknowledged[0]).isGreaterThan(before);
        }
    }

    /** Kill the process when it has acknowledged so many writes, and read on to what it had still said. */
    private void kill(long garbageBytesMin, int lines) throws IOException, InterruptedException {
        Process process = start(List.of(), garbageBytesMin);
        try (BufferedReader said = said(process)) {
            int count = 0;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (++count == lines) {
                    process.toHandle().destroyForcibly(); // The process itself would close the pipe.
                }
                note(line);
            }
            assertThat(count).isGreaterThanOrEqualTo(lines);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(List<String> before, long garbageBytesMin) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file().toString(),
                Long.toString(garbageBytesMin)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static BufferedReader said(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Files may have so many blocks of 512 bytes, so that a write fails in the middle, as on a disk that is full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void what_was_acknowledged_survives_a_full_disk() throws Exception {
        Process process = start(List.of("sh", "-c", "ulimit -f 300; exec \"$@\"", "sh"), 1 << 20);
        List<String> refusals = new ArrayList<>();
        try (BufferedReader said = said(process)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("Unwritten")) {
                    refusals.add(line);
                } else {
                    note(line);
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(refusals).hasSize(Writer.THREADS).allMatch(each -> each.contains("File too large"));
        check();
        assertThat(acknowledged[0]).isPositive();
    }

    /** A last line that was cut in the middle would be a smaller number, which is as well. */
    private void note(String line) {
        int space = line.indexOf(' ');
        if (space > 0 && space < line.length() - 1) {
            int thread = Integer.parseInt(line.substring(0, space));
            acknowledged[thread] = Math.max(acknowledged[thread], Long.parseLong(line.substring(space + 1)));
        }
    }

    private Path file() {
        return folder.resolve("state");
    }

    private void check() throws IOException {
        try (FileStore store = FileStore.open(file(), Options.of(Bounds.STANDARD))) {
            for (int thread = 0; thread < Writer.THREADS; thread++) {
                check(store.now(), thread);
            }
        }
    }

    private void check(View view, int thread) {
        long last = Writer.round(view, Writer.key(thread, 0));
        // One more may have been written and not said.
        assertThat(last).isBetween(acknowledged[thread], acknowledged[thread] + 1);
        for (long round = Math.max(0, last - Writer.KEYS + 1); round <= last; round++) {
            assertThat(Writer.round(view, Writer.key(thread, round % Writer.KEYS + 1)))
                    .isEqualTo(round);
        }
        acknowledged[thread] = last;
    }
}
