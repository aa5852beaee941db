package dev.ringer.admin;

import dev.ringer.http.Outcome;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.session.Session;
import dev.ringer.session.Sessions;
import java.util.List;

/** What tests change for themselves. */
final class SessionActions {

    static final List<Action> ALL = List.of(
            new Action("listSessions", SessionActions::list),
            new Action("beginSession", SessionActions::begin),
            new Action("getSession", ask -> Replies.ok(json(named(ask)))),
            new Action("dropSession", SessionActions::drop));

    private SessionActions() {}

    private static Outcome list(Ask ask) {
        List<Json> list = ask.engine().sessions().all().stream()
                .<Json>map(SessionActions::json)
                .toList();
        return Replies.ok(JsonObject.of("sessions", JsonArray.of(list)));
    }

    private static JsonObject json(Session session) {
        return JsonObject.builder()
                .put("name", session.name())
                .put("created", session.created().toString())
                .put("used", session.used().toString())
                .put("clock", ClockActions.json(session.clock()))
                .put("stubs", session.overlay().own().size())
                .build();
    }

    private static Outcome begin(Ask ask) {
        String given = ask.body().string("name");
        String name = given == null ? ask.engine().sessions().freshName() : given;
        Sessions.Begun begun = ask.engine().sessions().begin(name);
        if (begun instanceof Sessions.Begun.Refused refused) {
            throw new ProblemException(refused.problem());
        }
        Session session = ((Sessions.Begun.Running) begun).session();
        return Replies.with(
                Replies.json(201, json(session)),
                "Location",
                ControlPlane.PREFIX + "sessions/" + Percent.encode(name, ""));
    }

    private static Session named(Ask ask) {
        return ask.engine().sessions().get(ask.path("name")).orElseThrow(() -> missing(ask));
    }

    private static ProblemException missing(Ask ask) {
        return new ProblemException(404, "no-such-session", "There is no session '" + ask.path("name") + "'.");
    }

    private static Outcome drop(Ask ask) {
        if (!ask.engine().sessions().drop(ask.path("name"))) {
            throw missing(ask);
        }
        return Replies.none();
    }
}
