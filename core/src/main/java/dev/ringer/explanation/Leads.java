package dev.ringer.explanation;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.routing.Way;
import dev.ringer.routing.Ways;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the operations that a request comes to or near to, and says where it leaves them. */
final class Leads {

    private static final int COUNT_MAX = 3;

    /** What is further off is no help. */
    private static final double DISTANCE_MAX = 0.7;

    private static final double METHOD = 0.15;

    private final Request request;
    private final Route route;
    private final Ways ways;

    Leads(Request request, Route route) {
        this.request = request;
        this.route = route;
        this.ways = new Ways(request.target().path());
    }

    List<Explanation.Lead> among(List<Mount> mounts) {
        Map<String, Explanation.Lead> byPath = new LinkedHashMap<>();
        for (Mount mount : mounts) {
            for (Operation each : mount.operations()) {
                Explanation.Lead lead = lead(mount, each);
                byPath.merge(key(lead), lead, (one, other) -> other.distance() < one.distance() ? other : one);
            }
        }
        List<Explanation.Lead> leads = new ArrayList<>(byPath.values());
        leads.removeIf(this::isNoHelp);
        leads.sort(Comparator.comparing((Explanation.Lead each) -> !each.isTaken())
                .thenComparingDouble(Explanation.Lead::distance));
        return leads.subList(0, Math.min(COUNT_MAX, leads.size()));
    }

    /** Beside the operation that the request came to, only those are told that it could have come to. */
    private boolean isNoHelp(Explanation.Lead lead) {
        return route instanceof Route.Found ? !lead.change().isEmpty() : lead.distance() > DISTANCE_MAX;
    }

    /** Of a path that the request is at all methods are told, of others the one that comes nearest. */
    private static String key(Explanation.Lead lead) {
        return lead.distance() <= METHOD ? lead.method() + " " + lead.path() : lead.path();
    }

    private Explanation.Lead lead(Mount mount, Operation operation) {
        String path = mount.basePath() + operation.path();
        String name = mount.contract().name();
        if (route instanceof Route.Found found
                && found.operation() == operation
                && found.mount().equals(mount)) {
            String why = request.method().equals(operation.method())
                    ? "method and path fit"
                    : "whatever answers GET answers HEAD too";
            return new Explanation.Lead(operation.id(), operation.method(), path, name, true, -1, why, "");
        }
        Way way = ways.to(mount.basePath(), operation.path());
        boolean hasMethod = operation.method().equals(request.method())
                || (operation.method().equals("GET") && request.method().equals("HEAD"));
        double distance = Math.min(1, way.distance() + (hasMethod ? 0 : METHOD));
        return new Explanation.Lead(
                operation.id(),
                operation.method(),
                path,
                name,
                false,
                distance,
                why(way, hasMethod),
                change(operation, way, hasMethod));
    }

    private String why(Way way, boolean hasMethod) {
        List<String> gaps = new ArrayList<>(way.gaps());
        if (!hasMethod) {
            gaps.add("it has another method than " + request.method());
        }
        return gaps.isEmpty()
                ? "the path fits too, but plain text in a path comes before variables, and of equals the first one"
                : String.join(", ", gaps);
    }

    private String change(Operation operation, Way way, boolean hasMethod) {
        String there = " to come to " + operation.id() + ".";
        if (way.fits()) {
            return hasMethod ? "" : "Change the method from " + request.method() + " to " + operation.method() + there;
        }
        return hasMethod
                ? "Change the path to '" + way.path() + "'" + there
                : "Send " + operation.method() + " '" + way.path() + "'" + there;
    }
}
