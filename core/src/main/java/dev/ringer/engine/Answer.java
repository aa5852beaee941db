package dev.ringer.engine;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Reply;
import java.util.Optional;

/**
 * A reply with the call that led to it.
 *
 * @param call nothing where the request was refused before it could be one
 */
record Answer(Reply reply, Optional<Call> call) {

    static Answer refused(Reply reply) {
        return new Answer(reply, Optional.empty());
    }
}
