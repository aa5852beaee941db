package dev.ringer.contract;

import dev.ringer.source.Location;
import java.util.Map;
import java.util.Optional;

/**
 * How what a response shows leads to another operation (OAS 3.1, "Link Object").
 *
 * @param operation its id, or a reference to it as written
 * @param parameters of the other operation, with runtime expressions as values; values of other kinds are left out
 */
public record Link(String name, Optional<String> operation, Map<String, String> parameters, Location location) {

    public Link {
        parameters = Map.copyOf(parameters);
    }
}
