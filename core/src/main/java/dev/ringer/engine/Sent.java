package dev.ringer.engine;

import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Response;
import java.util.List;

/**
 * A reply as it was sent; another than was meant, where that could not be made.
 *
 * @param violations of the response against the contract
 */
record Sent(Reply reply, Response response, List<Violation> violations) {

    Sent withHeader(String name, String value) {
        return new Sent(reply, response.withHeader(name, value), violations);
    }
}
