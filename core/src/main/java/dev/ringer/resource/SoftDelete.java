package dev.ringer.resource;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;

/**
 * What a deleted thing shows when it stays.
 *
 * @param member of the thing
 * @param kind how the member says it
 * @param value that says so; the time of deletion where the kind is a time
 */
public record SoftDelete(Pointer member, Kind kind, Json value) {

    /** How a member says that its thing is deleted. */
    public enum Kind {
        FLAG,
        TIME,
        STATUS
    }
}
