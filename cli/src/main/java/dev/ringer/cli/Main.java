package dev.ringer.cli;

import dev.ringer.launch.LaunchException;
import dev.ringer.launch.Settings;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code ringer}. */
public final class Main {

    private final Terminal terminal;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    Main(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        commands.put("serve", new ServeCommand(environment));
        commands.put("check", new CheckCommand());
        commands.put("generate", new GenerateCommand());
        commands.put("train", new TrainCommand());
        commands.put("completion", new CompletionCommand(this::commandLine));
    }

    /** Run a command and end the process with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.of(System.out, System.err, System.getenv());
        int code = new Main(terminal, System.getenv()).run(arguments);
        System.out.flush();
        System.exit(code);
    }

    /** Run a command; gives the exit code. */
    int run(String... arguments) {
        CommandLine line = commandLine();
        try {
            ParseResult result = line.parseArgs(arguments);
            return dispatch(line, result);
        } catch (ParameterException e) {
            return wrongUse(e.getCommandLine(), String.valueOf(e.getMessage()));
        } catch (Settings.BadValueException e) {
            terminal.err().println("ringer: " + e.getMessage());
            return Exit.WRONG_USE;
        } catch (LaunchException e) {
            terminal.err().println("ringer: " + e.getMessage());
            return Exit.NOT_STARTED;
        }
    }

    private CommandLine commandLine() {
        CommandSpec root = CommandSpec.create().name("ringer").mixinStandardHelpOptions(true);
        root.version("ringer " + version());
        root.usageMessage()
                .header("Stands in for an API, from its description.")
                .customSynopsis("ringer COMMAND ...")
                .footer(
                        "",
                        "Try:",
                        "  ringer serve openapi.yaml",
                        "  ringer check openapi.yaml",
                        "",
                        "Help for a command: ringer COMMAND --help");
        commands.forEach((name, command) -> root.addSubcommand(name, command.spec()));
        CommandLine line = new CommandLine(root);
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return line;
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private int dispatch(CommandLine line, ParseResult result) {
        List<CommandLine> chain = new ArrayList<>(result.asCommandLineList());
        CommandLine last = chain.get(chain.size() - 1);
        if (last.isUsageHelpRequested()) {
            last.usage(terminal.out());
            return Exit.FINE;
        }
        if (last.isVersionHelpRequested()) {
            line.printVersionHelp(terminal.out());
            return Exit.FINE;
        }
        if (!result.hasSubcommand()) {
            line.usage(terminal.err());
            return Exit.WRONG_USE;
        }
        ParseResult sub = result.subcommand();
        Command command = commands.get(sub.commandSpec().name());
        if (command == null) {
            return wrongUse(line, "there is no command '" + sub.commandSpec().name() + "'");
        }
        return command.run(sub, terminal);
    }

    private int wrongUse(CommandLine line, String message) {
        PrintStream err = terminal.err();
        err.println("ringer: " + message);
        PrintWriter writer = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine.UnmatchedArgumentException.printSuggestions(new ParameterException(line, message), writer);
        writer.flush();
        err.println("Try 'ringer" + (line.getParent() == null ? "" : " " + line.getCommandName()) + " --help'.");
        return Exit.WRONG_USE;
    }
}
