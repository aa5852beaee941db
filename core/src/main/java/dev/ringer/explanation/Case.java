package dev.ringer.explanation;

import dev.ringer.engine.World;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Shape;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.http.Accept;
import dev.ringer.http.Request;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.session.Session;
import java.util.Optional;

/**
 * A request under the rules of a world and a session.
 *
 * @param call that the documented response would answer; nothing where the request comes to none
 */
record Case(World world, Session session, Request request, Route route, Preferences preferences, Optional<Call> call) {

    static Case of(World world, Session session, Request request) {
        Route route = world.router().route(request);
        Preferences preferences = Preferences.of(request) instanceof Preferences.Reading.Read read
                ? read.preferences().withSessionSeed(session.seed())
                : Preferences.NONE;
        return new Case(world, session, request, route, preferences, call(request, route, preferences));
    }

    private static Optional<Call> call(Request request, Route route, Preferences preferences) {
        if (!(route instanceof Route.Found found)
                || !found.operation().detail().defects().isEmpty()) {
            return Optional.empty();
        }
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        return Negotiator.choose(found.operation(), preferences, accept) instanceof Negotiator.Result.Chosen chosen
                ? Optional.of(new Call(
                        request, found.mount(), found.operation(), found.values(), preferences, chosen.selection()))
                : Optional.empty();
    }

    /** Give what is done with violations; nothing outside of operations. */
    Optional<ValidationMode> mode() {
        return route instanceof Route.Found found
                ? preferences
                        .validation()
                        .or(session::validation)
                        .or(() -> Optional.of(world.config().policy().mode(found.mount(), found.operation())))
                : Optional.empty();
    }

    String modeFrom() {
        return preferences.validation().isPresent() ? "the caller" : from(session.validation());
    }

    private String from(Optional<?> inSession) {
        return inSession.isEmpty()
                ? "the server's settings"
                : session.isServer() ? "the control API" : "the session or the control API";
    }

    Explanation.Made made() {
        String seed = preferences.seedInUse().orElse(world.config().seed());
        return new Explanation.Made(
                seed,
                preferences.seed().isPresent() ? "the caller" : from(preferences.sessionSeed()),
                preferences.shape().map(Shape::word).orElse(Shape.TYPICAL.word()),
                preferences.shape().isPresent() ? "the caller" : "the default");
    }
}
