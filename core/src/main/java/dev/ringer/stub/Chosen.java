package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.matching.Arrival;

/**
 * The stub that answers a request.
 *
 * @param arrival as the stub's conditions saw it
 * @param number of its answers before this one
 * @param dice of this answer
 */
public record Chosen(Stub stub, Arrival arrival, long number, Dice dice) {

    StubReply reply() {
        return stub.replies().of(number, dice.at("reply"));
    }
}
