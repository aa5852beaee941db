/**
 * The command {@code ringer}: arguments in, text and exit codes out.
 *
 * <p>Called by people and scripts. Invariants: 0 is fine, 1 is findings, 2 is wrong use, 3 is could not start; what goes
 * wrong is one line on standard error. An option is a row in the usage of its command, a setting a row in the table of {@code launch}.
 */
@NullMarked
package dev.ringer.cli;

import org.jspecify.annotations.NullMarked;
