package dev.ringer.resource;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.source.Location;
import java.util.List;

/**
 * A thing that a person gives.
 *
 * @param value as it is read, with its identity where it has one
 * @param where it is given
 * @param missing members that it must have, and that only a server says
 */
public record Seed(Json value, Location where, List<Pointer> missing) {

    public Seed {
        missing = List.copyOf(missing);
    }

    /** Make one that has all. */
    public Seed(Json value, Location where) {
        this(value, where, List.of());
    }
}
