package dev.ringer.cli;

import dev.ringer.exchange.Shape;
import dev.ringer.launch.Bodies;
import dev.ringer.launch.Setting;
import dev.ringer.launch.Settings;
import dev.ringer.launch.Setup;
import dev.ringer.launch.Sourced;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ringer generate}: bodies without a server. */
final class GenerateCommand implements Command {

    private static final int COUNT_MAX = 100_000;

    private final Surroundings surroundings;

    GenerateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Usage usage() {
        String shapes = Arrays.stream(Shape.values()).map(Shape::word).collect(Collectors.joining("|"));
        Usage usage = Usage.of("generate", "Print bodies for an operation or a schema.")
                .withParameter(
                        "[CONTRACT]",
                        "OpenAPI 3.x or Swagger 2.0: a file, a URL, or - for standard input; a folder with a ringer.yaml; none for the ringer.yaml here.")
                .withParameter("OPERATION|SCHEMA", "An operationId, a method and path, or the name of a schema.");
        return Surroundings.withOptions(usage)
                .withOption(Option.of("count", "COUNT", "How many (1)."))
                .withOption(Option.of("shape", shapes, "What kind of valid value (typical)."))
                .withOption(Option.of("status", "STATUS", "Which documented response of the operation (its success)."))
                .withOption(Option.of("accept", "TYPE", "Media type of the body (the contract's first)."))
                .withSettings(settings())
                .withNotes(
                        "",
                        "Examples:",
                        "  ringer generate openapi.yaml getPet",
                        "  ringer generate openapi.yaml 'GET /pets' --status 404",
                        "  ringer generate openapi.yaml Pet --count 3 --shape boundary");
    }

    private static List<Setting> settings() {
        return Stream.of("seed", "locale", "remote-refs")
                .map(each -> Settings.of(each).orElseThrow())
                .toList();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        List<String> parameters = arguments.parameters();
        int last = parameters.size() - 1;
        Setup setup = surroundings
                .setup(arguments, parameters.subList(0, last), settings())
                .orElseThrow(() -> new WrongUseException(
                        "OPERATION|SCHEMA is missing, or the contract: there is no ringer.yaml here"));
        Bodies.Wanted wanted = new Bodies.Wanted(
                parameters.get(last),
                count(arguments),
                shape(arguments),
                status(arguments),
                arguments.value("accept").orElse("*/*"));
        Sourced sourced = setup.read();
        sourced.check();
        for (String body : Bodies.make(sourced.config(), wanted)) {
            terminal.out().println(body);
        }
        return Exit.FINE;
    }

    private static int count(Arguments arguments) {
        String text = arguments.value("count").orElse("1");
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= COUNT_MAX) {
            return Integer.parseInt(text);
        }
        throw new WrongUseException("--count is '" + text + "', must be 1 to " + COUNT_MAX);
    }

    private static Shape shape(Arguments arguments) {
        String text = arguments.value("shape").orElse("typical");
        return Shape.of(text)
                .orElseThrow(() -> new WrongUseException("--shape is '" + text + "', must be one of "
                        + Arrays.stream(Shape.values()).map(Shape::word).collect(Collectors.joining(", "))));
    }

    private static int status(Arguments arguments) {
        String text = arguments.value("status").orElse("0");
        if (text.matches("[1-5][0-9][0-9]|0")) {
            return Integer.parseInt(text);
        }
        throw new WrongUseException("--status is '" + text + "', must be 100 to 599");
    }
}
