package dev.ringer.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where text goes, and whether it may have colours.
 *
 * @param interactive true when a person looks at standard output
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colours) {

    /** The text styles in use, as ANSI codes. */
    enum Style {
        BOLD("1"),
        DIM("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        CYAN("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /** Look at the environment: colours for people only, unless {@code NO_COLOR} is set; none in CI. */
    static Terminal of(PrintStream out, PrintStream err, Map<String, String> environment) {
        boolean console = hasConsole();
        boolean ci = environment.containsKey("CI");
        boolean plain = environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
        return new Terminal(out, err, console && !ci, console && !ci && !plain);
    }

    /** From Java 22 on there is always a console, which then says itself whether a person looks on. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    String paint(Style style, String text) {
        return colours ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }
}
