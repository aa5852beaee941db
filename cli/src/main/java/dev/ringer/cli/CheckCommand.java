package dev.ringer.cli;

import dev.ringer.launch.Loader;
import dev.ringer.launch.Setting;
import dev.ringer.launch.Settings;
import dev.ringer.launch.Setup;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** {@code ringer check}: everything that is wrong with contracts. */
final class CheckCommand implements Command {

    private final Surroundings surroundings;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Usage usage() {
        Usage usage = Usage.of("check", "List everything that is wrong with contracts, stubs, data and ringer.yaml.")
                .withParameter(
                        "[CONTRACT...]",
                        "OpenAPI 3.x or Swagger 2.0: a file, a URL, or - for standard input; a folder with a ringer.yaml; none for the ringer.yaml here.");
        return Surroundings.withOptions(usage)
                .withOption(Option.of("format", "text|json|sarif", "How to write what was found (text)."))
                .withSettings(settings())
                .withNotes(
                        "",
                        "Exit code 0: no errors; 1: errors; 3: a contract cannot be read.",
                        "",
                        "Examples:",
                        "  ringer check openapi.yaml",
                        "  ringer check --format sarif openapi.yaml > ringer.sarif");
    }

    private static List<Setting> settings() {
        return Stream.of("mount", "stubs", "wiremock", "wiremock-templates", "data", "remote-refs")
                .map(each -> Settings.of(each).orElseThrow())
                .toList();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Report report = report(arguments);
        Setup setup = surroundings
                .setup(arguments, arguments.parameters(), settings())
                .orElseThrow(() -> new WrongUseException("CONTRACT is missing, and there is no ringer.yaml here"));
        List<Diagnostic> found = Loader.inspect(setup.read());
        terminal.out().print(report.write(found, terminal));
        boolean errors = found.stream().anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
        return errors ? Exit.FINDINGS : Exit.FINE;
    }

    private static Report report(Arguments arguments) {
        String format = arguments.value("format").orElse("text");
        return switch (format) {
            case "text" -> Report.TEXT;
            case "json" -> Report.JSON;
            case "sarif" -> Report.SARIF;
            default -> throw new WrongUseException("--format is '" + format + "', must be text, json or sarif");
        };
    }
}
