package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ringer}, with folders that look like Java and say which of them was run. */
class LauncherTest {

    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void copy() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(SHELL), "there is no sh");
        Path original = Path.of("..", "ringer").toAbsolutePath().normalize();
        script = Files.copy(original, folder.resolve("ringer"));
        Files.createFile(folder.resolve("ringer.jar"));
    }

    /** Make a folder that looks like a Java of the version. */
    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path binary = home.resolve("bin/java");
        Files.createDirectories(binary.getParent());
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(binary, "#!/bin/sh\necho \"" + name + " runs $*\"\n");
        assertThat(binary.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private record Ended(int code, String out) {}

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("RINGER_") || name.equals("JAVA_HOME"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("RINGER_FAST", "off");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out);
    }

    @Test
    void the_newest_java_is_run() throws Exception {
        java(".jdks/old", "98.0.1");
        java(".jdks/new", "99.0.2");
        java(".jdks/older", "17.0.9");
        assertThat(run(Map.of(), "check").out()).startsWith(".jdks/new runs ");
    }

    @Test
    void java_home_counts_as_one_of_them() throws Exception {
        java(".jdks/old", "98");
        Path home = java("home", "99");
        assertThat(run(Map.of("JAVA_HOME", home.toString()), "check").out()).startsWith("home runs ");
    }

    @Test
    void ringer_java_wins_over_newer_ones() throws Exception {
        java(".jdks/new", "99");
        Path own = java("own", "21.0.1");
        assertThat(run(Map.of("RINGER_JAVA", own.toString())).out()).startsWith("own runs ");
        assertThat(run(Map.of("RINGER_JAVA", own + "/bin/java")).out()).startsWith("own runs ");
    }

    @Test
    void a_ringer_java_that_is_none_is_told() throws Exception {
        Ended ended = run(Map.of("RINGER_JAVA", "/nowhere"));
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEqualTo("ringer: RINGER_JAVA is '/nowhere', must be a Java or the folder of one\n");
    }

    @Test
    void a_java_that_is_too_old_is_told() throws Exception {
        Path old = java("old", "11.0.2");
        Ended ended = run(Map.of("RINGER_JAVA", old.toString()));
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out())
                .isEqualTo("ringer: no Java 17 or newer was found (newest: 11); install one or set RINGER_JAVA\n");
    }

    @Test
    void arguments_and_options_are_handed_on() throws Exception {
        Path own = java("own", "21");
        String out = run(Map.of("RINGER_JAVA", own.toString(), "RINGER_OPTS", "-Xmx99m"), "check", "my api.yaml")
                .out();
        assertThat(out)
                .contains(" -Xmx99m -cp " + folder.resolve("ringer.jar") + " dev.ringer.cli.Main check my api.yaml");
        assertThat(out).doesNotContain("-Xmx512m");
    }

    @Test
    void a_folder_that_no_class_path_can_name_is_handed_on_as_a_jar() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("a:b"));
        Path jar = Files.move(folder.resolve("ringer.jar"), odd.resolve("ringer.jar"));
        script = Files.move(script, odd.resolve("ringer"));
        Path own = java("own", "21");
        assertThat(run(Map.of("RINGER_JAVA", own.toString()), "check").out()).endsWith(" -jar " + jar + " check\n");
    }

    @Test
    void a_missing_jar_is_told() throws Exception {
        Files.delete(folder.resolve("ringer.jar"));
        Ended ended = run(Map.of("RINGER_JAVA", java("own", "21").toString()));
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).startsWith("ringer: there is no ringer.jar beside ");
    }
}
