package dev.ringer.cli;

import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import dev.ringer.launch.ConfigSchema;
import dev.ringer.source.Nearest;
import dev.ringer.stub.StubSchema;
import java.util.List;
import java.util.function.Supplier;

/** {@code ringer schema}: the JSON Schema of a kind of files that people write. */
final class SchemaCommand implements Command {

    /**
     * A kind of files.
     *
     * @param name as a parameter
     * @param help which files
     */
    private record Kind(String name, String help, Supplier<JsonObject> schema) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("config", "ringer.yaml", ConfigSchema::schema),
            new Kind("stubs", "files of stubs", StubSchema::schema));

    @Override
    public Usage usage() {
        StringBuilder kinds = new StringBuilder("Which files:");
        KINDS.forEach(each -> kinds.append(' ')
                .append(each.name())
                .append(" (")
                .append(each.help())
                .append(')'));
        return Usage.of("schema", "Print the JSON Schema of ringer.yaml or of stubs, for editors.")
                .withParameter("FILES", kinds.append('.').toString())
                .withNotes("", "Example:", "  ringer schema config > ringer.schema.json");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String name = arguments.parameters().get(0);
        List<String> names = KINDS.stream().map(Kind::name).toList();
        Kind kind = KINDS.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUseException("there is no schema of '" + name + "', there are: "
                        + String.join(", ", names) + Nearest.hint(name, names)));
        terminal.out().println(JsonWriter.writePretty(kind.schema().get()));
        return Exit.FINE;
    }
}
