package dev.ringer.cli;

import dev.ringer.launch.ConfigWriter;
import dev.ringer.launch.MockServer;
import dev.ringer.launch.Settings;
import dev.ringer.launch.Setup;
import dev.ringer.launch.Sourced;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;

/** {@code ringer serve}: a mock that runs until it is told to stop. */
final class ServeCommand implements Command {

    private static final Option PRINT_CONFIG =
            Option.of("print-config", "", "Print all settings and where each came from, as a ringer.yaml, and end.");

    private final Surroundings surroundings;
    private final ToIntFunction<MockServer> stay;

    ServeCommand(Surroundings surroundings) {
        this(surroundings, ServeCommand::untilStopped);
    }

    /**
     * Make one that serves for as long as something else takes.
     *
     * @param stay gives the exit code
     */
    ServeCommand(Surroundings surroundings, ToIntFunction<MockServer> stay) {
        this.surroundings = surroundings;
        this.stay = stay;
    }

    @Override
    public Usage usage() {
        Usage usage = Usage.of("serve", "Serve contracts as a live mock.")
                .withParameter(
                        "[CONTRACT...]",
                        "OpenAPI 3.x or Swagger 2.0: a file, a URL, or - for standard input; a folder with a ringer.yaml; none for the ringer.yaml here.");
        return Surroundings.withOptions(usage)
                .withOption(PRINT_CONFIG)
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
                        "Every setting can stand in ringer.yaml (port: 8080) and in the environment (RINGER_PORT) too.",
                        "",
                        "Examples:",
                        "  ringer serve openapi.yaml",
                        "  ringer serve my-api/",
                        "  ringer serve --port 8080 --mount /v2 https://example.com/openapi.json",
                        "  ringer serve orders.yaml customers.yaml --mount customers.yaml=/crm");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        long start = System.nanoTime();
        Setup setup = setup(arguments);
        if (arguments.has(PRINT_CONFIG.name())) {
            return print(setup, terminal);
        }
        Log.Format format = format(arguments, terminal);
        boolean verbose = arguments.has("verbose");
        Banner banner = new Banner(terminal, verbose);
        try (Log log = Log.start(terminal, format, verbose)) {
            MockServer server = MockServer.start(setup, log);
            log.follow(server);
            banner.print(server, System.nanoTime() - start);
            int code = stay.applyAsInt(server);
            server.close();
            return code;
        }
    }

    private Setup setup(Arguments arguments) {
        return surroundings
                .setup(arguments, arguments.parameters(), Settings.all())
                .orElseThrow(() -> new WrongUseException("CONTRACT is missing, and there is no ringer.yaml here"));
    }

    private static int print(Setup setup, Terminal terminal) {
        Sourced sourced = setup.read();
        sourced.check();
        terminal.out().print(ConfigWriter.write(sourced));
        return Exit.FINE;
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

    /** Wait for the signal to stop, or for somebody who asks for it, then let running requests finish. */
    static int untilStopped(MockServer server) {
        CountDownLatch stopped = new CountDownLatch(1);
        server.onStop(stopped::countDown);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            // Whoever interrupts wants it to end too.
        }
        return Exit.FINE;
    }
}
