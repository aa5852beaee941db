package dev.ringer.cli;

import dev.ringer.json.JsonObject;
import dev.ringer.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ringer verify}: whether a mock that runs was called as it should have been. */
final class VerifyCommand implements Command {

    private final Surroundings surroundings;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Usage usage() {
        Usage usage = Usage.of("verify", "Ask a running mock whether it was called as it should have been.")
                .withParameter("FILE|VERIFICATION", "A file of YAML or JSON, or the verification itself.");
        return Remote.withOptions(usage)
                .withOption(Option.of("format", "text|json", "How the verdict is printed (text)."))
                .withNotes(
                        "",
                        "Exit code 0: it was; 1: it was not; 2: the verification is wrong; 3: no mock answers.",
                        "",
                        "Examples:",
                        "  ringer verify 'operation: createOrder'",
                        "  ringer verify '{operation: createOrder, times: 2, within: 2s}' --session a",
                        "  ringer verify checkout.yaml");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String format = arguments.value("format").orElse("text");
        if (!format.equals("text") && !format.equals("json")) {
            throw new WrongUseException("--format is '" + format + "', must be text or json");
        }
        Remote remote = Remote.of(arguments, surroundings);
        String verification = verification(arguments.parameters().get(0));
        Remote.Answer answer = remote.post("verifications", "application/json", "application/yaml", verification);
        if (!answer.isFine()) {
            return remote.refused(answer, terminal);
        }
        JsonObject verdict = remote.object(answer);
        terminal.out().println(format.equals("json") ? answer.body() : verdict.string("message"));
        return verdict.isTrue("passed") ? Exit.FINE : Exit.FINDINGS;
    }

    /** A verification has a colon between its first key and its value; the name of a file may have one too. */
    private String verification(String text) {
        if (text.contains("\n") || text.startsWith("{") || text.contains(": ")) {
            return text;
        }
        Path file = surroundings.folder().resolve(text);
        if (!Files.isRegularFile(file)) {
            throw new WrongUseException(
                    "there is no file '" + text + "', and it is no verification such as" + " 'operation: createOrder'");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LaunchException("'" + text + "' cannot be read: " + e.getMessage());
        }
    }
}
