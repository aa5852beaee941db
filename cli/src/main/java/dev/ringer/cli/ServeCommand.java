package dev.ringer.cli;

import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import dev.ringer.launch.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code ringer serve}: a mock that runs until it is told to stop. */
final class ServeCommand implements Command {

    private final Map<String, String> environment;

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("serve").mixinStandardHelpOptions(true);
        spec.usageMessage()
                .header("Serve contracts as a live mock.")
                .sortOptions(false)
                .footer(
                        "",
                        "Every option can stand in the environment too: RINGER_PORT, RINGER_MAX_BODY and so on.",
                        "",
                        "Examples:",
                        "  ringer serve openapi.yaml",
                        "  ringer serve --port 8080 --mount /v2 https://example.com/openapi.json",
                        "  ringer serve orders.yaml customers.yaml --mount customers.yaml=/crm");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CONTRACT")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("OpenAPI 3.x or Swagger 2.0: a file, a URL, or - for standard input.")
                .build());
        for (Settings.Setting setting : Settings.all()) {
            spec.addOption(option(setting));
        }
        spec.addOption(OptionSpec.builder("--log")
                .paramLabel("text|json|off")
                .type(String.class)
                .description("A line for each request (text where a person looks on, else off).")
                .build());
        spec.addOption(OptionSpec.builder("-v", "--verbose")
                .type(boolean.class)
                .description("Say why each request was answered as it was, and list all diagnostics.")
                .build());
        return spec;
    }

    private static OptionSpec option(Settings.Setting setting) {
        boolean isSwitch = setting.value().equals("on|off");
        OptionSpec.Builder option = setting.name().equals("port")
                ? OptionSpec.builder("-p", "--port")
                : OptionSpec.builder("--" + setting.name());
        return option.paramLabel(setting.value())
                .arity(isSwitch ? "0..1" : "1")
                .fallbackValue(isSwitch ? "on" : "")
                .type(setting.isRepeatable() ? List.class : String.class)
                .auxiliaryTypes(String.class)
                .description(setting.help())
                .build();
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        long start = System.nanoTime();
        MockConfig config = config(arguments);
        Log.Format format = format(arguments, terminal);
        boolean verbose = arguments.hasMatchedOption("verbose");
        Banner banner = new Banner(terminal, verbose);
        try (Log log = Log.start(terminal, format, verbose)) {
            MockServer server = MockServer.start(config, log);
            banner.print(server, System.nanoTime() - start);
            return untilStopped(server);
        }
    }

    /** Flags win over the environment, which wins over the defaults. */
    private MockConfig config(ParseResult arguments) {
        MockConfig config = MockConfig.STANDARD.withContracts(arguments.matchedPositionals().stream()
                .flatMap(ServeCommand::values)
                .toList());
        for (Settings.Setting setting : Settings.all()) {
            String variable = environment.get(setting.variable());
            if (arguments.hasMatchedOption(setting.name())) {
                for (String value :
                        values(arguments.matchedOption(setting.name())).toList()) {
                    config = setting.set(config, value);
                }
            } else if (variable != null) {
                config = setting.set(config, variable);
            }
        }
        return config;
    }

    private static Stream<String> values(ArgSpec argument) {
        return argument.stringValues().stream();
    }

    private static Log.Format format(ParseResult arguments, Terminal terminal) {
        String wanted = arguments.matchedOptionValue("log", terminal.interactive() ? "text" : "off");
        boolean verbose = arguments.hasMatchedOption("verbose") && !arguments.hasMatchedOption("log");
        return switch (verbose ? "text" : wanted) {
            case "text" -> Log.Format.TEXT;
            case "json" -> Log.Format.JSON;
            case "off" -> Log.Format.OFF;
            default ->
                throw new ParameterException(
                        arguments.commandSpec().commandLine(), "--log is '" + wanted + "', must be text, json or off");
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
