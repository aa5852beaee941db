package dev.ringer.exchange;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import java.util.List;
import java.util.Map;

/** Where a request leads. */
public sealed interface Route {

    /**
     * To an operation.
     *
     * @param values of the path's variables by their plain names, percent-encoded as sent
     */
    record Found(Mount mount, Operation operation, Map<String, String> values) implements Route {}

    /**
     * To no path.
     *
     * @param hint what to change, as a sentence; empty where nothing is near
     */
    record NoPath(String hint) implements Route {}

    /**
     * To a path that does not have the method.
     *
     * @param allowed methods of the path, sorted, never empty (RFC 9110, 15.5.6)
     */
    record NoMethod(List<String> allowed) implements Route {}
}
