package dev.ringer.cli;

/** {@code ringer reset}: undo what was changed while a mock ran. */
final class ResetCommand implements Command {

    private final Surroundings surroundings;

    ResetCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Usage usage() {
        return Remote.withOptions(Usage.of("reset", "Undo what was changed while a mock ran."))
                .withNotes(
                        "",
                        "Stubs go back to the files, scenarios to their first step, clock and settings to those of the",
                        "start, and the exchanges are forgotten: of the session, or of the server itself.",
                        "",
                        "Examples:",
                        "  ringer reset",
                        "  ringer reset --session a");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Remote remote = Remote.of(arguments, surroundings);
        Remote.Answer answer = remote.post("reset");
        if (!answer.isFine()) {
            return remote.refused(answer, terminal);
        }
        String whose = remote.session().map(each -> "Session '" + each + "' is").orElse("The server itself is");
        terminal.out().println(whose + " as at the start.");
        return Exit.FINE;
    }
}
