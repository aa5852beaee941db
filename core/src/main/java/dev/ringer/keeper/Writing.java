package dev.ringer.keeper;

import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Outcome;
import java.util.Optional;
import java.util.function.Function;

/** What is said of writes that did not happen. */
final class Writing {

    private Writing() {}

    /** Go on with what was written; nothing where somebody else was faster, and all has to be looked at again. */
    static Optional<Decision> finish(Outcome outcome, Turn turn, Function<Entity, Decision> onEntity) {
        return outcome.fold(
                done -> done.entries().stream()
                        .filter(each -> each instanceof Entity)
                        .map(each -> onEntity.apply((Entity) each))
                        .findFirst(),
                stale -> Optional.empty(),
                full -> Optional.of(full(turn, full.message() + "; forget some, or allow for more")),
                unwritten -> Optional.of(full(turn, unwritten.reason())));
    }

    /** Go on with what was deleted; nothing where somebody else was faster. */
    static Optional<Decision> finishDelete(Outcome outcome, Turn turn, Function<Entry, Decision> onEntry) {
        return outcome.fold(
                done -> done.entries().stream().map(onEntry).findFirst(),
                stale -> Optional.empty(),
                full -> Optional.of(full(turn, full.message() + "; forget some, or allow for more")),
                unwritten -> Optional.of(full(turn, unwritten.reason())));
    }

    private static Decision full(Turn turn, String reason) {
        return Decision.Declined.full("The " + turn.resource().noun() + " cannot be kept: " + reason + ".");
    }
}
