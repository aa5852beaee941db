package dev.ringer.cli;

import dev.ringer.exchange.Shape;
import dev.ringer.launch.Bodies;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code ringer generate}: bodies without a server. */
final class GenerateCommand implements Command {

    private static final int COUNT_MAX = 100_000;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("generate").mixinStandardHelpOptions(true);
        String shapes = Arrays.stream(Shape.values()).map(Shape::word).collect(Collectors.joining("|"));
        spec.usageMessage()
                .header("Print bodies for an operation or a schema.")
                .footer(
                        "",
                        "Examples:",
                        "  ringer generate openapi.yaml getPet",
                        "  ringer generate openapi.yaml 'GET /pets' --status 404",
                        "  ringer generate openapi.yaml Pet --count 3 --shape boundary");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("CONTRACT")
                .arity("1")
                .type(String.class)
                .description("OpenAPI 3.x or Swagger 2.0: a file, a URL, or - for standard input.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .index("1")
                .paramLabel("OPERATION|SCHEMA")
                .arity("1")
                .type(String.class)
                .description("An operationId, a method and path, or the name of a schema.")
                .build());
        spec.addOption(text("--count", "COUNT", "How many (1)."));
        spec.addOption(text("--shape", shapes, "What kind of valid value (typical)."));
        spec.addOption(text("--status", "STATUS", "Which documented response of the operation (its success)."));
        spec.addOption(text("--accept", "TYPE", "Media type of the body (the contract's first)."));
        for (String name : List.of("seed", "locale", "remote-refs")) {
            Settings.of(name).ifPresent(each -> spec.addOption(text("--" + name, each.value(), each.help())));
        }
        return spec;
    }

    private static OptionSpec text(String name, String label, String help) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(help)
                .build();
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        String contract = arguments.matchedPositionalValue(0, "");
        MockConfig config = MockConfig.STANDARD.withContracts(List.of(contract));
        for (String name : List.of("seed", "locale", "remote-refs")) {
            String value = arguments.matchedOptionValue(name, (String) null);
            if (value != null) {
                config = Settings.of(name).orElseThrow().set(config, value);
            }
        }
        Bodies.Wanted wanted = new Bodies.Wanted(
                arguments.matchedPositionalValue(1, ""),
                count(arguments),
                shape(arguments),
                status(arguments),
                arguments.matchedOptionValue("accept", "*/*"));
        for (String body : Bodies.make(config, wanted)) {
            terminal.out().println(body);
        }
        return Exit.FINE;
    }

    private static int count(ParseResult arguments) {
        String text = arguments.matchedOptionValue("count", "1");
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= COUNT_MAX) {
            return Integer.parseInt(text);
        }
        throw wrong(arguments, "--count is '" + text + "', must be 1 to " + COUNT_MAX);
    }

    private static Shape shape(ParseResult arguments) {
        String text = arguments.matchedOptionValue("shape", "typical");
        return Shape.of(text)
                .orElseThrow(() -> wrong(
                        arguments,
                        "--shape is '" + text + "', must be one of "
                                + Arrays.stream(Shape.values()).map(Shape::word).collect(Collectors.joining(", "))));
    }

    private static int status(ParseResult arguments) {
        String text = arguments.matchedOptionValue("status", "0");
        if (text.matches("[1-5][0-9][0-9]|0")) {
            return Integer.parseInt(text);
        }
        throw wrong(arguments, "--status is '" + text + "', must be 100 to 599");
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
