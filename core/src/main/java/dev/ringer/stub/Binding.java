package dev.ringer.stub;

import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Route;
import java.util.List;
import java.util.Optional;

/**
 * Where a stub was found to stand.
 *
 * @param routes to the operations that it is for; empty outside of the contract
 * @param path outside of the contract, where it has one
 * @param turn of its {@link StubFile}
 */
record Binding(Stub stub, List<Route.Found> routes, Optional<PathTemplate> path, long turn) {

    Binding {
        routes = List.copyOf(routes);
    }

    Binding(Stub stub, List<Route.Found> routes, Optional<PathTemplate> path) {
        this(stub, routes, path, 0);
    }

    Binding withTurn(long replacement) {
        return new Binding(stub, routes, path, replacement);
    }
}
