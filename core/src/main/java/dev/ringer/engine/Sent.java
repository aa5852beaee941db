package dev.ringer.engine;

import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it was sent; another than was meant, where that could not be made.
 *
 * @param violations of the response against the contract
 * @param remote what an upstream is to answer in place of the response; null where nothing is
 */
record Sent(Reply reply, Response response, List<Violation> violations, Payload.@Nullable Remote remote) {

    Sent(Reply reply, Response response, List<Violation> violations) {
        this(reply, response, violations, null);
    }

    Sent withRemote(Payload.Remote awaited) {
        return new Sent(reply, response, violations, awaited);
    }

    Sent withHeader(String name, String value) {
        return new Sent(reply, response.withHeader(name, value), violations, remote);
    }
}
