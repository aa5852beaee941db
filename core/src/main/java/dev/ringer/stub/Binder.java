package dev.ringer.stub;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.contract.Renaming;
import dev.ringer.exchange.Route;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.Conditions;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the operations that stubs are for. */
final class Binder {

    /** Operations of a contract that one message can name. */
    private static final int NAMED_MAX = 12;

    private final OperationNames names;
    private final Documents documents;
    private final List<Diagnostic> diagnostics;

    /**
     * Make a binder.
     *
     * @param documents that the stubs were read from
     * @param diagnostics takes orphans, and stubs outside of the contract
     */
    Binder(OperationNames names, Documents documents, List<Diagnostic> diagnostics) {
        this.names = names;
        this.documents = documents;
        this.diagnostics = diagnostics;
    }

    /** Bind a stub; nothing where it names an operation that is not there. */
    Optional<Binding> bind(Stub stub) {
        if (stub.target() instanceof Target.OfOperation named) {
            return named(stub, named.name());
        }
        if (stub.target() instanceof Target.OfPath at) {
            Optional<Binding> inside = inside(stub, at.method().orElse(OperationNames.EVERY), at.path());
            return inside.isPresent() ? inside : Optional.of(outside(stub, Optional.of(at.path())));
        }
        return Optional.of(outside(stub, Optional.empty()));
    }

    private Optional<Binding> named(Stub stub, String name) {
        List<Route.Found> operations = names.routes(name);
        if (operations.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                    StubSet.ORPHAN,
                    "there is no operation '" + name + "'" + instead(name),
                    stub.location().child("operation")));
            return Optional.empty();
        }
        return Optional.of(new Binding(stub, operations, Optional.empty()));
    }

    private String instead(String name) {
        List<String> all = names.all();
        if (all.isEmpty()) {
            return ", for no contract is loaded";
        }
        return Renaming.of(name, all)
                .map(each -> "; it may now be '" + each + "'")
                .orElseGet(() -> names.identifiers().size() > NAMED_MAX
                        ? ""
                        : "; there are " + String.join(", ", names.identifiers()));
    }

    /** A path of the contract makes it a stub of the operation; one that a template leads to, with that condition. */
    private Optional<Binding> inside(Stub stub, String method, PathTemplate path) {
        List<Route.Found> same = names.routes(method + " " + path.shape()).stream()
                .filter(each -> stub.isOfContract() || isWhole(path, each.operation()))
                .toList();
        if (!same.isEmpty()) {
            same.forEach(each -> variables(stub, path, each.operation()));
            return Optional.of(new Binding(held(stub, path, same), same, rest(method, path)));
        }
        if (!path.variables().isEmpty()) {
            return Optional.empty();
        }
        List<Routed> routed = methods(method).stream()
                .flatMap(each -> route(each, path, stub.isOfContract()).stream())
                .toList();
        if (routed.isEmpty()) {
            return Optional.empty();
        }
        Stub there = stub.with(onPath(stub, Json.of(Percent.decode(routed.get(0).path()))));
        return Optional.of(new Binding(there, routed.stream().map(Routed::route).toList(), rest(method, path)));
    }

    /** Whoever knows no contract knows no base path either, and calls variables as it likes. */
    private boolean isWhole(PathTemplate path, Operation operation) {
        return path.variables().equals(operation.path().variables())
                && names.mounts().stream()
                        .filter(each -> each.operations().contains(operation))
                        .anyMatch(each -> path.shape()
                                .equals(each.basePath() + operation.path().shape()));
    }

    /** A stub for every method is for those too that the contract does not have. */
    private static Optional<PathTemplate> rest(String method, PathTemplate path) {
        return method.equals(OperationNames.EVERY) ? Optional.of(path) : Optional.empty();
    }

    private Set<String> methods(String method) {
        if (!method.equals(OperationNames.EVERY)) {
            return Set.of(method);
        }
        Set<String> methods = new LinkedHashSet<>();
        names.mounts().forEach(mount -> mount.operations().forEach(each -> methods.add(each.method())));
        return methods;
    }

    private Conditions onPath(Stub stub, Json test) {
        return Conditions.read("path", test, stub.location().child("path"), documents, diagnostics);
    }

    /** A path with the base path of one of several mounts holds the stub to that one. */
    private Stub held(Stub stub, PathTemplate path, List<Route.Found> routes) {
        Set<String> bases = new LinkedHashSet<>();
        boolean others = false;
        for (Mount mount : names.mounts()) {
            for (Route.Found each : routes) {
                if (mount.operations().contains(each.operation())) {
                    String shape = each.operation().path().shape();
                    boolean whole = path.shape().equals(mount.basePath() + shape);
                    others |= !whole;
                    if (whole || path.shape().equals(shape)) {
                        bases.add(whole ? mount.basePath() : "");
                    }
                }
            }
        }
        boolean everywhere = !others || bases.contains("") || bases.size() != 1;
        return everywhere
                ? stub
                : stub.with(onPath(
                        stub,
                        JsonObject.of("startsWith", Json.of(bases.iterator().next() + "/"))));
    }

    private record Routed(String path, Route.Found route) {}

    private Optional<Routed> route(String method, PathTemplate path, boolean contract) {
        Set<String> bases = new LinkedHashSet<>(List.of(""));
        if (contract) {
            names.mounts().forEach(each -> bases.add(each.basePath()));
        }
        for (String base : bases) {
            Request request = Request.of(method, base + path);
            if (names.route(request) instanceof Route.Found found
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

    private Binding outside(Stub stub, Optional<PathTemplate> path) {
        if (stub.isOfContract() && !names.mounts().isEmpty()) {
            diagnostics.add(Diagnostic.warning(
                    "outside-contract",
                    "the stub is outside of the contract; nothing is checked (contract: none says that this is meant)",
                    stub.location()));
        }
        return new Binding(stub, List.of(), path);
    }
}
