package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.delay.Delay;
import dev.ringer.exchange.Manner;
import dev.ringer.fault.FaultPlan;
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
    private final Headers trailers;
    private final Delay delay;
    private final FaultPlan fault;
    private final boolean usual;
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
            Headers trailers,
            Delay delay,
            FaultPlan fault,
            Location location) {
        this.status = status;
        this.headers = headers;
        this.type = type;
        this.body = body;
        this.overrides = overrides;
        this.weight = weight;
        this.trailers = trailers;
        this.delay = delay;
        this.fault = fault;
        this.usual = delay.equals(Delay.NONE) && fault.equals(FaultPlan.NONE) && trailers.size() == 0;
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

    /**
     * Give how it is sent.
     *
     * @param call number of the call among those that the stub answers, from 1
     */
    Manner manner(Dice dice, long call) {
        return usual
                ? Manner.USUAL
                : new Manner(delay.pace(dice.at("delay")), fault.fault(dice.at("fault"), call), trailers);
    }

    Location location() {
        return location;
    }
}
