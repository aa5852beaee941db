package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.EngineContract;
import dev.ringer.engine.HttpMock;
import dev.ringer.engine.ShopFixture;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The engine in the one jar, as a process: run after the jar is packaged. */
class JarEngineIT extends EngineContract {

    private static final Path JAR = Path.of("target", "ringer.jar").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("Ready in .* Health: (\\S+)/__ringer/health.*");

    private Process process;
    private HttpMock mock;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(Files.exists(JAR), "there is no " + JAR + ", which 'mvn verify' makes");
        ShopFixture fixture = ShopFixture.in(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(), "serve"));
        command.addAll(List.of(fixture.shop().toString(), fixture.crm().toString(), "--port", "0"));
        command.addAll(ShopFixture.settings());
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        mock = new HttpMock(baseUri(process.inputReader(StandardCharsets.UTF_8)));
    }

    private static String baseUri(BufferedReader out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return ready.group(1);
            }
        }
        throw new AssertionError("the mock ended: " + lines);
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Override
    protected Response ask(Request request) {
        return mock.ask(request);
    }
}
