package dev.ringer.stub;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.routing.Router;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of all mounts under every name that stubs may call them by. */
final class OperationNames {

    /** In place of a method. */
    static final String EVERY = "ANY";

    private final List<Mount> mounts;
    private final Router router;
    private @Nullable Map<String, Map<Operation, Route.Found>> byName;

    OperationNames(List<Mount> mounts, Router router) {
        this.mounts = List.copyOf(mounts);
        this.router = router;
    }

    /** Names are collected when a stub first asks for one. */
    private synchronized Map<String, Map<Operation, Route.Found>> byName() {
        if (byName == null) {
            byName = collected();
        }
        return byName;
    }

    private Map<String, Map<Operation, Route.Found>> collected() {
        Map<String, Map<Operation, Route.Found>> all = new HashMap<>();
        for (Mount mount : mounts) {
            for (Operation each : mount.operations()) {
                Route.Found route = new Route.Found(mount, each, Map.of());
                enter(each.id(), route, all);
                enter(each.title(), route, all);
                enter(each.method() + " " + mount.basePath() + each.path(), route, all);
                for (String method : List.of(each.method(), EVERY)) {
                    enter(method + " " + each.path().shape(), route, all);
                    enter(method + " " + mount.basePath() + each.path().shape(), route, all);
                }
            }
        }
        return all;
    }

    /** An operation that is mounted more than once is one. */
    private static void enter(String name, Route.Found route, Map<String, Map<Operation, Route.Found>> into) {
        into.computeIfAbsent(name, each -> new LinkedHashMap<>(2)).putIfAbsent(route.operation(), route);
    }

    List<Mount> mounts() {
        return mounts;
    }

    /** Give the routes to the operations of a name; none where nothing is called so. */
    List<Route.Found> routes(String name) {
        return List.copyOf(byName().getOrDefault(name, Map.of()).values());
    }

    Route route(Request request) {
        return router.route(request);
    }

    /** Give identifiers, each once. */
    List<String> identifiers() {
        return mounts.stream()
                .flatMap(mount -> mount.operations().stream().map(Operation::id))
                .distinct()
                .toList();
    }

    /** Give identifiers and titles, for suggestions. */
    List<String> all() {
        List<String> names = new ArrayList<>();
        mounts.forEach(mount -> mount.operations().forEach(each -> {
            names.add(each.id());
            names.add(each.title());
        }));
        return names;
    }
}
