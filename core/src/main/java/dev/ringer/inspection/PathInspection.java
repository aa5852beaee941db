package dev.ringer.inspection;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.routing.Router;
import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Operations that answer the same requests, and those that no request can reach. */
final class PathInspection implements Inspection {

    @Override
    public void inspect(Subject subject, Consumer<Diagnostic> found) {
        List<Operation> operations = subject.contract().operations();
        Mount mount = new Mount("", subject.contract(), operations);
        for (List<Operation> rivals : Router.conflicts(List.of(mount))) {
            conflict(rivals, found);
        }
        Router router = Router.of(List.of(mount), (in, operation, values) -> true);
        operations.forEach(each -> reach(router, each, found));
    }

    private static void conflict(List<Operation> rivals, Consumer<Diagnostic> found) {
        Operation first = rivals.get(0);
        for (Operation other : rivals.subList(1, rivals.size())) {
            boolean apart = !constraints(first).equals(constraints(other));
            found.accept(Diagnostic.warning(
                    apart ? "ambiguous-paths" : "conflicting-operations",
                    "'" + other.title() + "' has the same shape as '" + first.title() + "' at " + first.location()
                            + (apart ? "; the one whose parameters fit answers" : "; only the first is ever answered"),
                    other.location()));
        }
    }

    /** Give what tells values of the path's variables apart. */
    private static List<String> constraints(Operation operation) {
        return operation.detail().parameters(Parameter.In.PATH).stream()
                .map(Parameter::schema)
                .flatMap(Optional::stream)
                .map(Schema::source)
                .map(Objects::toString)
                .toList();
    }

    /** Ask for the path with values that no other path has as text; something else answering shuts it off. */
    private static void reach(Router router, Operation operation, Consumer<Diagnostic> found) {
        Map<String, String> values = new HashMap<>();
        operation.path().variables().forEach(each -> values.put(PathTemplate.name(each), "zqx0"));
        String query =
                operation.path().query().isEmpty() ? "" : "?" + operation.path().query();
        Route route =
                router.route(Request.of(operation.method(), operation.path().expand(values) + query));
        boolean same = route instanceof Route.Found hit
                && (hit.operation().equals(operation)
                        || hit.operation()
                                .path()
                                .shape()
                                .equals(operation.path().shape()));
        if (!same) {
            found.accept(Diagnostic.warning(
                    "unreachable-path",
                    "no request reaches '" + operation.title() + "'"
                            + (route instanceof Route.Found hit
                                    ? ": '" + hit.operation().title() + "' answers instead"
                                    : ""),
                    operation.location()));
        }
    }
}
