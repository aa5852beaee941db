package dev.ringer.contract;

import dev.ringer.json.Json;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.Optional;

/**
 * A value that the contract itself proposes.
 *
 * @param name key among its siblings; {@code default} for the single one
 */
public record Example(String name, Value value, Location location) {

    /** What the contract gives. */
    public sealed interface Value {

        /** A value to be written in the media type at hand. */
        record Data(Json json) implements Value {}

        /** The bytes behind an address, to be sent as they are, but for members that are never sent. */
        record External(URI address) implements Value {}

        /** Text to be sent as it is, but for members that are never sent. */
        record Serialized(String text) implements Value {}
    }

    /** Give the value where it is data. */
    public Optional<Json> data() {
        return value instanceof Value.Data data ? Optional.of(data.json()) : Optional.empty();
    }
}
