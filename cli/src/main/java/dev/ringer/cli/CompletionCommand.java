package dev.ringer.cli;

import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ringer completion}: a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {

    private final Supplier<CommandLine> line;

    CompletionCommand(Supplier<CommandLine> line) {
        this.line = line;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("completion").mixinStandardHelpOptions(true);
        spec.usageMessage()
                .header("Print a completion script for bash and zsh.")
                .footer("", "Example:", "  source <(ringer completion)");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        terminal.out().println(AutoComplete.bash("ringer", line.get()));
        return Exit.FINE;
    }
}
