package dev.ringer.template;

import dev.ringer.json.Json;
import java.util.Optional;

/** What templates may read of earlier exchanges. */
public interface History {

    History EMPTY = (name, back) -> Optional.empty();

    /**
     * Give an earlier exchange as {@code {"request": {method, path, query, headers, body}, "response": {status, headers,
     * body}}}; a body of JSON is a tree.
     *
     * @param name of an operation or a rule; empty for any
     * @param back 1 for the last exchange, 2 for the one before
     */
    Optional<Json> exchange(String name, int back);
}
