package dev.ringer.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A command in a page of the docs and the output that the page shows for it.
 *
 * @param command without the leading {@code $}
 * @param output with a line end, unless empty
 */
record Snippet(String command, String output) {

    private static final String BEGIN = "```console\n";
    private static final String END = "```";

    /** Writes the output that a command really has. */
    interface Runner {
        String run(String command);
    }

    /** Find the commands of a page, in order. */
    static List<Snippet> of(String page) {
        List<Snippet> found = new ArrayList<>();
        rewrite(page, (command, shown) -> {
            found.add(new Snippet(command, shown));
            return shown;
        });
        return found;
    }

    /** Give the page with the outputs that the commands really have. */
    static String renewed(String page, Runner runner) {
        return rewrite(page, (command, shown) -> runner.run(command));
    }

    private interface Replacement {
        String of(String command, String shown);
    }

    private static String rewrite(String page, Replacement replacement) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int begin = page.indexOf(BEGIN); begin >= 0; begin = page.indexOf(BEGIN, at)) {
            int from = begin + BEGIN.length();
            int end = page.indexOf(END, from);
            out.append(page, at, from);
            for (String part : ("\n" + page.substring(from, end)).split("\n\\$ ")) {
                if (!part.isEmpty()) {
                    int line = part.indexOf('\n');
                    String command = line < 0 ? part : part.substring(0, line);
                    String shown = line < 0 ? "" : part.substring(line + 1);
                    String ended = shown.isEmpty() || shown.endsWith("\n") ? shown : shown + "\n";
                    out.append("$ ").append(command).append('\n').append(replacement.of(command, ended));
                }
            }
            at = end;
        }
        return out.append(page.substring(at)).toString();
    }
}
