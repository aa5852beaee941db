package dev.ringer.bench.compare;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs programs that end by themselves, and finds them. */
final class Command {

    private Command() {}

    /**
     * What a program left.
     *
     * @param output of both streams
     */
    record Result(int code, String output) {

        /** Give the last line that is not blank; empty where nothing was printed. */
        String lastLine() {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
        }
    }

    static Result run(List<String> command, Map<String, String> environment) throws UnavailableException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UnavailableException(command.get(0) + " cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(command.get(0) + " was interrupted");
        }
    }

    /** Find a program on the path, or where system programs lie. */
    static Path find(String name, String toInstall) throws UnavailableException {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        for (String folder : path.split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        throw new UnavailableException("there is no " + name + " on the path; " + toInstall);
    }
}
