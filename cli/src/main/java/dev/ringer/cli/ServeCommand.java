package dev.ringer.cli;

import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import dev.ringer.launch.Setting;
import dev.ringer.launch.Settings;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code ringer serve}: a mock that runs until it is told to stop. */
final class ServeCommand implements Command {

    private final Map<String, String> environment;

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Usage usage() {
        return Usage.of("serve", "Serve contracts as a live mock.")
                .withParameter("CONTRACT...", "OpenAPI 3.x or Swagger 2.0: a file, a URL, or - for standard input.")
                .withSettings(Settings.all())
                .withOption(Option.of(
                        "log", "text|json|off", "A line for each request (text where a person looks on, else off)."))
                .withOption(Option.of(
                                "verbose",
                                "",
                                "Say why each request was answered as it was, and all that loading found (check finds more).")
                        .withLetter("v"))
                .withNotes(
                        "",
                        "Every setting can stand in the environment too: RINGER_PORT, RINGER_MAX_BODY and so on.",
                        "",
                        "Examples:",
                        "  ringer serve openapi.yaml",
                        "  ringer serve --port 8080 --mount /v2 https://example.com/openapi.json",
                        "  ringer serve orders.yaml customers.yaml --mount customers.yaml=/crm");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        long start = System.nanoTime();
        MockConfig config = config(arguments);
        Log.Format format = format(arguments, terminal);
        boolean verbose = arguments.has("verbose");
        Banner banner = new Banner(terminal, verbose);
        try (Log log = Log.start(terminal, format, verbose)) {
            MockServer server = MockServer.start(config, log);
            banner.print(server, System.nanoTime() - start);
            return untilStopped(server);
        }
    }

    /** Flags win over the environment, which wins over the defaults. */
    private MockConfig config(Arguments arguments) {
        MockConfig config = MockConfig.STANDARD.withContracts(arguments.parameters());
        for (Setting setting : Settings.all()) {
            String variable = environment.get(setting.variable());
            if (variable != null && !arguments.has(setting.name())) {
                config = setting.set(config, variable, setting.variable());
            }
        }
        return arguments.configure(config, Settings.all());
    }

    private static Log.Format format(Arguments arguments, Terminal terminal) {
        boolean told = terminal.interactive() || arguments.has("verbose");
        String wanted = arguments.value("log").orElse(told ? "text" : "off");
        return switch (wanted) {
            case "text" -> Log.Format.TEXT;
            case "json" -> Log.Format.JSON;
            case "off" -> Log.Format.OFF;
            default -> throw new WrongUseException("--log is '" + wanted + "', must be text, json or off");
        };
    }

    /** Wait for the signal to stop, then let running requests finish. */
    private static int untilStopped(MockServer server) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            server.close();
        }
        return Exit.FINE;
    }
}
