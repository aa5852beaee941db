package dev.ringer.admin;

import dev.ringer.http.Outcome;
import java.util.function.Function;

/**
 * What answers one operation of the control API.
 *
 * @param operation its identifier in the control API's document
 * @param answer of a request that keeps to the document; throws {@link ProblemException} when it cannot be done
 */
record Action(String operation, Function<Ask, Outcome> answer) {}
