package dev.ringer.cli;

/** A subcommand of {@code ringer}. */
interface Command {

    /** Give name, options, parameters and help. */
    Usage usage();

    /** Do it; gives the exit code. */
    int run(Arguments arguments, Terminal terminal);
}
