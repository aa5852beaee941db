package dev.ringer.stub;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Route;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.matching.Conditions;
import dev.ringer.routing.Router;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the operations that stubs are for. */
final class Binder {

    private final List<Mount> mounts;
    private final Router router;
    private final Documents documents;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Map<Operation, Route.Found>> byName = new HashMap<>();

    Binder(List<Mount> mounts, Router router, Documents documents, List<Diagnostic> diagnostics) {
        this.mounts = mounts;
        this.router = router;
        this.documents = documents;
        this.diagnostics = diagnostics;
        for (Mount mount : mounts) {
            for (Operation each : mount.operations()) {
                Route.Found route = new Route.Found(mount, each, Map.of());
                String base = each.method() + " " + mount.basePath();
                enter(each.id(), route);
                enter(each.title(), route);
                enter(base + each.path(), route);
                enter(each.method() + " " + each.path().shape(), route);
                enter(base + each.path().shape(), route);
            }
        }
    }

    /** An operation that is mounted more than once is one. */
    private void enter(String name, Route.Found route) {
        byName.computeIfAbsent(name, each -> new LinkedHashMap<>(2)).putIfAbsent(route.operation(), route);
    }

    private List<Route.Found> routes(String name) {
        return List.copyOf(byName.getOrDefault(name, Map.of()).values());
    }

    /** Bind a stub; nothing where it names an operation that is not there. */
    Optional<Binding> bind(Stub stub, boolean contract) {
        if (stub.target() instanceof Target.OfOperation named) {
            return named(stub, named.name());
        }
        if (stub.target() instanceof Target.OfPath at) {
            Optional<Binding> inside = at.method().flatMap(method -> inside(stub, method, at.path()));
            return inside.isPresent() ? inside : Optional.of(outside(stub, Optional.of(at.path()), contract));
        }
        return Optional.of(outside(stub, Optional.empty(), contract));
    }

    private Optional<Binding> named(Stub stub, String name) {
        List<Route.Found> operations = routes(name);
        if (operations.isEmpty()) {
            List<String> names = new ArrayList<>();
            mounts.forEach(mount -> mount.operations().forEach(each -> {
                names.add(each.id());
                names.add(each.title());
            }));
            diagnostics.add(Diagnostic.error(
                    StubSet.ORPHAN,
                    "there is no operation '" + name + "'"
                            + Nearest.to(name, names)
                                    .map(each -> "; it may now be '" + each + "'")
                                    .orElse("") + (names.isEmpty() ? ", for no contract is loaded" : ""),
                    stub.location().child("operation")));
            return Optional.empty();
        }
        return Optional.of(new Binding(stub, operations, Optional.empty()));
    }

    /** A path of the contract makes it a stub of the operation; one that a template leads to, with that condition. */
    private Optional<Binding> inside(Stub stub, String method, PathTemplate path) {
        List<Route.Found> same = routes(method + " " + path.shape());
        if (!same.isEmpty()) {
            same.forEach(each -> variables(stub, path, each.operation()));
            return Optional.of(new Binding(stub, same, Optional.empty()));
        }
        if (!path.variables().isEmpty()) {
            return Optional.empty();
        }
        return route(method, path).map(full -> {
            Json text = Json.of(Percent.decode(full.path()));
            Conditions there = Conditions.read("path", text, stub.location().child("path"), documents, diagnostics);
            return new Binding(stub.with(there), List.of(full.route()), Optional.empty());
        });
    }

    private record Routed(String path, Route.Found route) {}

    private Optional<Routed> route(String method, PathTemplate path) {
        Set<String> bases = new LinkedHashSet<>(List.of(""));
        mounts.forEach(each -> bases.add(each.basePath()));
        for (String base : bases) {
            Request request = Request.of(method, base + path);
            if (router.route(request) instanceof Route.Found found
                    && found.operation().method().equals(method)) {
                return Optional.of(new Routed(base + path.expand(Map.of()), found));
            }
        }
        return Optional.empty();
    }

    private void variables(Stub stub, PathTemplate path, Operation operation) {
        List<String> theirs = operation.path().variables();
        if (!path.variables().equals(theirs)) {
            diagnostics.add(Diagnostic.warning(
                    "path-variables",
                    "the contract calls the variables of this path " + String.join(", ", theirs)
                            + ", and so do conditions and templates",
                    stub.location().child("path")));
        }
    }

    private Binding outside(Stub stub, Optional<PathTemplate> path, boolean contract) {
        if (contract && !mounts.isEmpty()) {
            diagnostics.add(Diagnostic.warning(
                    "outside-contract",
                    "the stub is outside of the contract; nothing is checked (contract: none in its file says that this"
                            + " is meant)",
                    stub.location()));
        }
        return new Binding(stub, List.of(), path);
    }
}
