package dev.ringer.stub;

import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.source.Location;
import java.util.Optional;

/**
 * What a stub replies. Equal only to itself, so that it can be a key of what was rendered.
 *
 * @see ReplyReader
 */
final class StubReply {

    private final Optional<Integer> status;
    private final Headers headers;
    private final Optional<MediaType> type;
    private final StubBody body;
    private final Overrides overrides;
    private final int weight;
    private final Location location;

    /**
     * Make a reply.
     *
     * @param status nothing for the one that the contract would give
     * @param weight among the replies that chance chooses from
     * @param type media type; nothing for the one that the body or the contract has
     */
    StubReply(
            Optional<Integer> status,
            Headers headers,
            Optional<MediaType> type,
            StubBody body,
            Overrides overrides,
            int weight,
            Location location) {
        this.status = status;
        this.headers = headers;
        this.type = type;
        this.body = body;
        this.overrides = overrides;
        this.weight = weight;
        this.location = location;
    }

    Optional<Integer> status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    Optional<MediaType> type() {
        return type;
    }

    StubBody body() {
        return body;
    }

    Overrides overrides() {
        return overrides;
    }

    int weight() {
        return weight;
    }

    Location location() {
        return location;
    }
}
