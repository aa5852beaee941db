package dev.ringer.engine;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Violation;
import dev.ringer.stub.Chosen;
import java.util.List;
import java.util.Optional;

/**
 * A reply with the call that led to it.
 *
 * @param call nothing where the request was refused before it could be one
 * @param violations of the request
 * @param chosen the stub that it comes from
 */
record Answer(Reply reply, Optional<Call> call, List<Violation> violations, Optional<Chosen> chosen) {

    static Answer of(Reply reply, Call call) {
        return new Answer(reply, Optional.of(call), List.of(), Optional.empty());
    }

    static Answer refused(Reply reply) {
        return new Answer(reply, Optional.empty(), List.of(), Optional.empty());
    }

    Answer withReply(Reply replacement) {
        return new Answer(replacement, call, violations, chosen);
    }

    Answer withViolations(List<Violation> found) {
        return new Answer(reply, call, found, chosen);
    }

    /** Tell whether its reply may break the contract, since a person said why. */
    boolean isExcused() {
        return chosen.flatMap(each -> each.stub().excuse()).isPresent();
    }
}
