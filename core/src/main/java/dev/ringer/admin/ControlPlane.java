package dev.ringer.admin;

import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.session.Session;
import dev.ringer.session.Visit;
import dev.ringer.validation.Validation;
import java.util.List;
import java.util.Map;

/**
 * Answers what is asked of the mock itself, and hands everything else on.
 *
 * <p>Requests are routed and checked by the control API's own document, so that an action sees only what keeps to it.
 */
public final class ControlPlane implements Handler {

    /** What all paths of the control plane begin with. */
    public static final String PREFIX = "/__ringer/";

    private static final String HEALTH = PREFIX + "health";
    private static final String CHALLENGE = "Bearer realm=\"Ringer\"";

    private final Managed mock;
    private final Guard guard;
    private final Handler next;
    private final Map<String, Action> actions = Actions.byOperation();

    /**
     * Make a control plane.
     *
     * @param next answers all other requests
     */
    public ControlPlane(Managed mock, Guard guard, Handler next) {
        this.mock = mock;
        this.guard = guard;
        this.next = next;
    }

    @Override
    public Outcome handle(Request request) {
        String path = request.target().path();
        return path.startsWith(PREFIX) || (path.startsWith("/__session/") && path.contains(PREFIX))
                ? visited(request)
                : next.handle(request);
    }

    @Override
    public void afterwards() {
        next.afterwards();
    }

    /** A path may name the session first. */
    private Outcome visited(Request request) {
        if (request.target().path().equals(HEALTH) && isRead(request)) {
            // Whoever waits for the mock to be there neither begins a session nor has the document read.
            // It is told to anybody, since probes call by all kinds of names.
            return ServerActions.health(new Ask(mock, mock.engine().sessions().server(), request, Map.of()));
        }
        Visit visit = mock.engine().sessions().visit(request);
        if (visit instanceof Visit.Refused refused) {
            return Replies.problem(request, refused.problem());
        }
        Request inner = ((Visit.Found) visit).request();
        String path = inner.target().path();
        if (!path.startsWith(PREFIX)) {
            return next.handle(request);
        }
        Outcome outcome = guarded(WholeNames.joined(inner), ((Visit.Found) visit).session());
        String whole = request.target().path();
        String before = whole.substring(0, whole.length() - path.length());
        return before.isEmpty() ? outcome : outcome.map(each -> Replies.below(before, each));
    }

    private static boolean isRead(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private Outcome guarded(Request request, Session session) {
        Route route = ControlContract.get().route(request);
        boolean isPublic = route instanceof Route.Found found && isPublic(found);
        return guard.admit(
                request, isPublic, refusal -> refused(request, refusal), () -> routed(request, session, route));
    }

    /** Who is to show a token is told how (RFC 9110, 11.6.1; RFC 6750, 3). */
    private static Delivery refused(Request request, Problem refusal) {
        Delivery answer = Replies.problem(request, refusal);
        return refusal.status() == 401 ? Replies.with(answer, "WWW-Authenticate", CHALLENGE) : answer;
    }

    private static boolean isPublic(Route.Found found) {
        return found.operation().detail().security().stream()
                .allMatch(each -> each.needed().isEmpty());
    }

    private Outcome routed(Request request, Session session, Route route) {
        if (route instanceof Route.NoMethod no) {
            String allowed = String.join(", ", no.allowed());
            Delivery answer = request.method().equals("OPTIONS")
                    ? Replies.none()
                    : Replies.problem(request, Problem.of(405, "no-such-method", "There are: " + allowed + "."));
            return Replies.with(answer, "Allow", allowed);
        }
        if (route instanceof Route.NoPath no) {
            String detail = "There is no such path. " + no.hint() + " " + PREFIX + "openapi.json describes them all.";
            return Replies.problem(request, Problem.of(404, "no-such-path", detail.replace("  ", " ")));
        }
        Route.Found found = (Route.Found) route;
        Validation validation = ControlContract.get().check(found, request, session.clock());
        return validation.isValid()
                ? done(found, new Ask(mock, session, request, found.values()))
                : Replies.problem(request, invalid(validation));
    }

    private static Problem invalid(Validation validation) {
        int status = validation.kind() == Validation.Kind.UNSUPPORTED ? 415 : 400;
        List<Json> violations =
                validation.violations().stream().<Json>map(Violation::toJson).toList();
        return Problem.of(status, "invalid-request", validation.summary()).with("validation", JsonArray.of(violations));
    }

    private Outcome done(Route.Found found, Ask ask) {
        Action action = actions.get(found.operation().id());
        if (action == null) {
            throw new IllegalStateException(
                    "nothing answers " + found.operation().id());
        }
        try {
            return action.answer().apply(ask);
        } catch (ProblemException e) {
            return Replies.problem(ask.request(), e.problem());
        }
    }
}
