package dev.ringer.launch;

import dev.ringer.json.Pointer;
import java.util.Optional;

/**
 * A value as somebody gave it.
 *
 * @param source what it came from: {@code --port}, {@code RINGER_PORT}, or the name of the project file
 * @param place where in the project file
 */
record Given(String text, String source, Optional<Pointer> place) {

    static Given by(String source, String text) {
        return new Given(text, source, Optional.empty());
    }
}
