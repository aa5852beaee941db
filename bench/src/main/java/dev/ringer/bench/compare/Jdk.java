package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java on this machine.
 *
 * @param version as its {@code release} file states it, such as 25.0.3
 */
record Jdk(Path home, String version) {

    private static final List<String> FOLDERS = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt",
            "/opt/java",
            System.getProperty("user.home") + "/.sdkman/candidates/java",
            System.getProperty("user.home") + "/.jdks");

    /** Give the newest of a major version, such as 17. */
    static Jdk find(int major) throws UnavailableException {
        return all().stream()
                .filter(each -> each.major() == major)
                .max(Comparator.comparing(Jdk::version))
                .orElseThrow(() -> new UnavailableException("there is no JDK " + major));
    }

    /** Give the one that we run on. */
    static Jdk own() {
        return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    int major() {
        return Integer.parseInt(version.replaceFirst("[^0-9].*", ""));
    }

    Path java() {
        return home.resolve("bin/java");
    }

    private static List<Jdk> all() {
        List<Jdk> found = new ArrayList<>(List.of(own()));
        String variable = System.getenv("JAVA_HOME");
        if (variable != null) {
            consider(Path.of(variable), found);
        }
        for (String folder : FOLDERS) {
            try (Stream<Path> homes = Files.list(Path.of(folder))) {
                homes.sorted().forEach(home -> consider(home, found));
            } catch (IOException e) {
                // No such folder, no Java in it.
            }
        }
        return found;
    }

    private static void consider(Path home, List<Jdk> found) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("JAVA_VERSION=|\"", ""))
                    .filter(version -> Files.isExecutable(home.resolve("bin/java")))
                    .forEach(version -> found.add(new Jdk(home, version)));
        } catch (IOException e) {
            // Not the home of a Java.
        }
    }
}
