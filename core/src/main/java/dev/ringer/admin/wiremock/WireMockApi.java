package dev.ringer.admin.wiremock;

import dev.ringer.admin.Guard;
import dev.ringer.admin.Managed;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Route.Found;
import dev.ringer.http.Handler;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import dev.ringer.routing.PathTree;
import dev.ringer.session.Session;
import dev.ringer.session.Visit;
import dev.ringer.wiremock.Templating;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers WireMock's clients, and hands everything else on: what is not below {@code /__admin}, and what is there by a
 * contract's own path.
 */
public final class WireMockApi implements Handler {

    /** What all paths of the API begin with. */
    public static final String PREFIX = "/__admin";

    /** The routes of a path by their methods. */
    private record Place(PathTemplate template, Map<String, Route> byMethod) {}

    /** All routes, made when somebody first asks for one, so that the others start no later. */
    private static final class Places {

        static final PathTree<Place> ALL = PathTree.of(
                places(Stream.of(
                                MappingActions.ALL,
                                BulkActions.ALL,
                                RequestActions.ALL,
                                NearMissActions.ALL,
                                ScenarioActions.ALL,
                                SettingsActions.ALL,
                                FileActions.ALL,
                                ServerActions.ALL)
                        .flatMap(List::stream)
                        .toList()),
                Place::template);

        private Places() {}

        private static List<Place> places(List<Route> routes) {
            Map<String, Map<String, Route>> byPath = new LinkedHashMap<>();
            routes.forEach(each -> byPath.computeIfAbsent(each.path(), path -> new LinkedHashMap<>())
                    .put(each.method(), each));
            List<Place> places = new ArrayList<>();
            byPath.forEach((path, byMethod) -> places.add(new Place(PathTemplate.parse(path), byMethod)));
            return places;
        }
    }

    private final Managed mock;
    private final Guard guard;
    private final Kept kept;
    private final Handler next;

    /**
     * Make it.
     *
     * @param templating which replies are templates
     * @param next answers all other requests
     */
    public WireMockApi(Managed mock, Guard guard, Supplier<Templating> templating, Handler next) {
        this.mock = mock;
        this.guard = guard;
        this.kept = new Kept(templating);
        this.next = next;
    }

    @Override
    public Outcome handle(Request request) {
        String path = request.target().path();
        return isBelow(path) || (path.startsWith("/__session/") && path.contains(PREFIX))
                ? visited(request)
                : next.handle(request);
    }

    @Override
    public void afterwards() {
        next.afterwards();
    }

    private static boolean isBelow(String path) {
        return path.startsWith(PREFIX) && (path.length() == PREFIX.length() || path.charAt(PREFIX.length()) == '/');
    }

    private Outcome visited(Request request) {
        if (isHealth(request) && !isOfContract(request)) {
            // Whoever waits for the mock to be there begins no session, and is told by any name.
            return answered(request, mock.engine().sessions().server());
        }
        Visit visit = mock.engine().sessions().visit(request);
        if (visit instanceof Visit.Refused refused) {
            return refused(refused.problem()).delivery();
        }
        Visit.Found found = (Visit.Found) visit;
        Request inner = found.request();
        if (!isBelow(inner.target().path()) || isOfContract(inner)) {
            return next.handle(request);
        }
        return guard.admit(
                inner, isHealth(inner), problem -> refused(problem).delivery(), () -> answered(inner, found.session()));
    }

    private boolean isOfContract(Request request) {
        return mock.engine().world().router().route(request) instanceof Found found
                && isBelow(found.mount().basePath() + found.operation().path());
    }

    private static boolean isHealth(Request request) {
        return request.target().path().equals(PREFIX + "/health")
                && (request.method().equals("GET") || request.method().equals("HEAD"));
    }

    private static Refusal refused(Problem problem) {
        return Refusal.of(problem.status(), problem.title(), problem.detail());
    }

    private Outcome answered(Request request, Session session) {
        try {
            return answer(request, session);
        } catch (Refusal e) {
            return e.delivery();
        }
    }

    private Outcome answer(Request request, Session session) {
        Target target = request.target();
        Finding finding = new Finding();
        Places.ALL.find(target.path().substring(PREFIX.length()), finding::add);
        if (finding.place == null) {
            throw Refusal.missing(
                    "There is no " + Call.cut(target.path()) + " in WireMock's API, as far as Ringer has it.");
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Route route = finding.place.byMethod().get(method);
        if (route == null) {
            throw Refusal.of(
                    405,
                    "No such method",
                    "There are: "
                            + String.join(
                                    ", ", new TreeSet<>(finding.place.byMethod().keySet())) + ".");
        }
        return route.answer().apply(new Call(mock, session, request, finding.values, kept));
    }

    /** The first place that fits, which is the one with the plainer text. */
    private static final class Finding {

        private @Nullable Place place;
        private Map<String, String> values = Map.of();

        void add(Place found, Map<String, String> its) {
            if (place == null) {
                place = found;
                values = its;
            }
        }
    }
}
