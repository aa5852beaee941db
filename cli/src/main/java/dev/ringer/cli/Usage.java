package dev.ringer.cli;

import dev.ringer.launch.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command is called with, and its help.
 *
 * @param title one sentence
 * @param parameters in order; the last may come more than once when its name has {@code ...}
 * @param options in the order of help
 * @param notes lines below the options
 */
record Usage(String command, String title, List<Parameter> parameters, List<Option> options, List<String> notes) {

    private static final int WIDTH = 100;
    private static final int HELP_COLUMN = 34;

    /** What is given without a name. */
    record Parameter(String name, String help) {

        boolean isRepeatable() {
            return name.contains("...");
        }

        /** Tell whether the parameter may be left out, which its name in brackets says. */
        boolean isOptional() {
            return name.startsWith("[");
        }
    }

    Usage {
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
        notes = List.copyOf(notes);
    }

    static Usage of(String command, String title) {
        return new Usage(command, title, List.of(), List.of(), List.of());
    }

    Usage withParameter(String name, String help) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, help));
        return new Usage(command, title, more, options, notes);
    }

    Usage withOption(Option option) {
        List<Option> more = new ArrayList<>(options);
        more.add(option);
        return new Usage(command, title, parameters, more, notes);
    }

    Usage withSettings(List<Setting> settings) {
        List<Option> more = new ArrayList<>(options);
        settings.forEach(each -> more.add(Option.of(each)));
        return new Usage(command, title, parameters, more, notes);
    }

    Usage withNotes(String... lines) {
        return new Usage(command, title, parameters, options, List.of(lines));
    }

    /** Tell whether overviews leave the command out. */
    boolean isHidden() {
        return title.isEmpty();
    }

    /** Find an option by what was typed, {@code --port} or {@code -p}. */
    Optional<Option> option(String typed) {
        return options.stream()
                .filter(each -> typed.equals("--" + each.name())
                        || (!each.letter().isEmpty() && typed.equals("-" + each.letter())))
                .findFirst();
    }

    /** Tell whether more parameters than there are names for may be given. */
    boolean takesMany() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).isRepeatable();
    }

    /** Write the help. */
    String help() {
        StringBuilder out = new StringBuilder(title).append("\nUsage: ringer ").append(command);
        out.append(options.isEmpty() ? "" : " [OPTIONS]");
        parameters.forEach(each -> out.append(' ').append(each.name()));
        out.append("\n\n");
        parameters.forEach(each -> row("  " + each.name(), each.help(), out));
        options.forEach(each -> row("  " + each.usage(), each.help(), out));
        notes.forEach(each -> out.append(each).append('\n'));
        return out.toString();
    }

    /** Write a name and what it means beside it, or below where the name is long. */
    static void row(String name, String text, StringBuilder out) {
        List<String> lines = wrapped(text);
        boolean beside = name.length() < HELP_COLUMN;
        out.append(name)
                .append(beside ? " ".repeat(HELP_COLUMN - name.length()) + lines.get(0) : "")
                .append('\n');
        for (String line : beside ? lines.subList(1, lines.size()) : lines) {
            out.append(" ".repeat(HELP_COLUMN)).append(line).append('\n');
        }
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (HELP_COLUMN + line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
