package dev.ringer.cli;

import dev.ringer.json.Json;
import dev.ringer.launch.LaunchException;
import dev.ringer.launch.WireMockFolder;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.YamlWriter;
import dev.ringer.wiremock.BodyFiles;
import dev.ringer.wiremock.Templating;
import dev.ringer.wiremock.Translation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code ringer import}: files of other tools as files of stubs. */
final class ImportCommand implements Command {

    private static final String TEMPLATING = "global-response-templating";

    @Override
    public Usage usage() {
        return Usage.of("import", "Turn another tool's files into a file of stubs.")
                .withParameter("TOOL", "Whose files they are: wiremock.")
                .withParameter("DIR|FILE", "A folder with mappings and __files, or one file of mappings.")
                .withOption(Option.of("out", "FILE", "Where to write the stubs (standard output)."))
                .withOption(
                        Option.of(TEMPLATING, "", "All replies are templates, not only those with response-template."))
                .withNotes(
                        "",
                        "What is not carried over is listed on standard error, with file and line.",
                        "Exit code 0: all is carried over; 1: not all; 3: nothing can be read.",
                        "",
                        "Example:",
                        "  ringer import wiremock src/test/resources --out stubs/wiremock.yaml");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String tool = arguments.parameters().get(0);
        if (!tool.equals("wiremock")) {
            throw new WrongUseException("TOOL is '" + tool + "', must be wiremock");
        }
        Optional<Path> out = arguments
                .value("out")
                .map(each -> Path.of(each).toAbsolutePath().normalize());
        Function<URI, String> naming =
                out.map(each -> BodyFiles.relativeTo(each.toUri())).orElse(URI::toString);
        Templating templating = arguments.has(TEMPLATING) ? Templating.ALL : Templating.NAMED;
        Documents documents = WireMockFolder.documents();
        List<Diagnostic> found = new ArrayList<>();
        WireMockFolder folder = WireMockFolder.of(Path.of(arguments.parameters().get(1)));
        List<Translation> translations = folder.read(documents, naming, templating, found);
        List<Diagnostic> losses = documents.locate(found);
        terminal.err().print(Report.TEXT.write(losses, terminal));
        if (translations.isEmpty()) {
            return Exit.NOT_STARTED;
        }
        List<Json> stubs =
                translations.stream().flatMap(each -> each.stubs().stream()).toList();
        write(YamlWriter.write(Translation.file(stubs)), out, terminal);
        terminal.err().println(Banner.count(stubs.size(), "stub"));
        return losses.stream().allMatch(each -> each.severity() == Diagnostic.Severity.NOTE)
                ? Exit.FINE
                : Exit.FINDINGS;
    }

    private static void write(String yaml, Optional<Path> out, Terminal terminal) {
        if (out.isEmpty()) {
            terminal.out().print(yaml);
            return;
        }
        try {
            Path parent = out.get().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(out.get(), yaml);
        } catch (IOException e) {
            throw new LaunchException(out.get() + " cannot be written: " + e.getMessage());
        }
    }
}
