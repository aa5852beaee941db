package dev.ringer.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code ringer completion}: a script that completes commands, options and their words in bash and zsh. */
final class CompletionCommand implements Command {

    private static final String SCRIPT = """
            # Completion of ringer for bash and zsh: source <(ringer completion)
            [ -z "$ZSH_VERSION" ] || { autoload -Uz bashcompinit && bashcompinit; }
            _ringer() {
              local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
              if [ "$COMP_CWORD" -eq 1 ]; then
                words='%s'
              else
                case "${COMP_WORDS[1]} $before" in
            %s    esac
                if [ -z "$words" ] && [ "${word#-}" != "$word" ]; then
                  case "${COMP_WORDS[1]}" in
            %s      esac
                fi
              fi
              COMPREPLY=($(compgen -W "$words" -- "$word"))
            }
            complete -o default -F _ringer ringer
            """;

    private final Supplier<List<Usage>> usages;

    CompletionCommand(Supplier<List<Usage>> usages) {
        this.usages = usages;
    }

    @Override
    public Usage usage() {
        return Usage.of("completion", "Print a completion script for bash and zsh.")
                .withNotes("", "Example:", "  source <(ringer completion)");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        List<Usage> all = usages.get();
        String commands = all.stream().map(Usage::command).collect(Collectors.joining(" "));
        StringBuilder values = new StringBuilder();
        StringBuilder options = new StringBuilder();
        for (Usage usage : all) {
            usage.options().forEach(each -> words(usage.command(), each, values));
            options.append("        %s) words='--help %s' ;;\n"
                    .formatted(
                            usage.command(),
                            usage.options().stream()
                                    .map(each -> "--" + each.name())
                                    .collect(Collectors.joining(" "))));
        }
        terminal.out().print(SCRIPT.formatted(commands, values, options));
        return Exit.FINE;
    }

    /** Options that take one of some words are completed with them. */
    private static void words(String command, Option option, StringBuilder out) {
        if (option.value().contains("|")) {
            out.append("      '%s --%s') words='%s' ;;\n"
                    .formatted(command, option.name(), option.value().replace('|', ' ')));
        }
    }
}
