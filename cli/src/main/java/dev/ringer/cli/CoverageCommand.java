package dev.ringer.cli;

import java.util.List;

/** {@code ringer coverage}: what of the contract a mock that runs was asked for. */
final class CoverageCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json", "junit", "html");

    private final Surroundings surroundings;

    CoverageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Usage usage() {
        return Remote.withOptions(Usage.of("coverage", "Show what of the contract a running mock was asked for."))
                .withOption(Option.of("format", String.join("|", FORMATS), "How it is printed (text)."))
                .withNotes("", "Example:", "  ringer coverage --format html > coverage.html");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String format = arguments.value("format").orElse("text");
        if (!FORMATS.contains(format)) {
            throw new WrongUseException("--format is '" + format + "', must be one of " + String.join(", ", FORMATS));
        }
        Remote remote = Remote.of(arguments, surroundings);
        Remote.Answer answer = remote.get("coverage?format=" + format);
        if (!answer.isFine()) {
            return remote.refused(answer, terminal);
        }
        terminal.out().println(answer.body().stripTrailing());
        return Exit.FINE;
    }
}
