package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.Arrival;
import dev.ringer.template.History;
import dev.ringer.template.Scope;
import dev.ringer.template.State;

/**
 * The stub that answers a request.
 *
 * @param arrival as the stub's conditions saw it
 * @param number of its answers before this one
 * @param dice of this answer
 * @param locale a BCP 47 tag for names and words
 * @param history earlier exchanges of the session
 * @param kept what contracts keep, as the session sees it
 */
public record Chosen(Stub stub, Arrival arrival, long number, Dice dice, String locale, History history, State kept) {

    /** Give what templates of the stub may see. */
    Scope scope() {
        return new Scope(
                arrival, stub.variables(), JsonObject.EMPTY, stub.parameters(), dice, locale, kept, history, null);
    }

    StubReply reply() {
        return stub.replies().of(number, dice.at("reply"));
    }
}
