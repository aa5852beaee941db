package dev.ringer.admin.wiremock;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.MediaType;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.session.Session;
import java.util.ArrayList;
import java.util.List;

/** Bodies that mappings name as {@code bodyFileName}; all sessions share them. */
final class FileActions {

    static final List<Route> ALL = List.of(
            new Route("GET", "/files", FileActions::list),
            new Route("GET", "/files/{+name}", FileActions::get),
            new Route("PUT", "/files/{+name}", call -> Sent.beside(() -> put(call))),
            new Route("DELETE", "/files/{+name}", call -> Sent.beside(() -> remove(call))));

    private static final int NAME_MAX = 1_000;

    private FileActions() {}

    private static String name(Call call) {
        String name = FileBody.plain(call.path("name"));
        if (name.isEmpty() || name.length() > NAME_MAX || name.contains("{{")) {
            throw Refusal.of(
                    422, "No name of a file", "A name has 1 to " + NAME_MAX + " characters, and is no template.");
        }
        return name;
    }

    private static Outcome list(Call call) {
        return Sent.ok(
                JsonArray.of(call.kept().files().names().stream().map(Json::of).toList()));
    }

    private static Outcome get(Call call) {
        byte[] content = call.kept().files().get(name(call)).orElseThrow(() -> missing(call));
        return Sent.bytes(200, MediaType.BINARY, Body.of(content));
    }

    private static Refusal missing(Call call) {
        return Refusal.missing("No file '" + Call.cut(name(call)) + "' was sent.");
    }

    private static Delivery put(Call call) {
        call.kept().files().put(name(call), call.request().body().bytes());
        refresh(call);
        return Sent.done();
    }

    private static Delivery remove(Call call) {
        if (!call.kept().files().remove(name(call))) {
            throw missing(call);
        }
        refresh(call);
        return Sent.done();
    }

    private static void refresh(Call call) {
        List<Session> sessions = new ArrayList<>(call.engine().sessions().all());
        sessions.add(0, call.engine().sessions().server());
        for (Session each : sessions) {
            Call own = new Call(call.mock(), each, call.request(), call.values(), call.kept());
            synchronized (each.overlay()) {
                own.mappings().refresh(name(call));
            }
        }
    }
}
