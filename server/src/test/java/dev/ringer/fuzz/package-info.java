/**
 * Sends odd requests to whole mocks over sockets, and odd texts to parsers, and looks whether anything ends, hangs,
 * leaks or fails.
 *
 * <p>The ordinary build sends a few thousand; {@code mvn -Pfuzz -pl core,server -am verify -Dfuzz.requests=1000000}
 * sends as many as are asked for. Invariant: a case is a function of the seed and its number alone, so that
 * {@code -Dfuzz.seed=S -Dfuzz.first=N -Dfuzz.requests=1} sends it again. What is found becomes a row of {@code
 * KillersTest}.
 */
@NullMarked
package dev.ringer.fuzz;

import org.jspecify.annotations.NullMarked;
