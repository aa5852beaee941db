package dev.ringer.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A subcommand of {@code ringer}. */
interface Command {

    /** Give name, options, parameters and help. */
    CommandSpec spec();

    /** Do it; gives the exit code. */
    int run(ParseResult arguments, Terminal terminal);
}
