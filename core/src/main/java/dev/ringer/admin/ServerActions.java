package dev.ringer.admin;

import dev.ringer.contract.Mount;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mock as a whole. */
final class ServerActions {

    static final List<Action> ALL = List.of(
            new Action("getHealth", ServerActions::health),
            new Action("getDocument", ask -> Replies.ok(ControlContract.get().root())),
            new Action("listOperations", ServerActions::operations),
            new Action("reset", ServerActions::reset),
            new Action("getSettings", ask -> Replies.ok(settings(ask.session()))),
            new Action("changeSettings", ServerActions::change));

    private ServerActions() {}

    static Outcome health(Ask ask) {
        List<Mount> mounts = ask.engine().world().mounts();
        int operations =
                mounts.stream().mapToInt(mount -> mount.operations().size()).sum();
        return Replies.ok(JsonObject.builder()
                .put("status", "up")
                .put("mounts", mounts.size())
                .put("operations", operations)
                .build());
    }

    private static Outcome operations(Ask ask) {
        List<Json> list = new ArrayList<>();
        for (Mount mount : ask.engine().world().mounts()) {
            mount.operations()
                    .forEach(operation -> list.add(JsonObject.builder()
                            .put("id", operation.id())
                            .put("method", operation.method())
                            .put("path", mount.basePath() + operation.path())
                            .put("contract", mount.contract().name())
                            .build()));
        }
        return Replies.ok(JsonObject.of("operations", JsonArray.of(list)));
    }

    private static Outcome reset(Ask ask) {
        ask.session().reset();
        ask.mock().journal().ifPresent(each -> each.clear(ask.session().name()));
        ask.mock().tallies().ifPresent(each -> each.clear(ask.session().name()));
        return Replies.none();
    }

    private static JsonObject settings(Session session) {
        JsonObject.Builder json = JsonObject.builder();
        session.seed().ifPresent(seed -> json.put("seed", seed));
        session.validation().ifPresent(mode -> json.put("validation", mode.word()));
        return json.put("skipDelays", Json.of(session.skipsDelays())).build();
    }

    private static Outcome change(Ask ask) {
        Session session = ask.session();
        JsonObject body = ask.body();
        if (body.has("seed")) {
            session.reseed(text(body, "seed"));
        }
        if (body.has("validation")) {
            session.validate(
                    text(body, "validation").map(word -> ValidationMode.valueOf(word.toUpperCase(Locale.ROOT))));
        }
        if (body.has("skipDelays")) {
            session.skipDelays(body.isTrue("skipDelays"));
        }
        return Replies.ok(settings(session));
    }

    private static Optional<String> text(JsonObject body, String name) {
        return body.get(name) instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }
}
