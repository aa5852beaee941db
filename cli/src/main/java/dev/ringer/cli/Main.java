package dev.ringer.cli;

import dev.ringer.launch.BadValueException;
import dev.ringer.launch.LaunchException;
import dev.ringer.source.Nearest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code ringer}. */
public final class Main {

    private static final Option HELP =
            Option.of("help", "", "Show this help and end.").withLetter("h");
    private static final Option VERSION =
            Option.of("version", "", "Show the version and end.").withLetter("V");

    private final Terminal terminal;
    private final List<Command> commands;

    Main(Terminal terminal, Map<String, String> environment) {
        this(terminal, new Surroundings(Path.of(""), environment));
    }

    Main(Terminal terminal, Surroundings surroundings) {
        this.terminal = terminal;
        this.commands = List.of(
                new ServeCommand(surroundings),
                new CheckCommand(surroundings),
                new GenerateCommand(surroundings),
                new ResourcesCommand(surroundings),
                new ExplainCommand(surroundings),
                new SchemaCommand(),
                new VerifyCommand(surroundings),
                new CoverageCommand(surroundings),
                new JournalCommand(surroundings),
                new ResetCommand(surroundings),
                new ImportCommand(),
                new TrainCommand(),
                new CompletionCommand(this::usages));
    }

    /** Run a command and end the process with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.of(System.out, System.err, System.getenv());
        int code = new Main(terminal, System.getenv()).run(arguments);
        System.out.flush();
        System.exit(code);
    }

    /** Run a command; gives the exit code. */
    int run(String... typed) {
        String name = typed.length == 0 ? "" : typed[0];
        switch (name) {
            case "" -> {
                terminal.err().print(overview());
                return Exit.WRONG_USE;
            }
            case "-h", "--help", "help" -> {
                terminal.out().print(overview());
                return Exit.FINE;
            }
            case "-V", "--version" -> {
                terminal.out().println("ringer " + version());
                return Exit.FINE;
            }
            default -> {
                return run(name, Arrays.asList(typed).subList(1, typed.length));
            }
        }
    }

    private int run(String name, List<String> rest) {
        Optional<Command> command = commands.stream()
                .filter(each -> each.usage().command().equals(name))
                .findFirst();
        if (command.isEmpty()) {
            List<String> names = usages().stream().map(Usage::command).toList();
            return wrongUse("", "there is no command '" + name + "'" + Nearest.hint(name, names));
        }
        try {
            return run(command.get(), rest);
        } catch (WrongUseException e) {
            return wrongUse(name, String.valueOf(e.getMessage()));
        } catch (BadValueException e) {
            terminal.err().println("ringer: " + e.getMessage());
            return Exit.WRONG_USE;
        } catch (LaunchException e) {
            String.valueOf(e.getMessage())
                    .lines()
                    .forEach(line -> terminal.err().println("ringer: " + line));
            return Exit.NOT_STARTED;
        }
    }

    private int run(Command command, List<String> rest) {
        Usage usage = command.usage().withOption(HELP).withOption(VERSION);
        Arguments arguments = Arguments.parse(rest, usage);
        if (arguments.has(HELP.name())) {
            terminal.out().print(usage.help());
            return Exit.FINE;
        }
        if (arguments.has(VERSION.name())) {
            terminal.out().println("ringer " + version());
            return Exit.FINE;
        }
        return command.run(arguments, terminal);
    }

    private List<Usage> usages() {
        return commands.stream()
                .map(Command::usage)
                .filter(each -> !each.isHidden())
                .toList();
    }

    private String overview() {
        StringBuilder out =
                new StringBuilder("Stands in for an API, from its description.\nUsage: ringer COMMAND ...\n\n");
        usages().forEach(each -> Usage.row("  " + each.command(), each.title(), out));
        return out.append("\nTry:\n  ringer serve openapi.yaml\n  ringer check openapi.yaml\n\n")
                .append("Help for a command: ringer COMMAND --help\n")
                .toString();
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private int wrongUse(String command, String message) {
        terminal.err().println("ringer: " + message);
        terminal.err().println("Try 'ringer" + (command.isEmpty() ? "" : " " + command) + " --help'.");
        return Exit.WRONG_USE;
    }
}
