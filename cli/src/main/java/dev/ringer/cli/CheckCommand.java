package dev.ringer.cli;

import dev.ringer.launch.Loader;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.Settings;
import dev.ringer.source.Diagnostic;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code ringer check}: everything that is wrong with contracts. */
final class CheckCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("check").mixinStandardHelpOptions(true);
        spec.usageMessage()
                .header("List everything that is wrong with contracts.")
                .footer(
                        "",
                        "Exit code 0: no errors; 1: errors; 3: a contract cannot be read.",
                        "",
                        "Examples:",
                        "  ringer check openapi.yaml",
                        "  ringer check --format sarif openapi.yaml > ringer.sarif");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CONTRACT")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("OpenAPI 3.x or Swagger 2.0: a file, a URL, or - for standard input.")
                .build());
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("text|json|sarif")
                .type(String.class)
                .description("How to write what was found (text).")
                .build());
        Settings.of("remote-refs")
                .ifPresent(setting -> spec.addOption(OptionSpec.builder("--" + setting.name())
                        .paramLabel(setting.value())
                        .arity("0..1")
                        .fallbackValue("on")
                        .type(String.class)
                        .description(setting.help())
                        .build()));
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        Report report = report(arguments);
        List<String> contracts = arguments.matchedPositionals().stream()
                .flatMap(each -> each.stringValues().stream())
                .toList();
        MockConfig config = MockConfig.STANDARD.withContracts(contracts);
        if (arguments.matchedOptionValue("remote-refs", "off").equals("on")) {
            config = config.withRemoteReferences();
        }
        List<Diagnostic> found = Loader.inspect(config);
        terminal.out().print(report.write(found, terminal));
        boolean errors = found.stream().anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
        return errors ? Exit.FINDINGS : Exit.FINE;
    }

    private static Report report(ParseResult arguments) {
        String format = arguments.matchedOptionValue("format", "text");
        return switch (format) {
            case "text" -> Report.TEXT;
            case "json" -> Report.JSON;
            case "sarif" -> Report.SARIF;
            default ->
                throw new ParameterException(
                        arguments.commandSpec().commandLine(),
                        "--format is '" + format + "', must be text, json or sarif");
        };
    }
}
