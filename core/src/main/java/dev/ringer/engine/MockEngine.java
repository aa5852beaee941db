package dev.ringer.engine;

import dev.ringer.contract.Operation;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.exchange.Manner;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Accept;
import dev.ringer.http.ByteRange;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.keeper.Decision;
import dev.ringer.keeper.ShownState;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.session.Session;
import dev.ringer.session.SessionLimits;
import dev.ringer.session.Sessions;
import dev.ringer.session.Visit;
import dev.ringer.state.Bounds;
import dev.ringer.state.MemoryStore;
import dev.ringer.state.Store;
import dev.ringer.stub.Chosen;
import dev.ringer.stub.StubAnswerer;
import dev.ringer.stub.StubSet;
import dev.ringer.template.State;
import dev.ringer.validation.Validation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests from a world of contracts.
 *
 * <p>The same call serves the server, the command line and tests. Safe for use by several threads.
 */
public final class MockEngine implements Handler, ExchangeHandler {

    private final Sessions sessions;
    private volatile World world;

    public MockEngine(World world) {
        this(world, SessionLimits.STANDARD);
    }

    public MockEngine(World world, SessionLimits limits) {
        this(world, limits, new MemoryStore(Bounds.STANDARD));
    }

    /**
     * Make an engine.
     *
     * @param store keeps what requests change of what contracts keep
     */
    public MockEngine(World world, SessionLimits limits, Store store) {
        this.world = world;
        this.sessions = new Sessions(world.clock(), limits, store);
        sessions.show(this::kept);
    }

    private State kept(Session session) {
        return new ShownState(() -> world.resources().inventory(), session::owner);
    }

    public World world() {
        return world;
    }

    /** Give the sessions, the server's own among them; they outlive changes of the world. */
    public Sessions sessions() {
        return sessions;
    }

    /** Answer from another world from now on; requests that are being answered finish in the old one. */
    public void replace(World replacement) {
        world = replacement;
    }

    @Override
    public Delivery handle(Request request) {
        return answer(request).delivery();
    }

    /** Answer a request; the exchange says why it was answered so. */
    @Override
    public Exchange answer(Request request) {
        World now = world;
        Visit visit = sessions.visit(request);
        if (visit instanceof Visit.Found found) {
            Request inner = found.request();
            return answer(now, found.session(), now.router().route(inner), inner);
        }
        Visit.Refused refused = (Visit.Refused) visit;
        return exchange(
                now,
                sessions.server(),
                new Route.NoPath(""),
                refused.request(),
                Answer.refused(Refusals.problem(refused.problem(), refused.request())));
    }

    /** Answer for an operation, whichever the request's own path would lead to. */
    public Exchange answer(Request request, Route.Found route) {
        return answer(world, sessions.server(), route, request);
    }

    /**
     * Find out what a request would be answered with. Nothing is sent, counted, stepped on or kept.
     *
     * @param session whose rules hold; the request's own words for one are not looked at
     */
    public Exchange rehearse(Session session, Request request) {
        World aside = world.aside();
        return answer(aside, session.aside(), aside.router().route(request), request);
    }

    private static Exchange answer(World now, Session session, Route route, Request request) {
        return exchange(now, session, route, request, first(now, session, route, request));
    }

    private static Exchange exchange(World now, Session session, Route route, Request request, Answer answer) {
        Sent sent = Responses.send(now, request, answer);
        Reply reply = sent.reply();
        Payload.Remote remote = sent.remote();
        Exchange exchange = new Exchange(
                request,
                session.name(),
                route,
                answer.violations(),
                reply.origin(),
                reply.reason(),
                answer.chosen().map(each -> each.stub().name()),
                session.skipsDelays() ? atOnce(request, sent, reply.manner()) : delivery(request, sent, reply.manner()),
                sent.violations(),
                remote == null ? CallbackSteps.callbacks(now, route, request, answer, sent.response()) : List.of(),
                Optional.empty());
        return remote == null ? exchange : new Arrivals(now, exchange, answer, remote).pending();
    }

    /** Hold what the receiver of a callback answered to the contract. */
    public List<Violation> check(Callback callback, Response answer) {
        return world.callbackMaker().check(callback, answer);
    }

    /** Hold nothing back, and say how long it would have been. */
    private static Delivery atOnce(Request request, Sent sent, Manner manner) {
        return manner.pace().isNone()
                ? delivery(request, sent, manner)
                : delivery(
                        request,
                        sent.withHeader(
                                "Ringer-Delay-Skipped",
                                Long.toString(manner.pace().millis())),
                        manner.atOnce());
    }

    private static Delivery delivery(Request request, Sent sent, Manner manner) {
        Response whole = sent.response();
        return delivery(whole.headers().has("Accept-Ranges") ? ByteRange.cut(request, whole) : whole, manner);
    }

    static Delivery delivery(Response response, Manner manner) {
        return manner.isUsual()
                ? Delivery.of(response)
                : new Delivery(response.withTrailers(manner.trailers()), manner.pace(), manner.fault());
    }

    /** Stubs may come before everything, and may stand where no contract is. */
    private static Answer first(World world, Session session, Route route, Request request) {
        Answer early = stubbed(world, session, route, request, Preferences.NONE, StubSet.Stage.ARRIVED);
        if (early != null) {
            return early;
        }
        if (route instanceof Route.Found found) {
            return routed(world, session, found, request);
        }
        Answer outside = stubbed(world, session, route, request, Preferences.NONE, StubSet.Stage.VALID);
        return outside != null
                ? outside
                : Answer.refused(Refusals.unrouted(
                        withStubs(session.stubs(world.stubs()), route, request), request, world.mounts()));
    }

    /** Stubs outside of the contract have paths too, if not this method of them. */
    private static Route withStubs(StubSet stubs, Route route, Request request) {
        Set<String> stubbed = stubs.otherMethods(request.target().path(), request.method());
        if (stubbed.isEmpty()) {
            return route;
        }
        Set<String> allowed = new TreeSet<>(stubbed);
        if (route instanceof Route.NoMethod no) {
            allowed.addAll(no.allowed());
        }
        return new Route.NoMethod(List.copyOf(allowed));
    }

    private static Answer routed(World world, Session session, Route.Found route, Request request) {
        Operation operation = route.operation();
        if (!operation.detail().defects().isEmpty()) {
            return Answer.refused(
                    Refusals.defect(world.locate(operation.detail().defects().get(0)), request));
        }
        Preferences.Reading reading = Preferences.of(request);
        if (reading instanceof Preferences.Reading.Malformed malformed) {
            return Answer.refused(Refusals.problem(malformed.problem(), request));
        }
        Preferences preferences = preferences((Preferences.Reading.Read) reading, session);
        ValidationMode mode = preferences
                .validation()
                .or(session::validation)
                .orElse(world.config().policy().mode(route.mount(), operation));
        Validation validation = mode == ValidationMode.OFF
                ? Validation.VALID
                : world.validator().check(route.mount(), operation, route.values(), request, session.clock());
        boolean refused = !validation.isValid() && mode == ValidationMode.ENFORCE;
        Answer stubbed = preferences.isForced() && !refused
                ? null
                : stubbed(
                        world,
                        session,
                        route,
                        request,
                        preferences,
                        refused ? StubSet.Stage.INVALID : StubSet.Stage.VALID);
        if (stubbed != null) {
            return stubbed.withViolations(validation.violations());
        }
        return refused
                ? world.errors().refuse(route, request, preferences, validation)
                : answered(world, session, route, request, preferences, validation)
                        .withViolations(validation.violations());
    }

    private static Answer answered(
            World world,
            Session session,
            Route.Found route,
            Request request,
            Preferences preferences,
            Validation validation) {
        Optional<Decision> decision = preferences.isForced()
                ? Optional.empty()
                : world.resources()
                        .answer(
                                route,
                                request,
                                validation.body(),
                                preferences,
                                session.holdings(),
                                session.clock().instant());
        if (decision.isEmpty()) {
            return chosen(world, route, request, preferences);
        }
        if (decision.get() instanceof Decision.Declined declined) {
            return world.errors().decline(route, request, preferences, declined);
        }
        Decision.Answered answered = (Decision.Answered) decision.get();
        return Answer.of(answered.reply(), answered.call());
    }

    private static Preferences preferences(Preferences.Reading.Read reading, Session session) {
        Optional<String> seed = session.seed();
        return seed.isEmpty() ? reading.preferences() : reading.preferences().withSessionSeed(seed);
    }

    private static @Nullable Answer stubbed(
            World world, Session session, Route route, Request request, Preferences preferences, StubSet.Stage stage) {
        StubSet stubs = session.stubs(world.stubs());
        if (stubs.isEmpty()) {
            return null;
        }
        Chosen chosen = stubs.choose(
                request, route, stage, session.state(), session.clock().instant());
        if (chosen == null) {
            return null;
        }
        StubAnswerer.Stubbed stubbed = world.stubAnswerer().answer(chosen, route, preferences);
        return new Answer(stubbed.reply(), stubbed.call(), List.of(), Optional.of(chosen));
    }

    private static Answer chosen(World world, Route.Found route, Request request, Preferences preferences) {
        Operation operation = route.operation();
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        Negotiator.Result result = Negotiator.choose(operation, preferences, accept);
        if (result instanceof Negotiator.Result.Refused refused) {
            return Answer.refused(Refusals.problem(refused.problem(), request));
        }
        Selection selection = ((Negotiator.Result.Chosen) result).selection();
        if (selection.response().defect().isPresent()) {
            return Answer.refused(
                    Refusals.defect(world.locate(selection.response().defect().get()), request));
        }
        Call call = new Call(request, route.mount(), operation, route.values(), preferences, selection);
        return Answer.of(firstAnswer(world.ladder(), call), call);
    }

    private static Reply firstAnswer(List<Answerer> ladder, Call call) {
        for (Answerer rung : ladder) {
            Optional<Reply> reply = rung.answer(call);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        return Refusals.problem(Problem.of(500, "no-answer", "No rung of the ladder answered."), call.request());
    }
}
