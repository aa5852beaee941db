package dev.ringer.engine;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Violation;
import java.util.List;
import java.util.Optional;

/**
 * A reply with the call that led to it.
 *
 * @param call nothing where the request was refused before it could be one
 * @param violations of the request
 */
record Answer(Reply reply, Optional<Call> call, List<Violation> violations) {

    static Answer refused(Reply reply) {
        return new Answer(reply, Optional.empty(), List.of());
    }

    Answer withReply(Reply replacement) {
        return new Answer(replacement, call, violations);
    }

    Answer withViolations(List<Violation> found) {
        return new Answer(reply, call, found);
    }
}
