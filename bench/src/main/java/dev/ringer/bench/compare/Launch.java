package dev.ringer.bench.compare;

import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param environment added to our own
 */
record Launch(List<String> command, Map<String, String> environment) {

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    static Launch of(String... command) {
        return new Launch(List.of(command), Map.of());
    }

    static Launch of(List<String> command) {
        return new Launch(command, Map.of());
    }

    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
