package dev.ringer.cli;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonWriter;
import dev.ringer.launch.Loaded;
import dev.ringer.launch.Loader;
import dev.ringer.launch.Setting;
import dev.ringer.launch.Settings;
import dev.ringer.launch.Setup;
import dev.ringer.launch.Sourced;
import dev.ringer.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code ringer resources}: the things that contracts keep, as far as their shape tells. */
final class ResourcesCommand implements Command {

    private static final String WHY = "why";

    private final Surroundings surroundings;

    ResourcesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Usage usage() {
        Usage usage = Usage.of("resources", "Show what contracts keep: collections, identities, lists, keys.")
                .withParameter(
                        "[CONTRACT...]",
                        "OpenAPI 3.x or Swagger 2.0: a file, a URL, or - for standard input; a folder with a ringer.yaml; none for the ringer.yaml here.");
        return Surroundings.withOptions(Remote.withOptions(usage))
                .withOption(Option.of("format", "text|json", "How to write what was found (text)."))
                .withOption(Option.of(WHY, "", "Show what each finding rests on."))
                .withSettings(settings())
                .withNotes(
                        "",
                        "With --url, those of a mock that runs, and how many things it keeps.",
                        "",
                        "Examples:",
                        "  ringer resources openapi.yaml",
                        "  ringer resources --why openapi.yaml",
                        "  ringer resources --url http://127.0.0.1:4010");
    }

    private static List<Setting> settings() {
        return Stream.of("remote-refs")
                .map(each -> Settings.of(each).orElseThrow())
                .toList();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        boolean json = isJson(arguments);
        if (Remote.isMeant(arguments)) {
            return running(arguments, json, terminal);
        }
        Setup setup = surroundings
                .setup(arguments, arguments.parameters(), settings())
                .orElseThrow(() -> new WrongUseException("CONTRACT is missing, and there is no ringer.yaml here"));
        Sourced sourced = setup.read();
        sourced.check();
        Loaded loaded = Loader.load(sourced);
        ShownResources all =
                new ShownResources(loaded, sourced.config().engine().resources());
        if (json) {
            List<Json> written = new ArrayList<>();
            all.each((contract, resources, names) -> written.add(ResourceJson.of(contract, resources, names)));
            terminal.out().println(JsonWriter.writePretty(JsonArray.of(written)));
        } else {
            ResourceTable table = new ResourceTable(terminal, arguments.has(WHY));
            List<String> tables = new ArrayList<>();
            all.each((contract, resources, names) -> tables.add(table.write(contract, resources, names)));
            terminal.out().print(String.join("\n", tables));
        }
        List<Diagnostic> wrong = loaded.resourceDiagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .toList();
        wrong.forEach(each -> terminal.err().println(each));
        return wrong.isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }

    private int running(Arguments arguments, boolean json, Terminal terminal) {
        if (!arguments.parameters().isEmpty() || arguments.has(WHY)) {
            String beside = arguments.has(WHY) ? "--" + WHY : "a CONTRACT";
            throw new WrongUseException(beside + " does not go with a mock that runs (--url, --session, --token)");
        }
        return new Kept(Remote.of(arguments, surroundings), terminal).print(json);
    }

    private static boolean isJson(Arguments arguments) {
        String format = arguments.value("format").orElse("text");
        return switch (format) {
            case "text" -> false;
            case "json" -> true;
            default -> throw new WrongUseException("--format is '" + format + "', must be text or json");
        };
    }
}
