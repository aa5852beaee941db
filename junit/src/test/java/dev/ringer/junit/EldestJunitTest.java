package dev.ringer.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringer.guide.GuideTest;
import dev.ringer.spring.RingerUrlTest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs tests of this module once more, by the eldest JUnit that is supported. */
class EldestJunitTest {

    private static final Path JUNIT = Path.of("target/eldest-junit.jar");

    @Test
    void tests_pass_by_the_eldest_junit_too() throws IOException, InterruptedException {
        assumeTrue(Files.exists(JUNIT), JUNIT + " is not there; Maven puts it there");
        String output = run(RingerExtensionTest.class, IsolationTest.class, GuideTest.class, RingerUrlTest.class);
        assertThat(output)
                .contains("JUnit Jupiter")
                .contains(" 0 tests failed ")
                .doesNotContain(" 0 tests successful ");
    }

    private static String run(Class<?>... classes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                JUNIT + File.pathSeparator + withoutJunit(),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--disable-banner",
                "--disable-ansi-colors",
                "--details=tree"));
        for (Class<?> each : classes) {
            command.add("--select-class=" + each.getName());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String withoutJunit() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each ->
                        !each.replace(File.separatorChar, '/').matches(".*(/org/junit/|/junit-(jupiter|platform)).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
